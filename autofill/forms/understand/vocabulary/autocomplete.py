"""HTML's autocomplete tokens: those that name a concept of ours, and what the others stand for.

Source: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill
"""

TOKENS = frozenset({
    "email", "new-password", "current-password", "one-time-code", "given-name", "family-name", "name", "tel",
    "tel-national", "tel-country-code", "street-address", "address-level1", "address-level2", "address-level3",
    "postal-code", "organization", "username", "country",
})  # fmt: skip
CONCEPT_OF_TOKEN = {
    "country-name": "country", "address-line1": "street-address", "address-line2": "address-line2",
    "address-line3": "address-line2", "cc-number": "card-number", "cc-name": "card-name", "cc-exp": "card-expiry",
    "cc-csc": "card-code", "cc-exp-month": "card-expiry", "cc-exp-year": "card-expiry", "bday": "birthday",
    "bday-day": "birthday", "bday-month": "birthday", "bday-year": "birthday", "sex": "gender", "url": "website",
    "organization-title": "job-title", "nickname": "username", "additional-name": "middle-name",
    "tel-extension": "tel-extension", "tel-area-code": "tel-extension", "honorific-prefix": "honorific",
    "cc-given-name": "card-name", "cc-family-name": "card-name",
}  # fmt: skip
