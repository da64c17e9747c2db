"""Parsing of a number as a page writes it, with signs of grouping and decimals, and the text around it."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

_NUMBER = re.compile(r"(?P<before>[^\d]*?)(?P<number>[+-]?\d[\d.,' ]*|[+-]?[.,]\d+)(?P<after>[^\d]*)")
_SIGNS = str.maketrans({"’": "'", "‘": "'", "٫": ".", "٬": ",", "，": ",", "。": ".", "．": ".", "−": "-"})
_GROUPS = {
    ",": re.compile(r"\d{1,3}(,\d{2,3})*,\d{3}"),
    ".": re.compile(r"\d{1,3}(\.\d{3})+"),
    "'": re.compile(r"\d{1,3}('\d{3})+"),
    " ": re.compile(r"\d{1,3}( \d{3})+"),
}
_EITHER = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")  # "1.250": a group of thousands, or three decimals
_COMMA = re.compile(r"(?<![\d,.])(\d{1,3}(\.\d{3})+,\d+|\d+,\d{1,2})(?![\d,.])")


@dataclass(frozen=True, slots=True)
class Written:
    """One number in a text: its amount, and the texts before and after it, "" where there are none."""

    amount: Decimal
    before: str
    after: str
    either: bool  # written so that it may be read in two ways


def number_in(text: str, *, comma: bool = False) -> Written | None:
    """Return the one number that a text is; None where it holds none, or more than one.

    Of "1,250" and "1.250" one is a thousand times the other: with `comma` a comma stands before decimals, else a point.

    >>> number_in("¥1,299.00").amount, number_in("1.250 kg").amount, number_in("1.250", comma=True).amount
    (Decimal('1299.00'), Decimal('1.250'), Decimal('1250'))
    >>> number_in("12 or 13")
    """
    plain = unicodedata.normalize("NFKC", text).translate(_SIGNS)
    found = _NUMBER.fullmatch(" ".join(plain.split()))
    if not found:
        return None
    number = found["number"].rstrip(" .,'") if not found["number"].startswith((".", ",")) else found["number"]
    ended = found["number"][len(number) :].strip()
    amount = _amount(number, comma=comma)
    if amount is None or ended:
        return None
    return Written(amount, found["before"].strip(), found["after"].strip(), bool(_EITHER.fullmatch(number)))


def shows_comma(text: str) -> bool:
    """Return whether a text holds a number whose decimals certainly stand after a comma: "0,00", "1.234,5"."""
    return bool(_COMMA.search(unicodedata.normalize("NFKC", text)))


def _amount(number: str, *, comma: bool) -> Decimal | None:
    """The amount of digits with signs between them; None where they are no number."""
    sign, digits = (number[0], number[1:]) if number[0] in "+-" else ("", number)
    whole, decimals = _parts(digits, comma=comma)
    if not re.fullmatch(r"\d*", whole) or not re.fullmatch(r"\d*", decimals) or not whole + decimals:
        return None
    return Decimal(f"{sign}{whole or '0'}.{decimals or '0'}") if decimals else Decimal(f"{sign}{whole}")


def _parts(digits: str, *, comma: bool) -> tuple[str, str]:
    """What stands before the decimals, without signs of grouping, and the decimals."""
    point = _point(digits, comma=comma)
    if not point:
        return _ungrouped(digits), ""
    whole, _, decimals = digits.rpartition(point)
    return _ungrouped(whole), decimals


def _point(digits: str, *, comma: bool) -> str:
    """The sign before the decimals: the last of two sorts; of one sort, if it can't group thousands; "" for none."""
    signs = [sign for sign in digits if sign in ",."]
    if not signs:
        return ""
    last = signs[-1]
    if len(set(signs)) > 1:
        return last
    if len(signs) > 1:
        return ""
    if _EITHER.fullmatch(digits) or (_GROUPS[last].fullmatch(digits) and not digits.startswith("0")):
        return "," if last == "," and comma else "." if last == "." and not comma else ""
    return last


def _ungrouped(whole: str) -> str:
    """The digits, where the signs between them divide them into thousands; as it is where not."""
    for sign, groups in _GROUPS.items():
        if sign in whole and groups.fullmatch(whole):
            return whole.replace(sign, "")
    return whole
