"""Rules about addresses: their levels, their postcode, and that they lie in China's mainland."""

import re
from collections.abc import Iterator

from autofill.profile import divisions, normal
from autofill.profile.divisions import Division
from autofill.profile.read.diagnostics import Diagnostic, here
from autofill.profile.read.seller import Seller, node
from autofill.profile.read.shape import did_you_mean, similar
from autofill.profile.read.source import Node

Faults = Iterator[Diagnostic]
_ADDRESSES = ("contact.address", "company.registered_address")
_LEVELS = ("province", "city", "district")
_LEVEL_NAMES = {"province": ("province", "省级行政区"), "city": ("city", "市"), "district": ("district", "区县")}
_ABROAD = ("香港", "澳门", "澳門", "台湾", "臺灣", "台灣", "hongkong", "macau", "macao", "taiwan")
_POSTCODE = re.compile(r"\d{6}", re.ASCII)


def levels(seller: Seller) -> Faults:
    """Province, city and district exist and belong together. Source: data/README.md, divisions."""
    for path in _ADDRESSES:
        for address in seller.nodes(path):
            yield from _levels(address)


def postcode(seller: Seller) -> Faults:
    """Six digits; 999077 and its like are made up for Hong Kong, Macau and Taiwan."""
    for path in _ADDRESSES:
        for found in seller.nodes(f"{path}.postal_code"):
            code = normal.code(found.value)
            if not _POSTCODE.fullmatch(code):
                yield here(found, "postcode-form")
            elif code.startswith("999"):
                yield here(found, "postcode-not-mainland")


def street(seller: Seller) -> Faults:
    """The street has at least two characters."""
    for path in _ADDRESSES:
        for found in seller.nodes(f"{path}.street"):
            if len(found.value.strip()) < 2:  # noqa: PLR2004 - one character is no address
                yield here(found, "street-short")


def _levels(address: Node) -> Faults:
    among = divisions.provinces()
    above = ""
    for level in _LEVELS:
        found = node(address, level)
        if found is None:
            return
        if any(place in normal.phrase(found.value) for place in _ABROAD):
            yield here(found, "address-not-mainland")
            return
        known = divisions.find(found.value, among)
        if known is None:
            yield _unknown(found, level, among, above)
            return
        above, among = known["zh"], known.get("children", [])


def _unknown(found: Node, level: str, among: list[Division], above: str) -> Diagnostic:
    elsewhere = _elsewhere(found.value, level) if above else ""
    if elsewhere:
        return here(found, "address-mismatch", inside=above, really=elsewhere, found=found.shown())
    guess = similar(found.value, [division["zh"] for division in among])
    meant = did_you_mean(guess)
    return here(
        found, "address-unknown", level=_LEVEL_NAMES[level], found=found.shown(), inside=above or "中国", guess=meant
    )


def _elsewhere(name: str, level: str) -> str:
    """Where a city or district of that name really lies; empty where there is none."""
    for province in divisions.provinces():
        if level == "city" and divisions.find(name, province["children"]):
            return str(province["zh"])
        if level == "district":
            for city in province["children"]:
                if divisions.find(name, city["children"]):
                    return f"{province['zh']}{city['zh']}" if city["zh"] != province["zh"] else str(province["zh"])
    return ""


RULES = (levels, postcode, street)
