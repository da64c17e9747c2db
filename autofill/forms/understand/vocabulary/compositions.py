"""Which concept an owner's thing is. Data only.

A thing of a known owner that has no row here is nothing that a profile says: it is asked of somebody else.
"""

import re

from autofill.forms.understand.vocabulary.fields.validity import ENDS, STARTS

# The concepts of a thing, by whose it is; of several the ones that the control's kind can hold.
_VALIDITY = {"validity": "validity", "start": "valid-from", "end": "valid-to"}
ROWS: dict[tuple[str, str], str] = {
    ("self", "name"): "name",
    ("self", "person-name"): "name",
    ("self", "phone"): "tel tel-country-list",
    ("self", "email"): "email",
    ("self", "address"): "street-address division",
    ("self", "region"): "division",
    ("self", "postal"): "postal-code",
    ("account", "phone"): "tel tel-country-list",
    ("account", "email"): "email",
    ("account", "password"): "password",
    ("company", "name"): "organization",
    ("company", "person-name"): "organization",
    ("company", "address"): "registered_street registered_division",
    ("company", "domicile"): "registered_street registered_division",
    ("company", "region"): "registered_division",
    ("company", "type"): "company_kind",
    ("company", "email"): "email",
    ("company", "credit-code"): "credit_code",
    ("company", "registration-number"): "credit_code",
    **{("company", thing): concept for thing, concept in _VALIDITY.items()},
    ("representative", "name"): "legal_representative",
    ("representative", "person-name"): "legal_representative",
    ("representative", "id-number"): "id_number",
    ("licence", "file"): "business_licence",
    ("licence", "number"): "credit_code",
    ("licence", "registration-number"): "credit_code",
    ("licence", "credit-code"): "credit_code",
    ("licence", "name"): "organization",
    ("licence", "domicile"): "registered_street registered_division",
    ("licence", "address"): "registered_street registered_division",
    **{("licence", thing): concept for thing, concept in _VALIDITY.items()},
    ("id-card", "number"): "id_number",
    ("id-card", "id-number"): "id_number",
    ("id-card", "front"): "id_front",
    ("id-card", "back"): "id_back",
    **{("id-card", thing): concept for thing, concept in _VALIDITY.items()},
    ("store", "name"): "store_name",
    ("store", "person-name"): "store_name",
    ("store", "type"): "store_type",
    ("store", "category"): "category",
    ("brand", "name"): "brand_name",
    ("brand", "person-name"): "brand_name",
    ("brand", "ownership"): "brand_ownership",
    ("brand", "holder"): "registrant",
    ("trademark", "name"): "brand_name",
    ("trademark", "person-name"): "brand_name",
    ("trademark", "number"): "registration_number",
    ("trademark", "registration-number"): "registration_number",
    ("trademark", "class"): "nice_class",
    ("trademark", "status"): "mark_status",
    ("trademark", "holder"): "registrant",
    ("brand", "certificate"): "trademark_certificate",
    ("trademark", "certificate"): "trademark_certificate",
    ("trademark", "file"): "trademark_certificate",
    **{("trademark", thing): concept for thing, concept in _VALIDITY.items()},
    ("authorization", "letter"): "authorization_letter",
    ("authorization", "file"): "authorization_letter",
    **{("authorization", thing): concept for thing, concept in _VALIDITY.items()},
    ("product", "name"): "product_title",
    ("product", "person-name"): "product_title",
    ("product", "title"): "product_title",
    ("product", "category"): "product_category",
    ("product", "image"): "product_images",
    ("product", "file"): "product_images",
    ("product", "price"): "price",
    ("product", "stock"): "stock",
    ("product", "sku"): "sku_code",
    ("product", "code"): "sku_code",
    ("product", "number"): "sku_code",
    ("product", "weight"): "weight",
    ("product", "description"): "description",
    ("package", "weight"): "weight",
    ("package", "length"): "package_length",
    ("package", "width"): "package_width",
    ("package", "height"): "package_height",
    ("alipay", "account"): "alipay_account",
    ("alipay", "password"): "alipay_password",
}
# Whose a paper may be; of anybody else's nothing is known. A paper without an owner is the seller's.
PAPERS: dict[str, frozenset[str]] = {
    "self": frozenset({"company", "store", "account", "self"}),
    "id-card": frozenset({"representative"}),
    "licence": frozenset({"company", "representative", "self", "account", "store"}),
    "trademark": frozenset({"company", "brand", "self", "account"}),
    "authorization": frozenset({"company", "brand", "trademark", "self"}),
    "package": frozenset({"product"}),
    "alipay": frozenset({"company", "representative", "self", "account"}),
}
# Marks that change nothing where `NARROWED` says nothing of them; with any other, something else is asked for.
HARMLESS = frozenset({"registered", "chinese", "full"})
# What a mark makes of a row's concepts.
NARROWED: dict[tuple[str, str], str] = {
    ("brand_name", "english"): "brand_name_en",
    ("brand_name", "chinese"): "brand_name_zh",
    ("store_name", "english"): "store_name",
    ("product_title", "english"): "product_title",
    ("street-address division", "registered"): "registered_street registered_division",
    ("division", "registered"): "registered_division",
    ("password", "confirm"): "confirm-password",
    ("password", "new"): "new-password",
    ("password", "payment"): "payment_password",
    ("alipay_password", "payment"): "payment_password",
    ("name", "chinese"): "name",
}

# What a section's heading alone may say of a thing that names nobody: a name under "Legal representative" is theirs.
# An address under "Company information" may be the one for letters, so that is not among them.
BY_SECTION = frozenset(
    (owner, thing)
    for owner, things in {
        "representative": "name person-name id-number",
        "company": "name domicile registration-number",
        "licence": "name domicile number registration-number",
        "store": "name type",
        "brand": "name certificate",
        "trademark": "name number registration-number class status holder certificate",
        "product": "name title",
        "package": "weight length width height",
    }.items()
    for thing in things.split()
)
# What is asked of a trademark, and of no product or company.
OF_BRANDS = frozenset({"registrant", "registration_number", "nice_class", "trademark_certificate", "mark_status"})
# What a form asks of people, so that it is somebody else's under somebody else's heading.
PERSONAL = frozenset(
    (
        *("name", "given-name", "family-name", "tel", "tel-national", "tel-country-code", "tel-country-list", "email"),
        *("street-address", "address", "division", "address-level1", "address-level2", "address-level3"),
        *("postal-code", "country", "organization", "credit_code", "registered_street", "registered_division"),
        *("id_number", "id_front", "id_back", "legal_representative", "business_licence"),
        *("valid-from", "valid-to", "validity", "permanent"),
    )
)
# Between two boxes of one answer.
JOINERS = "至|到|to|and|和|×|x|或|or|期限|ext|extension|起|止|从|自|from|until"
# What a number is in, and no company; and brackets that say which of two is meant: 有效期限（起）.
UNIT_SAID = re.compile(r"(?<=.)[\s,，;；]*单位\s*[:：].*$")
MEANT = re.compile(
    rf"[(（\[【]\s*({STARTS}|{ENDS}|from|to|start|end|until|repeat|again|confirm|确认|再次|重复)\s*[)）\]】]",
    re.IGNORECASE,
)
