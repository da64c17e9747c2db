"""Generator of complete synthetic sellers: from a seed, a profile as plain data and the scans that it names."""

import json
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from faker import Faker

from autofill.profile import categories, names
from autofill.qa import pictures
from autofill.qa.providers import SellerProvider

FREIGHT = ("AliExpress standard shipping", "Cainiao Super Economy", "Seller freight template")
SCHEMA = "profile.schema.json"
_SHORT = 4
_ADJECTIVES = (
    *("Bright", "Silver", "Quiet", "Amber", "Lucky", "North"),
    *("Green", "Velvet", "Maple", "Coral", "Swift", "Golden"),
)
_NOUNS = (
    *("Hill", "River", "Garden", "Harbor", "Meadow", "Lantern"),
    *("Bridge", "Willow", "Summit", "Canyon", "Orchard", "Cove"),
)
_STYLES = ("Classic", "Modern", "Vintage", "Minimal", "Elegant", "Casual", "Compact", "Premium", "Colorful", "Handmade")
_MATERIALS = ("Steel", "Cotton", "Wood", "Silicone", "Leather", "Glass", "Nylon", "Bamboo", "Ceramic", "Linen")
Seller = dict[str, Any]


def make(  # noqa: PLR0913 - each says one thing about the seller, all by name
    seed: int,
    *,
    method: str | None = None,
    sole_trader: bool | None = None,
    category: str | None = None,
    ownership: str | None = None,
    registered: bool = True,
    products: int | None = None,
    scans: str = "",
) -> Seller:
    """Return one seller as plain data; what is not given is drawn. `scans` is a folder relative to the profile."""
    fake = _faker()
    fake.seed_instance(seed)
    draw = _Draw(fake, scans and f"{scans.rstrip('/')}/")
    sole = fake.boolean(30) if sole_trader is None else sole_trader
    chosen = categories.CATEGORIES[category or fake.random_element(list(categories.CATEGORIES))]
    by = method or fake.random_element(("corporate-alipay", "legal-representative-alipay"))
    company = draw.company(sole=sole)
    brands = [draw.brand(company["name"], ownership)] if chosen.brand_needed else []
    return {
        "$schema": SCHEMA,
        "synthetic": True,
        **draw.people(),
        "identity": draw.identity(by, registered=registered or by != "corporate-alipay"),
        "company": company,
        "legal_representative": draw.representative(),
        "store": draw.store(chosen, sole=sole),
        "brands": brands,
        "fee": {"approved_cny": int(chosen.fee_cny)},
        "products": [draw.product(chosen, number) for number in range(1, (products or fake.random_int(10, 12)) + 1)],
    }


def write(seller: Seller, path: Path) -> None:
    """Write the profile to `path` and draw every scan that it names beside it."""
    write_profile(seller, path)
    draw_scans(seller, path.parent)


