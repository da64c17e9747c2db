"""The store categories with their names, fee and whether they need a brand, and the product categories inside them."""

from decimal import Decimal
from typing import NamedTuple

from autofill.profile import data


class Category(NamedTuple):
    """One business category; `fee_cny` is the annual technical service fee."""

    slug: str
    zh: str
    en: str
    fee_cny: Decimal
    brand_needed: bool


CATEGORIES: dict[str, Category] = {
    row["slug"]: Category(**{**row, "fee_cny": Decimal(row["fee_cny"])}) for row in data.read("categories")
}


def leaves(slug: str) -> tuple[str, ...]:
    """Return the English names of the product categories inside a store category; empty for an unknown one."""
    return tuple(leaf["en"] for leaf in data.read("leaves").get(slug, ()))


def leaf_names(name: str) -> tuple[str, ...]:
    """Return all names of the product category called `name`, English and Chinese; `name` alone where it is unknown."""
    known = (leaf for found in data.read("leaves").values() for leaf in found)
    return next(((leaf["en"], leaf["zh"]) for leaf in known if name in leaf.values()), (name,))
