"""Rules about products: how many there are, and each one's title, category, numbers, freight and SKU code."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from autofill.profile import categories, data
from autofill.profile.read.diagnostics import Diagnostic, here, part
from autofill.profile.read.seller import Seller
from autofill.profile.read.shape import did_you_mean, similar
from autofill.profile.read.source import Node

Faults = Iterator[Diagnostic]
_SKU = re.compile(r"[A-Za-z0-9]+", re.ASCII)
_NUMBERS = ("price_usd", "stock", "weight_kg", "delivery_days")
_SIDES = ("length_cm", "width_cm", "height_cm")
_UNITS = {"price_usd": " USD", "stock": "", "weight_kg": " kg", "delivery_days": "", "side_cm": " cm"}
_PLACES = {"price_usd": 2, "weight_kg": 3, "side_cm": 2}


def count(seller: Seller) -> Faults:
    """At least ten, and no more than the plan has room for."""
    limits = data.read("limits")["products"]
    for node in seller.nodes("products"):
        if node.kind != "array":
            continue
        if len(node.value) < limits["least"]:
            yield here(node, "products-few", found=len(node.value), least=limits["least"])
        most = limits.get(seller.text("store.plan"))
        if most is not None and len(node.value) > most:
            yield here(node, "products-many", found=len(node.value), most=most)


def titles(seller: Seller) -> Faults:
    """English, 1-128 characters; the page cuts longer ones silently."""
    _least, most = data.read("limits")["title_length"]
    for node in seller.nodes("products[].title"):
        if len(node.value.strip()) > most:
            yield part(node, most, len(node.value), "title-length", found=len(node.value.strip()), most=most)
        odd = next((i for i, c in enumerate(node.value) if not c.isascii()), None)
        if odd is not None:
            yield part(node, odd, odd + 1, "title-english", found=node.value[odd])
    yield from _repeated(
        seller.nodes("products[].title"), "title-repeated", lambda text: " ".join(text.casefold().split())
    )


def sku_codes(seller: Seller) -> Faults:
    """At most twenty letters and digits, each once."""
    most = data.read("limits")["sku_length"]
    for node in seller.nodes("products[].sku_code"):
        code = node.value.strip()
        if not _SKU.fullmatch(code) or len(code) > most:
            yield here(node, "sku-form", most=most)
    yield from _repeated(seller.nodes("products[].sku_code"), "sku-repeated", lambda text: text.strip().casefold())


def category(seller: Seller) -> Faults:
    """A leaf inside the store's category."""
    known = categories.leaves(seller.text("store.category"))
    for node in seller.nodes("products[].category") if known else ():
        if node.value.strip() not in known:
            meant = did_you_mean(similar(node.value, list(known)))
            yield here(node, "product-category", found=node.shown(), guess=meant, known=", ".join(known))


def numbers(seller: Seller) -> Faults:
    """Price, stock, weight, sides and days are within what the form takes."""
    limits = data.read("limits")
    for key in (*_NUMBERS, *_SIDES):
        what = "side_cm" if key in _SIDES else key
        least, most = (Decimal(limit) for limit in limits[what])
        for node in seller.nodes(f"products[].{key}"):
            if not least <= node.value <= most:
                yield here(node, "number-range", key=key, least=least, most=f"{most:f}", unit=_UNITS[what])
            elif what in _PLACES and _places(node.value) > _PLACES[what]:
                yield here(node, "number-places", key=key, places=_PLACES[what])


def freight(seller: Seller) -> Faults:
    """A freight template that exists."""
    known = data.read("limits")["freight_templates"]
    for node in seller.nodes("products[].freight_template"):
        if node.value.strip() not in known:
            meant = did_you_mean(similar(node.value, list(known)))
            yield here(node, "product-freight", found=node.shown(), guess=meant, known=", ".join(known))


def _repeated(nodes: Iterator[Node], code: str, key: Callable[[str], str]) -> Faults:
    seen: dict[str, Node] = {}
    for node in nodes:
        first = seen.setdefault(key(node.value), node)
        if first is not node and node.value.strip():
            yield here(node, code, first=first.source.position(first.start).line)


def _places(number: int | Decimal) -> int:
    return max(0, -int(Decimal(number).normalize().as_tuple().exponent))


RULES = (count, titles, sku_codes, category, numbers, freight)