def write_profile(seller: Seller, path: Path) -> None:
    """Write the profile alone."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(seller, ensure_ascii=False, indent=2) + "\n", "utf-8")


def draw_scans(seller: Seller, folder: Path) -> None:
    """Draw the scans of a seller; the same seller has the same pictures."""
    company, person = seller["company"], seller["legal_representative"]
    seed = company["credit_code"]
    lines = [f"Unified social credit code: {seed}", f"Valid from {company['valid_from']} to {company['valid_to']}"]
    pictures.document(_at(folder, company["licence"]), "BUSINESS LICENCE", lines, seed=seed)
    pictures.card(_at(folder, person["id_front"]), "IDENTITY CARD", ["Not a real document"], seed=f"{seed} front")
    pictures.card(_at(folder, person["id_back"]), "IDENTITY CARD, BACK", ["Issued for tests only"], seed=f"{seed} back")
    for brand in seller["brands"]:
        title = [f"Mark: {brand['name_en']}", f"Number: {brand['number']}", f"Class: {brand['nice_class']}"]
        pictures.document(_at(folder, brand["certificate"]), "TRADEMARK CERTIFICATE", title, seed=f"{seed} mark")
        for number, letter in enumerate(brand["authorizations"], 1):
            said = [f"Letter {number}", f"For the mark {brand['name_en']}"]
            pictures.document(_at(folder, letter["letter"]), "AUTHORIZATION", said, seed=f"{seed} letter {number}")
    for product in seller["products"]:
        for number, image in enumerate(product["images"], 1):
            code = product["sku_code"]
            pictures.product(_at(folder, image), product["title"], code, seed=f"{seed} {code} {number}")


@cache
def _faker() -> Faker:
    fake = Faker("zh_CN")
    fake.add_provider(SellerProvider)
    return fake


def _at(folder: Path, name: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


class _Draw:
    """Draws the parts of one seller."""

    def __init__(self, fake: Faker, scans: str) -> None:
        self._fake, self._scans = fake, scans
        self._where = fake.division()
        self._representative = fake.chinese_name()
        self._mark = f"{fake.random_element(_ADJECTIVES)}{fake.random_element(_NOUNS)}".upper()
        self._prefix = "".join(fake.random_sample("ABCDEFGHJKLMNPQRTUWXY", 3))

    def people(self) -> Seller:
        """The account and the person to reach."""
        fake, name = self._fake, self._fake.chinese_name()
        given, family = names.derive(name)
        spelt = {"english_given_name": given, "english_family_name": family} if fake.boolean(70) else {}
        account = {
            "email": f"{fake.email_name(name)}@example.com",
            "password": fake.password(length=12, special_chars=False),
            "mobile": fake.mobile_as_written(fake.mainland_mobile()),
        }
        return {"account": account, "contact": {"chinese_name": name, **spelt, "address": fake.mainland_address()}}

    def identity(self, method: str, *, registered: bool) -> Seller:
        """The method and the Alipay account; one still to be registered has both its passwords chosen."""
        alipay: Seller = {
            "account": f"finance{self._fake.random_int(100, 99999)}@example.com",
            "registered": registered,
            "login_password": self._fake.password(length=14, special_chars=False),
        }
        if not registered:
            alipay["payment_password"] = f"{self._fake.random_int(100_000, 999_999)}"
        return {"method": method, "alipay": alipay}

    def company(self, *, sole: bool) -> Seller:
        """The company as its licence would say it."""
        fake, where = self._fake, self._where
        period = fake.period()
        return {
            "name": fake.company_name(
                where["city"] if len(where["city"]) <= _SHORT else where["province"][:2], sole_trader=sole
            ),
            "credit_code": fake.credit_code(where["code"], sole_trader=sole),
            "kind": "sole-trader" if sole else "company",
            "licence": f"{self._scans}licence.jpg",
            "registered_address": fake.mainland_address(where),
            "valid_from": period["valid_from"],
            "valid_to": period["valid_to"] if fake.boolean() else "permanent",
        }

    def representative(self) -> Seller:
        """The legal representative as the ID card would say it."""
        fake, period = self._fake, self._fake.period()
        return {
            "name": self._representative,
            "id_number": fake.id_number(self._where["code"]),
            "id_front": f"{self._scans}id-front.jpg",
            "id_back": f"{self._scans}id-back.jpg",
            "id_valid_from": period["valid_from"],
            "id_valid_to": period["valid_to"] if fake.boolean(70) else "permanent",
        }

    def store(self, category: categories.Category, *, sole: bool) -> Seller:
        """Plan, category, type and name."""
        fake = self._fake
        kinds = ("brand", "specialty") if category.brand_needed else ("specialty",)
        return {
            "plan": "basic" if sole or fake.boolean() else "standard",
            "category": category.slug,
            "type": fake.random_element(kinds),
            "name": f"{fake.random_element(_ADJECTIVES)} {fake.random_element(_NOUNS)} {fake.random_int(1, 999)} Store",
        }

    def brand(self, company: str, ownership: str | None) -> Seller:
        """A mark of the company's own, or another's with a chain of one or two letters."""
        fake, scans = self._fake, self._scans
        kind = ownership or fake.random_element(("own", "authorised"))
        holder = company if kind == "own" else fake.company_name("上海市")
        agent = fake.company_name("广州市")
        chain = [] if kind == "own" else [holder, agent, company] if ownership or fake.boolean() else [holder, company]
        return {
            "name_en": self._mark,
            "name_zh": "".join(fake.random_sample("明山星河云锦瑞禾安康", 2)),
            "nice_class": fake.random_int(1, 45),
            "status": "R",
            "registrant": holder,
            "number": str(fake.random_int(10_000_000, 79_999_999)),
            "valid_from": "2023-02-14",
            "valid_to": "2043-02-13",
            "certificate": f"{scans}trademark.jpg",
            "ownership": kind,
            "authorizations": [
                {
                    "grantor": grantor,
                    "grantee": grantee,
                    "valid_from": "2025-01-01",
                    "valid_to": f"{2040 - number}-12-31",
                    "letter": f"{scans}letter-{number}.jpg",
                }
                for number, (grantor, grantee) in enumerate(pairwise(chain), 1)
            ],
        }

    def product(self, category: categories.Category, number: int) -> Seller:
        """One product; title and SKU code carry their number, so that no two are alike."""
        fake = self._fake
        leaf = fake.random_element(categories.leaves(category.slug))
        style, material = fake.random_element(_STYLES), fake.random_element(_MATERIALS)
        return {
            "title": f"{style} {material} {leaf}, Model {number:02}",
            "category": leaf,
            "images": [
                f"{self._scans}product-{number:02}{side}.jpg" for side in (("", "-back") if number == 1 else ("",))
            ],
            "price_usd": fake.random_int(99, 19_999) / 100,
            "stock": fake.random_int(10, 5000),
            "sku_code": f"{self._prefix}{number:04}",
            "weight_kg": fake.random_int(50, 5000) / 1000,
            "length_cm": fake.random_int(5, 60),
            "width_cm": fake.random_int(5, 50),
            "height_cm": fake.random_int(2, 40),
            "freight_template": fake.random_element(FREIGHT),
            "delivery_days": fake.random_int(3, 15),
            "description": f"{style} {leaf.lower()} made of {material.lower()}. Model {number:02}, packed with care.",
        }
