"""Rules about brands: required or not, the mark, its dates, the chain of authorizations."""

import re
from collections.abc import Iterator
from itertools import pairwise

from autofill.profile import categories, data, dates, normal, words
from autofill.profile.read.diagnostics import Diagnostic, here
from autofill.profile.read.seller import Seller, node, nodes, text
from autofill.profile.read.source import Node
from autofill.profile.rules.company import period

Faults = Iterator[Diagnostic]
_NUMBER = re.compile(r"G?\d{5,8}[A-Z]?", re.ASCII)
_MARK, _LETTER = ("the mark", "商标"), ("the letter", "授权书")


def needed(seller: Seller) -> Faults:
    """Some categories require a brand."""
    chosen = categories.CATEGORIES.get(seller.text("store.category"))
    where = seller.node("store.category")
    brands = seller.root.value.get("brands")
    none = brands is None or (brands.node.sound and brands.node.value in (None, []))
    if chosen is not None and chosen.brand_needed and where is not None and none:
        yield here(where, "brand-missing", category=(chosen.en, chosen.zh))


def names(seller: Seller) -> Faults:
    """A mark has a name in letters or characters that is not a word of every day."""
    for brand in seller.nodes("brands[]"):
        english, chinese = node(brand, "name_en"), node(brand, "name_zh")
        if not text(brand, "name_en") and not text(brand, "name_zh"):
            yield here(english or chinese or brand, "brand-name-missing")
        elif english is not None and words.fold(english.value.strip()) in data.read("words")["generic"]["alone"]:
            yield here(english, "brand-generic", found=english.shown())
        if english is not None and normal.has_chinese(english.value):
            yield here(english, "brand-name-english")
        if chinese is not None and chinese.value.strip() and not normal.has_chinese(chinese.value):
            yield here(chinese, "brand-name-chinese")


def numbers(seller: Seller) -> Faults:
    """Nice class and registration number."""
    least, most = data.read("limits")["nice_class"]
    for found in seller.nodes("brands[].nice_class"):
        if not least <= found.value <= most:
            yield here(found, "brand-class", least=least, most=most)
    seen: dict[str, Node] = {}
    for found in seller.nodes("brands[].number"):
        number = normal.code(found.value)
        if not _NUMBER.fullmatch(number):
            yield here(found, "brand-number")
        elif number in seen:
            yield here(found, "brand-repeated", first=seen[number].source.position(seen[number].start).line)
        seen.setdefault(number, found)


def validity(seller: Seller) -> Faults:
    """The mark is valid today; an acceptance notice counts for six months."""
    months = data.read("limits")["tm_valid_months"]
    for brand in seller.nodes("brands[]"):
        start, end = node(brand, "valid_from"), node(brand, "valid_to")
        yield from period(start, end, seller.today, 0, _MARK)
        if (
            start is not None
            and start.date
            and text(brand, "status") == "TM"
            and dates.later(start.date, months) < seller.today
        ):
            yield here(start, "brand-tm-old", months=months)


def ownership(seller: Seller) -> Faults:
    """An own mark is held by the company; another's comes with letters."""
    company = normal.phrase(seller.text("company.name"))
    for brand in seller.nodes("brands[]"):
        owned, holder = node(brand, "ownership"), node(brand, "registrant")
        letters = brand.value.get("authorizations")
        if owned is None:
            continue
        if owned.value == "authorised" and (letters is None or (letters.node.sound and not letters.node.value)):
            yield here(owned, "brand-letter-missing")
        elif owned.value == "own" and holder is not None and company and normal.phrase(holder.value) != company:
            yield here(holder, "brand-own-registrant", company=seller.text("company.name"))


def chain(seller: Seller) -> Faults:
    """The letters lead from the holder of the mark to the company, link by link."""
    company = seller.text("company.name")
    for brand in seller.nodes("brands[]"):
        if text(brand, "ownership") != "authorised":
            continue
        links = list(nodes(brand, "authorizations[]"))
        ends = [(node(link, "grantor"), node(link, "grantee")) for link in links]
        if not links:
            continue
        yield from _joined(ends[0][0], text(brand, "registrant"), "chain-start")
        for (_, before), (grantor, _) in pairwise(ends):
            yield from _joined(grantor, before.value if before else "", "chain-broken")
        yield from _joined(ends[-1][1], company, "chain-end")


def link_dates(seller: Seller) -> Faults:
    """Each letter is valid today, and inside the mark's own dates."""
    for brand in seller.nodes("brands[]"):
        begins, ends = node(brand, "valid_from"), node(brand, "valid_to")
        for link in nodes(brand, "authorizations[]"):
            start, end = node(link, "valid_from"), node(link, "valid_to")
            yield from period(start, end, seller.today, 0, _LETTER)
            if begins and begins.date and start and start.date and start.date < begins.date:
                yield here(start, "chain-before-mark", mark=begins.date.isoformat())
            if ends and ends.date and end and end.date and end.date > ends.date:
                yield here(end, "chain-after-mark", mark=ends.date.isoformat())


def _joined(found: Node | None, expected: str, code: str) -> Faults:
    if found is not None and expected and normal.phrase(found.value) != normal.phrase(expected):
        yield here(found, code, found=found.shown(), expected=expected)


RULES = (needed, names, numbers, validity, ownership, chain, link_dates)
