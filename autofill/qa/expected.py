"""The submits that the portal must receive from a seller, derived from the profile's JSON, not by the program's code.

Text is as the profile has it, options by their slug, dates ISO, passwords and files by their hash.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

Json = dict[str, Any]
Submits = list[tuple[str, Json]]
CODE = "a code that was sent"  # any code from the portal's inbox
ANY = "anything"  # the answers of the exam: a person's
PLAY_PASSWORD = "play-money-1"  # noqa: S105 - what the mock's operator types where the profile has no password


def submits(path: Path) -> Submits:
    """Return each page that the seller of the profile at `path` sends, in order, with the fields that it must hold."""
    profile = json.loads(path.read_text("utf-8"))
    return [
        ("account-registration", _registration(profile)),
        ("verify-email", {"one-time-code": CODE}),
        ("verify-phone", {"one-time-code": CODE}),
        ("identity-authentication", {"identity_method": profile["identity"]["method"]}),
        *_identity(profile, path.parent),
        ("exam-paper", {"*": ANY}),
        ("sales-plan", _plan(profile["store"])),
        *[("brand-authorization", _brand(brand, path.parent)) for brand in profile.get("brands", [])],
        ("cashier", {"payment_password": secret(profile["identity"]["alipay"].get("payment_password", PLAY_PASSWORD))}),
        *[("publish-product", _product(product, path.parent)) for product in profile["products"]],
        ("back-office", {}),
    ]


def sign_in(path: Path) -> Json:
    """Return the fields of a sign-in, which the portal may ask for at any time."""
    account = json.loads(path.read_text("utf-8"))["account"]
    return {"email": account["email"], "current-password": secret(account["password"])}


def named(page: str, fields: Json) -> str:
    """Return a submit's name: its page, for a product with its SKU code."""
    return f"{page}:{fields.get('sku_code')}" if page == "publish-product" else page


def secret(text: str) -> str:
    """Return what the portal keeps of a password: its hash."""
    return "sha256:" + hashlib.sha256(text.encode()).hexdigest()


def national(mobile: str) -> str:
    """Return the eleven digits of a mainland mobile, however it is written."""
    return "".join(character for character in mobile if character.isdigit())[-11:]


def _registration(profile: Json) -> Json:
    from autofill.profile import names  # late, as it brings pydantic with it

    account, contact = profile["account"], profile["contact"]
    given, family = names.derive(contact["chinese_name"])
    return {
        "country": "CN",
        "email": account["email"],
        "new-password": secret(account["password"]),
        "confirm-password": secret(account["password"]),
        "given-name": contact.get("english_given_name", given),
        "family-name": contact.get("english_family_name", family),
        "tel-country-code": "+86",
        "tel-national": national(account["mobile"]),
        "division": _division(contact["address"]),
        "street-address": contact["address"]["street"],
        "postal-code": contact["address"]["postal_code"],
        "agreement": True,
    }


def _division(address: Json) -> str:
    return "/".join(address[level] for level in ("province", "city", "district"))


def _identity(profile: Json, folder: Path) -> Submits:
    alipay = profile["identity"]["alipay"]
    company = _company(profile["company"], folder) | _representative(profile["legal_representative"], folder)
    if profile["identity"]["method"] == "legal-representative-alipay":
        return [("company-information", company | {"alipay_account": alipay["account"]})]
    login = secret(alipay.get("login_password", PLAY_PASSWORD))
    if alipay["registered"]:
        return [
            ("alipay-sign-in", {"alipay_account": alipay["account"], "alipay_password": login}),
            ("alipay-authorise", {}),
        ]
    payment = secret(alipay.get("payment_password", PLAY_PASSWORD))
    passwords = {"new-password": login, "confirm-password": login}
    return [
        ("alipay-register", {"email": alipay["account"], "one-time-code": CODE}),
        ("alipay-account", passwords | {"payment_password": payment, "confirm_payment_password": payment}),
        ("alipay-real-name", company),
        ("alipay-authorise", {}),
    ]


def _company(company: Json, folder: Path) -> Json:
    return {
        "organization": company["name"],
        "credit_code": company["credit_code"],
        "company_kind": company["kind"],
        "business_licence": _file(folder / company["licence"]),
        "registered_division": _division(company["registered_address"]),
        "registered_street": company["registered_address"]["street"],
        **_term("company", company["valid_from"], company["valid_to"]),
    }


def _representative(person: Json, folder: Path) -> Json:
    return {
        "legal_representative": person["name"],
        "id_number": person["id_number"],
        "id_front": _file(folder / person["id_front"]),
        "id_back": _file(folder / person["id_back"]),
        **_term("legal-representative", person["id_valid_from"], person["id_valid_to"]),
    }


def _term(section: str, valid_from: str, valid_to: str) -> Json:
    permanent = valid_to == "permanent"
    return {
        f"{section}.valid-from": valid_from,
        f"{section}.valid-to": "" if permanent else valid_to,
        f"{section}.permanent": permanent,
    }


def _plan(store: Json) -> Json:
    return {
        "sales_plan": store["plan"],
        "category": store["category"],
        "store_type": store["type"],
        "store_name": store["name"],
    }


def _brand(brand: Json, folder: Path) -> Json:
    fields = {
        "brand_name_en": brand["name_en"],
        "brand_name_zh": brand["name_zh"],
        "nice_class": str(brand["nice_class"]),
        "mark_status": brand["status"],
        "registrant": brand["registrant"],
        "registration_number": brand["number"],
        "brand.valid-from": brand["valid_from"],
        "brand.valid-to": brand["valid_to"],
        "trademark_certificate": _file(folder / brand["certificate"]),
        "brand_ownership": brand["ownership"],
    }
    for number, link in enumerate(brand.get("authorizations", []), 1):
        section = f"authorization#{number}"
        fields |= {f"{section}.{key}": link[key.replace("-", "_")] for key in ("grantor", "grantee", "valid-from")}
        fields |= {f"{section}.valid-to": link["valid_to"]}
        fields |= {f"{section}.authorization_letter": _file(folder / link["letter"])}
    return fields


def _product(product: Json, folder: Path) -> Json:
    return {
        "product_title": product["title"],
        "product_category": product["category"],
        "product_images": [_file(folder / image) for image in product["images"]],
        "price": str(product["price_usd"]),
        "stock": str(product["stock"]),
        "sku_code": product["sku_code"],
        "weight": str(product["weight_kg"]),
        "package_length": str(product["length_cm"]),
        "package_width": str(product["width_cm"]),
        "package_height": str(product["height_cm"]),
        "freight_template": product["freight_template"],
        "delivery_days": str(product["delivery_days"]),
        "description": product["description"],
    }


def _file(path: Path) -> Json:
    from PIL import Image

    data = path.read_bytes()
    with Image.open(path) as picture:
        width, height, kind = picture.width, picture.height, picture.get_format_mimetype()
    facts = {"name": path.name, "size": len(data), "type": kind, "sha256": hashlib.sha256(data).hexdigest()}
    return {**facts, "width": width, "height": height}
