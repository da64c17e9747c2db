"""The pages of the mock portal that ask something: who may see each, what it asks, and what its form then holds."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from autofill.forms import Choice, Value
from tests.forms.drift.asked import Asked
from tests.forms.drift.own_pages import COMPANY as OWN_COMPANY
from tests.forms.drift.own_pages import PRODUCT as OWN_PRODUCT
from tests.forms.drift.own_pages import REGISTER as OWN_REGISTER

_AT = "2026-11-20T02:00:00.000Z"
_APPROVED = {"submitted_at": _AT, "due_at": _AT, "decided": {"verdict": "approve", "reason": "", "at": _AT}}
_PASSED = {
    "identity": {"stage": "review", "review": _APPROVED, "alipay": "pay@example.com"},
    "exam": {"passed_at": _AT},
}
_STORE = {"plan": "basic", "type": "specialty", "name": "Probe", "submitted_at": _AT}
_MEMBERS: dict[str, dict[str, Any]] = {  # accounts as the portal's memory keeps them, by what they have reached
    "registered": {"email_verified_at": None, "phone_verified_at": None},
    "confirmed": {"phone_verified_at": None},
    "verified": {},
    "drafted": {"alipay_draft": {"email": "new@example.com"}},
    "passed": {**_PASSED},
    "branded": {**_PASSED, "store": {**_STORE, "category": "watches"}},
    "due": {**_PASSED, "store": {**_STORE, "category": "jewelry"}},
}


@dataclass(frozen=True, slots=True)
class MockPage:
    """A page by its name without `.html`; `member` names the account that may see it."""

    name: str
    asked: tuple[Asked, ...]
    member: str = ""


def memory(until: str) -> dict[str, Any]:
    """What the portal is to remember: one account for each member above, each with a session of its own name."""
    accounts = {
        f"{name}@example.com": {
            "email": f"{name}@example.com",
            "member_id": f"cn{number}",
            "password": "",
            "mobile": f"1380000000{number}",
            "registered_at": _AT,
            "email_verified_at": _AT,
            "phone_verified_at": _AT,
            "products": [],
            **dict.fromkeys(("identity", "exam", "store", "brand", "fee", "opened_at")),
            **member,
        }
        for number, (name, member) in enumerate(_MEMBERS.items())
    }
    sessions = {name: {"email": f"{name}@example.com", "expires_at": until} for name in _MEMBERS}
    return {"accounts": accounts, "sessions": sessions}


def _like(own: tuple[Asked, ...]) -> tuple[Asked, ...]:
    """What our own page of the same kind asks, by the names of the portal's controls."""
    return tuple(replace(one, selector=f"[name='{_name(one)}']") for one in own)


def _name(one: Asked) -> str:
    return f"{one.section}.{one.concept}" if one.section and one.concept != "organization" else one.concept


def _asked(concept: str, value: Value, held: object = None, section: str = "") -> Asked:
    return _like((Asked(concept, value, value if held is None else held, section),))[0]


def _password(concept: str) -> Asked:
    return _asked(concept, SecretStr("Drift-2026!"), "Drift-2026!")


_DIVISION = tuple(Choice(names) for names in (("浙江省", "Zhejiang"), ("杭州市", "Hangzhou"), ("西湖区", "Xihu")))
_PLACE = "浙江省/杭州市/西湖区"
_CERTIFICATES = (
    *_like(OWN_COMPANY.asked),
    _asked("registered_division", _DIVISION, _PLACE),
    _asked("registered_street", "文三路 90 号"),
    _asked("permanent", value=False, section="company"),
    _asked("id_back", Path("back.png"), "back.png"),
    _asked("permanent", value=False, section="legal-representative"),
)
_TEMPLATE = "Cainiao Super Economy"
MOCK_PAGES = (
    MockPage("register", (*_like(OWN_REGISTER.asked), _asked("division", _DIVISION, _PLACE))),
    MockPage("sign-in", (_asked("email", "zhang.wei@example.com"), _password("current-password"))),
    MockPage("verify-email", (_asked("one-time-code", "482913"),), "registered"),
    MockPage("verify-phone", (_asked("one-time-code", "482913"),), "confirmed"),
    MockPage(
        "identity",
        (_asked("identity_method", Choice(("企业支付宝认证", "Corporate Alipay")), "corporate-alipay"),),
        "verified",
    ),
    MockPage("company", _CERTIFICATES, "verified"),
    MockPage(
        "alipay-sign-in",
        (_asked("alipay_account", "finance@example.com"), _password("alipay_password")),
        "verified",
    ),
    MockPage(
        "alipay-register", (_asked("email", "finance@example.com"), _asked("one-time-code", "482913")), "verified"
    ),
    MockPage(
        "alipay-account",
        (
            _password("new-password"),
            _password("confirm-password"),
            _password("payment_password"),
            _password("confirm_payment_password"),
        ),
        "drafted",
    ),
    MockPage(
        "plan",
        (
            _asked("sales_plan", Choice(("基础销售计划", "Basic sales plan")), "basic"),
            _asked("category", Choice(("工具", "Tools")), "tools"),
            _asked("store_type", Choice(("专营店", "Specialty store")), "specialty"),
            _asked("store_name", "Probe Rings"),
        ),
        "passed",
    ),
    MockPage(
        "brand",
        (
            _asked("brand_name_en", "Probe"),
            _asked("brand_name_zh", "探针"),
            _asked("nice_class", Choice(("第14类", "Class 14")), "14"),
            _asked("mark_status", Choice(("R 已注册", "Registered (R)")), "R"),
            _asked("registrant", "杭州探针贸易有限公司"),
            _asked("registration_number", "12345678"),
            _asked("valid-from", date(2019, 3, 1), "2019-03-01", "brand"),
            _asked("valid-to", date(2029, 2, 28), "2029-02-28", "brand"),
            _asked("trademark_certificate", Path("licence.png"), "licence.png"),
            _asked("brand_ownership", Choice(("自有品牌", "Own brand")), "own"),
        ),
        "branded",
    ),
    MockPage("cashier", (_password("payment_password"),), "due"),
    MockPage(
        "publish",
        (
            *_like(tuple(one for one in OWN_PRODUCT.asked if one.concept != "freight_template")),
            _asked("freight_template", Choice((_TEMPLATE,)), _TEMPLATE),
            _asked("product_category", Choice(("Rings", "戒指")), "Rings"),
            _asked("product_images", (Path("main-1.png"), Path("main-2.png")), "main-1.png|main-2.png"),
            _asked("package_height", Decimal("3.5"), "3.5"),
        ),
        "due",
    ),
)
