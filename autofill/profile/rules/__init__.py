"""The rules of a registration: one function per rule, whose docstring states it, and one module per subject.

The table of contents of every reason is data/reasons.json: code, severity, rule, sentence and help in both languages.
"""

from collections.abc import Iterator

from autofill.profile.read.diagnostics import Diagnostic
from autofill.profile.read.seller import Seller
from autofill.profile.rules import account, brands, company, documents, people, places, products, store

RULES = (
    *account.RULES,
    *people.RULES,
    *places.RULES,
    *company.RULES,
    *store.RULES,
    *brands.RULES,
    *products.RULES,
    *documents.RULES,
)


def check(seller: Seller) -> Iterator[Diagnostic]:
    """Yield the diagnostics of all rules about the seller."""
    for rule in RULES:
        yield from rule(seller)
