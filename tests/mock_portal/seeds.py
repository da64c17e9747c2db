"""Portal memories in which a seller stands at some stage, so that a test of one page need not walk to it."""

from datetime import UTC, datetime
from typing import Any

from tests.mock_portal.seller import ALIPAY, Seller

TOKEN = "seeded-session"  # noqa: S105 - names a session of a test
STAGES = ("verified", "identified", "examined", "applied", "paid")
_NOW = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def account(seller: Seller, stage: str, products: int = 0) -> dict[str, Any]:
    """The account of a seller who has everything up to `stage` behind them."""
    reached = STAGES.index(stage)
    review = {"submitted_at": _NOW, "due_at": _NOW, "decided": None, "told": "passed"}
    identity = {
        "method": "corporate-alipay",
        "stage": "review",
        "alipay": ALIPAY if seller.email == Seller().email else f"alipay-of-{seller.email}",
        "company": seller.company,
        "credit_code": seller.credit_code,
        "kind": seller.kind,
        "representative": seller.representative,
        "review": review,
    }
    store = {"plan": "basic", "category": seller.category, "type": "specialty", "name": seller.store_name}
    listed = [{"title": f"Thing {n}", "sku": f"THING{n}", "category": seller.leaf} for n in range(products)]
    return {
        "email": seller.email,
        "mobile": seller.mobile,
        "member_id": "cn1",
        "password": "",
        "registered_at": _NOW,
        "email_verified_at": _NOW,
        "phone_verified_at": _NOW,
        "identity": identity if reached >= STAGES.index("identified") else None,
        "exam": {"points": 100, "attempts": 1, "passed_at": _NOW} if reached >= STAGES.index("examined") else None,
        "store": store if reached >= STAGES.index("applied") else None,
        "brand": None,
        "fee": {"amount_cny": 10000, "paid_at": _NOW, "alipay": ALIPAY} if stage == "paid" else None,
        "products": [{**product, "price": "1.00", "stock": "1"} for product in listed],
        "opened_at": None,
    }


def memory(*accounts: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A portal that knows these accounts; the first one is signed in under `TOKEN`."""
    session = {"email": accounts[0]["email"], "expires_at": "2999-01-01T00:00:00.000Z"}
    return {"accounts": {known["email"]: known for known in accounts}, "sessions": {TOKEN: session}, **more}
