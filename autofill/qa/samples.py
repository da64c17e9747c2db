"""Generator of the sample profiles: `python -m autofill.qa.samples profiles` writes the same files every time."""

import sys
from pathlib import Path
from typing import Any

from autofill.qa import pictures, sellers

SCHEMA = "../autofill/profile/data/profile.schema.json"
_PRODUCTS = 10
_SAMPLES: dict[str, dict[str, Any]] = {
    "corporate": {"seed": 36, "method": "corporate-alipay", "sole_trader": False, "category": "jewelry"},
    "corporate-new-alipay": {
        "seed": 45,
        "method": "corporate-alipay",
        "sole_trader": False,
        "category": "home-garden",
        "registered": False,
    },
    "legal-representative": {
        "seed": 33,
        "method": "legal-representative-alipay",
        "sole_trader": True,
        "category": "toys",
    },
    "brand": {
        "seed": 43,
        "method": "corporate-alipay",
        "sole_trader": False,
        "category": "watches",
        "ownership": "authorised",
    },
}


def make(name: str) -> sellers.Seller:
    """Return one of the good samples, or the broken one, as plain data."""
    if name == "broken":
        return _broken()
    return {**sellers.make(products=_PRODUCTS, scans=name, **_SAMPLES[name]), "$schema": SCHEMA}


def write(folder: Path) -> None:
    """Write all samples and their scans into `folder`."""
    for name in _SAMPLES:
        sellers.write(make(name), folder / f"{name}.json")
    sellers.write_profile(make("broken"), folder / "broken.json")
    small = folder / "broken" / "licence.jpg"
    small.parent.mkdir(parents=True, exist_ok=True)
    pictures.document(small, "BUSINESS LICENCE", (), seed="broken", size=(420, 300))


def _broken() -> sellers.Seller:
    """The brand sample with what people get wrong; its good scans are those of the brand sample."""
    seller = make("brand")
    company, person, store, brand = (
        seller["company"],
        seller["legal_representative"],
        seller["store"],
        seller["brands"][0],
    )
    seller["account"] |= {"email": "taobao.seller@example", "password": "abc", "mobile": "0571-87654321"}
    given, family = seller["contact"]["english_given_name"], seller["contact"]["english_family_name"]
    seller["contact"] |= {"english_given_name": family, "english_family_name": given}
    seller["contact"]["address"] |= {"district": "西湖区", "postal_code": "31000"}
    company["credit_code"] = company["credit_code"][:16] + "O" + company["credit_code"][17:]
    company |= {"licence": "broken/licence.jpg", "valid_to": "2026-01-31"}
    person["id_number"] = person["id_number"][:-1] + ("1" if person["id_number"][-1] != "1" else "2")
    person["id_back"] = person["id_front"]
    store |= {"category": "watch", "type": "brand", "name": "Taobao Official Store"}
    brand["authorizations"][1]["grantor"] = brand["registrant"]
    seller["fee"]["approved_cny"] = -1
    seller["products"] = seller["products"][:9]
    seller["products"][1]["sku_code"] = seller["products"][0]["sku_code"]
    seller["products"][2]["price"] = seller["products"][2].pop("price_usd")
    return seller


if __name__ == "__main__":
    write(Path(sys.argv[1]))
