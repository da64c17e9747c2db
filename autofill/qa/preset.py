"""Presets of the mock portal's memory in which a seller has already completed the stages up to a given one.

A test of the fee need not register first. The program finds itself signed in by a kept session, its journal empty.
"""

import json
from datetime import UTC, datetime
from itertools import takewhile
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from autofill.profile import categories
from autofill.qa import expected
from autofill.qa.portals import Portal

Json = dict[str, Any]
STAGES = ("registered", "emailed", "verified", "identified", "examined", "applied", "branded", "paid")
_NEXT_PAGES = (
    "verify-email",
    "verify-phone",
    "identity-authentication",
    "exam-paper",
    "sales-plan",
    "brand-authorization",
    "cashier",
    "publish-product",
)
_SESSION = "standing-session"


def stand(portal: Portal, profile: Path, stage: str, *, products: int = 0) -> None:
    """Put the seller into the portal's memory with `stage` completed, and `products[:products]` published.

    Products may be there before the fee is paid: a run that goes on to the open store is then a short one.
    """
    seller = json.loads(profile.read_text("utf-8"))
    account = _account(seller, STAGES.index(stage), products)
    session = {"email": account["email"], "expires_at": "2999-01-01T00:00:00.000Z"}
    before = portal.room.export()
    portal.room.load(
        {
            "accounts": {account["email"]: account},
            "sessions": {_SESSION: session},
            "behind": _behind(profile, STAGES.index(stage), products),
            "personas": before.get("personas", []),
            "offset_ms": before.get("offset_ms", 0),
        }
    )


def keep_session(portal: Portal, profile: Path, runs: Path) -> None:
    """Save a browser session of that seller where the program looks for the one of an earlier run."""
    from autofill.profile import load
    from autofill.run import application, settings

    loaded = load(profile).profile
    if loaded is None:
        raise ValueError(f"{profile} has errors: `python -m autofill check {profile}` lists them")
    folder = application.folder_of(settings.load(portal=portal.address, runs=runs), loaded)
    cookie = {"name": "session", "value": _SESSION, "domain": urlsplit(portal.address).hostname, "path": "/"}
    more = {"expires": -1, "httpOnly": False, "secure": False, "sameSite": "Lax"}
    (folder / application.SESSION).write_text(json.dumps({"cookies": [{**cookie, **more}], "origins": []}), "utf-8")


def _behind(profile: Path, reached: int, products: int) -> list[str]:
    """The submits that the seller need not send any more, by name."""
    submits, ahead = expected.submits(profile), _NEXT_PAGES[reached:]
    before = takewhile(lambda submit: submit[0] not in ahead, submits)
    published = [submit for submit in submits if submit[0] == "publish-product"][:products]
    return [expected.named(*submit) for submit in (*before, *published)]


def _account(seller: Json, reached: int, products: int) -> Json:
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")
    account = seller["account"]
    has = {stage: number <= reached for number, stage in enumerate(STAGES)}
    passed = {"submitted_at": now, "due_at": now, "decided": None, "fate": None, "told": "passed"}
    fee = {"amount_cny": _fee(seller), "paid_at": now, "alipay": seller["identity"]["alipay"]["account"]}
    brand = {"name": seller["brands"][0]["name_en"], "review": passed} if seller["brands"] else None
    return {
        "email": account["email"].strip().lower(),
        "mobile": expected.national(account["mobile"]),
        "member_id": "cn1500007919",
        "password": expected.secret(account["password"]),
        "registered_at": now,
        "email_verified_at": now if has["emailed"] else None,
        "phone_verified_at": now if has["verified"] else None,
        "identity": _identity(seller, passed) if has["identified"] else None,
        "exam": {"points": 100, "attempts": 1, "passed_at": now} if has["examined"] else None,
        "store": dict(seller["store"]) if has["applied"] else None,
        "brand": brand if has["branded"] else None,
        "fee": fee if has["paid"] else None,
        "products": [_listed(product) for product in seller["products"][:products]],
        "opened_at": None,
    }


def _identity(seller: Json, review: Json) -> Json:
    company = seller["company"]
    return {
        "method": seller["identity"]["method"],
        "stage": "review",
        "alipay": seller["identity"]["alipay"]["account"],
        "company": company["name"],
        "credit_code": company["credit_code"],
        "kind": company["kind"],
        "representative": seller["legal_representative"]["name"],
        "review": review,
    }


def _fee(seller: Json) -> int:
    return int(categories.CATEGORIES[seller["store"]["category"]].fee_cny)


def _listed(product: Json) -> Json:
    return {
        "title": product["title"],
        "sku": product["sku_code"],
        "category": product["category"],
        "price": str(product["price_usd"]),
        "stock": str(product["stock"]),
    }
