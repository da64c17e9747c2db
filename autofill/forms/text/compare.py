"""Comparison of a value with the text that a page shows for it: texts, phones, numbers, dates, options, paths."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from autofill.forms.text.month import month_named
from autofill.forms.text.wording import letters_only, normalise

_DIALLING = re.compile(r"\+\d{1,4}(?!\d)")
_NUMBERS = re.compile(r"\d+")
_LEVELS = re.compile(r"\s*[/>›»|、,，\-–—]\s*|\s{1,}")
_PREFIX = re.compile(r"^\s*(\+|00)")
_YEAR_DIGITS = 4


class Form(StrEnum):
    """The ways in which a value may look different on the page and still be the same."""

    TEXT = "text"  # letter for letter
    DIGITS = "digits"  # a phone number: regrouped, with or without its country code
    NATIONAL = "national"  # a phone number that has no country code of its own
    CODE = "code"  # an identifier: capitals and separators don't matter


def same_text(wanted: str, shown: str, form: Form = Form.TEXT) -> bool:
    """Return whether two texts are the same, letter for letter, except where the form allows another look.

    >>> same_text("13800138000", "138 0013 8000", Form.NATIONAL)
    True
    >>> same_text("Silver ring, 925, blue", "Silver ring, 925")
    False
    """
    if wanted.replace("\r\n", "\n").strip() == shown.replace("\r\n", "\n").replace("\xa0", " ").strip():
        return True
    if form in {Form.DIGITS, Form.NATIONAL}:
        return _same_phone(wanted, shown, national=form is Form.NATIONAL)
    return form is Form.CODE and letters_only(wanted) != "" and letters_only(wanted) == letters_only(shown)


def _same_phone(wanted: str, shown: str, *, national: bool) -> bool:
    """The same digits; one of the two may have a country code before them, but none made of a national number's own."""
    want, have = "".join(_NUMBERS.findall(wanted)), "".join(_NUMBERS.findall(shown))
    if not want:
        return False
    prefixed = _PREFIX.match(shown) or _PREFIX.match(wanted)
    if national and want == have and _PREFIX.match(shown) and not _PREFIX.match(wanted):
        return False  # "138..." became "+1 38..."
    longer, shorter = sorted((want, have), key=len, reverse=True)
    return want == have or bool(prefixed and shorter and longer.endswith(shorter) and len(longer) - len(shorter) <= 5)  # noqa: PLR2004 - 00 and three digits


def same_number(wanted: Decimal | int, shown: str) -> bool:
    """Return whether the page shows this amount, however it is written.

    >>> same_number(Decimal("1234.5"), "1,234.50")
    True
    """
    try:
        return Decimal(shown.replace(",", "").replace(" ", "").strip("$¥￥€")) == Decimal(wanted)
    except InvalidOperation:
        return False


def same_date(wanted: date, shown: str) -> bool:
    """Return whether the text may be this day, in any usual notation: year first or last, month in figures or words.

    >>> same_date(date(2031, 5, 4), "2031年5月4日"), same_date(date(2031, 5, 4), "2031-04-05")
    (True, False)
    >>> same_date(date(2031, 5, 4), "Sunday, May 4, 2031"), same_date(date(2031, 5, 4), "4 Mar 2031")
    (True, False)
    """
    return wanted in dates_in(shown)


def dates_in(text: str) -> list[date]:
    """Return the dates that a text may mean: two where only the order of day and month is open.

    >>> dates_in("May 4, 2031")
    [datetime.date(2031, 5, 4)]
    """
    numbers = _NUMBERS.findall(text)[:3]
    if len(numbers) == 1 and len(numbers[0]) == 8:  # noqa: PLR2004 - 20310504
        numbers = [numbers[0][:4], numbers[0][4:6], numbers[0][6:]]
    if len(numbers) == 2 and (month := month_named(text)):  # noqa: PLR2004 - "May 4, 2031", "4 May 2031"
        day, year = sorted(numbers, key=len)
        numbers = [year, str(month), day]
    if len(numbers) < 3:  # noqa: PLR2004 - year, month, day
        return []
    a, b, c = map(int, numbers)
    orders = [(a, b, c)] if len(numbers[0]) == _YEAR_DIGITS else [(c, a, b), (c, b, a)]
    return [made for order in orders if (made := _date(*order))]


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def same_option(names: Iterable[str], shown: str) -> bool:
    """Return whether an option is called by any of the names; a title with a text below it counts by its title.

    >>> same_option(("浙江省", "浙江", "Zhejiang"), "ZHEJIANG "), same_option(("Company",), "● Company")
    (True, True)
    """
    first, *_ = [*shown.strip().split("\n"), ""]
    seen = {_without_signs(shown), _without_signs(first)}
    return any(_without_signs(name) in seen or _is_dialling_code(name, shown) for name in names)


def _without_signs(text: str) -> str:
    """The normal form without the pictures that kits draw before or after a text."""
    plain = normalise(text)
    while plain and unicodedata.category(plain[0]) == "So":
        plain = plain[1:].lstrip()
    while plain and unicodedata.category(plain[-1]) == "So":
        plain = plain[:-1].rstrip()
    return plain


def _is_dialling_code(name: str, shown: str) -> bool:
    """Whether a country's line in a list of codes ("China +86", "中国 (+86)") is the code's."""
    return bool(_DIALLING.fullmatch(name)) and _DIALLING.findall(shown) == [name]


def same_path(levels: Iterable[tuple[str, ...]], shown: str, *, whole: bool = False) -> bool:
    """Return whether a cascader shows this path: every level, or, unless it is to be `whole`, the last ones.

    >>> same_path((("浙江省", "Zhejiang"), ("杭州市",)), "浙江省 / 杭州市", whole=True)
    True
    """
    wanted = [{normalise(name) for name in names} for names in levels]
    for parts in _splits(shown):
        tail = wanted[-len(parts) :]
        if whole and len(parts) < len(wanted):
            continue
        if parts and len(parts) <= len(wanted) and all(p in names for p, names in zip(parts, tail, strict=True)):
            return True
    return False


def _splits(shown: str) -> Iterable[list[str]]:
    plain = normalise(shown)
    for divider in ("/", ">", "›", "»", "|", "、", "→", " - ", "-", ",", " "):
        if divider in plain:
            yield [part.strip() for part in plain.split(divider) if part.strip()]
    yield [plain]
