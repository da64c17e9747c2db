"""What the form of the kits asks for, what we say to it, and what a kit's own state must then hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from autofill.forms import Choice, Field


@dataclass(frozen=True, slots=True)
class Seller:
    """A made-up seller."""

    licence: Path


PASSWORD = SecretStr("Probe-2026!")
DESCRIPTION = "Sterling silver ring, made in Hangzhou.\nShips within 7 days."
DIVISION = (
    Choice(("浙江省", "浙江", "Zhejiang")),
    Choice(("杭州市", "杭州", "Hangzhou")),
    Choice(("西湖区", "西湖", "Xihu")),
)
FIELDS: tuple[Field[Seller], ...] = (
    Field("email", lambda _: "zhang.wei@example.com"),
    Field("new-password", lambda _: PASSWORD),
    Field("confirm-password", lambda _: PASSWORD),
    Field("given-name", lambda _: "Wei"),
    Field("family-name", lambda _: "Zhang"),
    Field("country", lambda _: Choice(("中国大陆", "China mainland"))),
    Field("tel-country-code", lambda _: Choice(("+86",))),
    Field("tel-national", lambda _: "13812345678"),
    Field("division", lambda _: DIVISION),
    Field("street-address", lambda _: "文三路 90 号东部软件园 1 幢"),
    Field("postal-code", lambda _: "310012"),
    Field("organization", lambda _: "杭州探针贸易有限公司", section="company"),
    Field("credit_code", lambda _: "91330106MA2CFQ1T5X"),
    Field("company_kind", lambda _: Choice(("企业", "Company"))),
    Field("valid-from", lambda _: date(2019, 3, 1), section="company"),
    Field("valid-to", lambda _: date(2039, 2, 28), section="company"),
    Field("business_licence", lambda s: s.licence),
    Field("category", lambda _: Choice(("工具", "Tools"))),
    Field("legal_representative", lambda _: "张伟"),
    Field("permanent", lambda _: False, section="legal-representative"),
    Field("valid-to", lambda _: date(2031, 5, 20), section="legal-representative"),
    Field("price", lambda _: Decimal("12.5")),
    Field("stock", lambda _: 240),
    Field("description", lambda _: DESCRIPTION),
    Field("agreement", lambda _: True),
)
_HELD: dict[str, Any] = {
    "email": "zhang.wei@example.com",
    "password": "Probe-2026!",
    "confirm": "Probe-2026!",
    "given": "Wei",
    "family": "Zhang",
    "country": "CN",
    "code": "+86",
    "phone": "13812345678",
    "division": ["330000", "330100", "330106"],
    "street": "文三路 90 号东部软件园 1 幢",
    "postcode": "310012",
    "company": "杭州探针贸易有限公司",
    "credit": "91330106MA2CFQ1T5X",
    "kind": "company",
    "term from": "2019-03-01",
    "term to": "2039-02-28",
    "category": "tools",
    "person": "张伟",
    "expiry": "2031-05-20",
    "price": 12.5,
    "stock": 240.0,
    "description": DESCRIPTION,
    "agreement": True,
}
KEYS = {  # a field -> the key of the kits' state that it should change
    "email": "email",
    "new-password": "password",
    "confirm-password": "confirm",
    "given-name": "given",
    "family-name": "family",
    "country": "country",
    "tel-country-code": "code",
    "tel-national": "phone",
    "division": "division",
    "street-address": "street",
    "postal-code": "postcode",
    "organization@company": "company",
    "credit_code": "credit",
    "company_kind": "kind",
    "valid-from@company": "term from",
    "valid-to@company": "term to",
    "business_licence": "licence",
    "category": "category",
    "legal_representative": "person",
    "permanent@legal-representative": "permanent",
    "valid-to@legal-representative": "expiry",
    "price": "price",
    "stock": "stock",
    "description": "description",
    "agreement": "agreement",
}
_NUMBERS = ("price", "stock")
EMPTY: tuple[object, ...] = (None, "", False, [])


def differences(state: Mapping[str, Any], seller: Seller) -> dict[str, tuple[object, object]]:
    """What the kit holds and should hold, for each key of its state where the two differ; {} where all is right.

    A key that nothing was said about should hold nothing: it is not in `_HELD`, so that anything in it differs.
    """
    expected = {**_HELD, "licence": [{"name": seller.licence.name, "state": "done"}]}
    term = [*(state.get("term") or ()), None, None]
    whole = {**state, "term from": term[0], "term to": term[1]}
    held = {key: _plain(key, value) for key, value in whole.items() if key != "term"}
    keys = sorted(expected.keys() | {key for key, value in held.items() if value not in EMPTY})
    return {key: (held.get(key), expected.get(key)) for key in keys if held.get(key) != expected.get(key)}


def _plain(key: str, value: object) -> object:
    """A number as a number: some kits keep what was typed as text."""
    if key in _NUMBERS and isinstance(value, int | float | str) and value != "":
        return float(value)
    return value.replace("\r\n", "\n") if isinstance(value, str) else value
