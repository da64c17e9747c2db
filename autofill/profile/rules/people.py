"""Rules about people: the contact's names, the legal representative's name and identity number."""

import re
from collections.abc import Iterator
from datetime import date

from autofill.profile import data, names, normal
from autofill.profile.codes import id_number_check
from autofill.profile.read.diagnostics import Diagnostic, here, part
from autofill.profile.read.seller import Seller
from autofill.profile.read.source import Node

Faults = Iterator[Diagnostic]
_BETWEEN_LETTERS = frozenset(" '’-")
_PERSONS = ("contact.chinese_name", "legal_representative.name")
_ID = re.compile(r"\d{17}[\dX]", re.ASCII)
_ID_LENGTH = 18
_PROVINCES = frozenset(
    str(number)
    for first, last in ((11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65))
    for number in range(first, last + 1)
)
_NOT_MAINLAND = {
    "71": ("Taiwan", "台湾"),
    "81": ("Hong Kong", "香港"),
    "82": ("Macau", "澳门"),
    "83": ("Taiwan", "台湾"),
}


def chinese_name(seller: Seller) -> Faults:
    """Names are Chinese characters, two at least; `·` may stand between the parts of a minority name."""
    for path in _PERSONS:
        for node in seller.nodes(path):
            if not names.well_formed(node.value):
                yield here(node, "name-chinese")


def english_letters(seller: Seller) -> Faults:
    """English names are letters; the tone marks of pinyin, apostrophes and hyphens may be among them."""
    for node in _english(seller):
        if node.value.strip() and not _is_english(node.value):
            yield here(node, "name-letters")


def pinyin(seller: Seller) -> Faults:
    """The English name is the pinyin of the Chinese one, given name first."""
    node, given, family = _names(seller)
    if node is None or not names.readable(node.value) or not (given or family):
        return
    wanted = names.derive(node.value)
    said = (given.value if given else wanted[0], family.value if family else wanted[1])
    if not all(map(_is_english, said)) or names.fits(node.value, *said):
        return
    shown = {"name": node.shown(), "given": wanted[0], "family": wanted[1]}
    if names.swapped(node.value, *said):
        yield here(given or family or node, "name-swapped", **shown)
        return
    yield from _misread(node, given, family, said, shown)


def _misread(
    node: Node, given: Node | None, family: Node | None, said: tuple[str, str], shown: dict[str, str]
) -> Faults:
    surname = names.misread_surname(node.value, said[1])
    family_fits = any(names.family_fits(split, said[1]) for split in names.splits(node.value))
    if family is not None and surname is not None:
        yield here(family, "name-surname", surname=surname, **shown)
    elif family is not None and not family_fits:
        yield here(family, "name-family", **shown)
    if given is not None and not any(names.given_fits(split, said[0]) for split in names.splits(node.value)):
        yield here(given, "name-given", **shown)
    elif family_fits and surname is None:
        yield here(given or family or node, "name-pinyin", **shown)


def derived(seller: Seller) -> Faults:
    """A name that was derived is shown, so that a person can say no."""
    node, given, family = _names(seller)
    if node is None or (given and family):
        return
    if not names.readable(node.value):
        yield here(node, "name-unreadable")
        return
    wanted = names.derive(node.value)
    shown = (given.value if given else wanted[0], family.value if family else wanted[1])
    yield here(node, "name-derived", given=shown[0], family=shown[1])


def id_number(seller: Seller) -> Faults:
    """18 characters, a real birthday, a check digit, of a mainland province. Source: GB 11643-1999."""
    for node in seller.nodes("legal_representative.id_number"):
        number = normal.code(node.value)
        if not _ID.fullmatch(number):
            yield _id_form(node, number)
        elif number[:2] in _NOT_MAINLAND:
            yield part(node, 0, 2, "id-not-mainland", region=_NOT_MAINLAND[number[:2]])
        elif number[:2] not in _PROVINCES:
            yield part(node, 0, 2, "id-province", found=number[:2])
        else:
            if number[17] != id_number_check(number[:17]):
                yield here(node, "id-check-digit")
            yield from _birthday(node, number, seller.today)


def _id_form(node: Node, number: str) -> Diagnostic:
    if re.fullmatch(r"\d{15}", number, re.ASCII):
        return here(node, "id-old")
    if len(number) != _ID_LENGTH:
        return here(node, "id-length", found=len(number))
    wrong = next(i for i, c in enumerate(number) if not (c.isascii() and c.isdigit()))
    return part(node, wrong, wrong + 1, "id-characters")


def _birthday(node: Node, number: str, today: date) -> Faults:
    youngest, oldest = data.read("limits")["age"]
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        yield part(node, 6, 14, "id-date")
        return
    age = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    if not youngest <= age <= oldest:
        yield part(node, 6, 14, "id-age", least=youngest)


def _is_english(name: str) -> bool:
    return all((c.isalpha() and c < "\u0250") or c in _BETWEEN_LETTERS for c in name.strip())


def _english(seller: Seller) -> Iterator[Node]:
    yield from seller.nodes("contact.english_given_name")
    yield from seller.nodes("contact.english_family_name")


def _names(seller: Seller) -> tuple[Node | None, Node | None, Node | None]:
    """The contact's Chinese name, if it is one, and both English ones, if they are there and not empty."""
    node = seller.node("contact.chinese_name")
    if node is None or not names.well_formed(node.value):
        return None, None, None
    given, family = (seller.node(f"contact.english_{which}_name") for which in ("given", "family"))
    return node, given if given and given.value.strip() else None, family if family and family.value.strip() else None


RULES = (chinese_name, english_letters, pinyin, derived, id_number)
