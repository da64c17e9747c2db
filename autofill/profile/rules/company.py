"""Rules about the company: its credit code, kind, name and term, and contradictions between them."""

import re
from collections.abc import Iterator
from datetime import date

from autofill.profile import data, dates, divisions, normal
from autofill.profile.codes import CREDIT_CODE_ALPHABET, credit_code_check, id_number_check
from autofill.profile.read.diagnostics import Diagnostic, here, part
from autofill.profile.read.seller import Seller, node
from autofill.profile.read.source import Node

Faults = Iterator[Diagnostic]
_LENGTH = 18
_LIKELY = {"I": "1", "O": "0", "S": "5", "Z": "2", "V": "U"}
_KINDS = {"91": "company", "92": "sole-trader"}
_KIND_NAMES = {"company": ("a company", "企业"), "sole-trader": ("a sole trader", "个体工商户")}
_PERIODS = (
    ("company", "valid_from", "valid_to"),
    ("legal_representative", "id_valid_from", "id_valid_to"),
)
_WHAT = {"company": ("the business term", "营业期限"), "legal_representative": ("the ID card", "身份证")}


def credit_code(seller: Seller) -> Faults:
    """18 characters of the alphabet, the last one a check of the others; an ID or old number is named as such."""
    for found in seller.nodes("company.credit_code"):
        code = normal.code(found.value)
        if re.fullmatch(r"\d{17}[\dX]", code, re.ASCII) and id_number_check(code[:17]) == code[17] and not _fits(code):
            yield here(found, "credit-code-is-id")
        elif re.fullmatch(r"\d{15}", code, re.ASCII):
            yield here(found, "credit-code-old")
        elif len(code) != _LENGTH:
            yield here(found, "credit-code-length", found=len(code))
        elif any(c not in CREDIT_CODE_ALPHABET for c in code):
            yield from _letters(found, code)
        elif not _fits(code):
            yield here(found, "credit-code-check-digit")


def kind(seller: Seller) -> Faults:
    """The code's second character says company or sole trader, as does the profile."""
    code, said = _good_code(seller), seller.node("company.kind")
    if code is None or said is None:
        return
    coded = _KINDS.get(code[:2])
    if coded is None:
        found = seller.node("company.credit_code")
        if found is not None:
            yield part(found, 0, 2, "credit-code-other", found=code[:2])
    elif coded != said.value:
        yield here(said, "company-kind", coded=_KIND_NAMES[coded], said=_KIND_NAMES[said.value])


def province(seller: Seller) -> Faults:
    """The code names the province that registered the company; another one in the address deserves a second look."""
    code, said = _good_code(seller), seller.node("company.registered_address.province")
    found = seller.node("company.credit_code")
    if code is None or said is None or found is None or code[2:4] == "10":
        return
    known = divisions.find(said.value, divisions.provinces())
    coded = next((p["zh"] for p in divisions.provinces() if p["code"][:2] == code[2:4]), None)
    if coded is None:
        yield part(found, 2, 4, "credit-code-province-unknown", found=code[2:4])
    elif known is not None and known["zh"] != coded:
        yield part(found, 2, 8, "credit-code-province", coded=coded, said=known["zh"])


def name(seller: Seller) -> Faults:
    """The name stands on the licence in Chinese."""
    for found in seller.nodes("company.name"):
        if not normal.has_chinese(found.value):
            yield here(found, "company-name")


def periods(seller: Seller) -> Faults:
    """The business term and the ID card have begun and last more than three months from now."""
    months = data.read("limits")["months_left"]
    for whose, begins, ends in _PERIODS:
        owner = seller.node(whose)
        if owner is not None:
            yield from period(node(owner, begins), node(owner, ends), seller.today, months, _WHAT[whose])


def period(start: Node | None, end: Node | None, today: date, months: int, what: tuple[str, str]) -> Faults:
    """Report why a period is refused: it has not begun, ends before it begins, is over, or ends within `months`."""
    years = data.read("limits")["years_away"]
    first, last = dates.later(today, -12 * years), dates.later(today, 12 * years)
    far = [found for found in (start, end) if found is not None and found.date and not first <= found.date <= last]
    if far:
        yield from (here(found, "date-far", what=what, years=years) for found in far)
        return
    if start is not None and start.date and start.date > today:
        yield here(start, "period-not-begun", what=what)
    if end is not None and end.date:
        yield from _ending(start, end, today, months, what)


def _ending(start: Node | None, end: Node, today: date, months: int, what: tuple[str, str]) -> Faults:
    if start is not None and start.date and end.date <= start.date:
        yield here(end, "period-order", what=what)
    elif end.date < today:
        yield here(end, "period-over", what=what)
    elif months and end.date <= dates.later(today, months):
        yield here(end, "period-soon", what=what, months=months, until=dates.later(today, months).isoformat())


def _letters(found: Node, code: str) -> Faults:
    """One fault for each letter that no code has, with the one that was likely meant where that mends the code."""
    mended = "".join(_LIKELY.get(c, c) for c in code)
    sure = all(c in CREDIT_CODE_ALPHABET for c in mended) and _fits(mended)
    plain = len(code) == len(found.value)
    for index, character in enumerate(code):
        if character not in CREDIT_CODE_ALPHABET:
            meant = _meant(_LIKELY.get(character, ""), sure=sure)
            begin, end = (index, index + 1) if plain else (0, len(found.value))
            yield part(found, begin, end, "credit-code-letter", found=character, meant=meant)


def _meant(likely: str, *, sure: bool) -> tuple[str, str]:
    if not likely:
        return "", ""
    if sure:
        return f' "{likely}" was meant: the code is right with it', f"应为 “{likely}”，改后校验通过"
    return f' "{likely}" was meant?', f"可能是 “{likely}”"


def _good_code(seller: Seller) -> str | None:
    code = normal.code(seller.text("company.credit_code"))
    return code if len(code) == _LENGTH and all(c in CREDIT_CODE_ALPHABET for c in code) and _fits(code) else None


def _fits(code: str) -> bool:
    return all(c in CREDIT_CODE_ALPHABET for c in code) and credit_code_check(code[:17]) == code[17]


RULES = (credit_code, kind, province, name, periods)
