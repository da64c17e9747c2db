"""Units by their names, and exact amounts in another unit. Pure."""

import re
import unicodedata
from decimal import Decimal
from fractions import Fraction
from functools import cache

from autofill.forms.text.wording import normalise
from autofill.forms.understand.vocabulary.units import UNITS, Dimension, Unit

_LOOSE = re.compile(r"[\s.\-_]+")
_PER = re.compile(r"\s*(?:/|\bper\b|每)\s*")


def unit(symbol: str) -> Unit:
    """The unit of that symbol.

    Raises:
        KeyError: there is none; it is a mistake in the program.
    """
    return _by_symbol()[symbol]


def named(text: str) -> tuple[Unit, ...]:
    """The units that a whole text may name, the likeliest first: one, several for "$" or "pound", none.

    >>> [one.symbol for one in named("公斤")], [one.symbol for one in named("US $")], named("stones throw")
    (['kg'], ['USD'], ())
    >>> [one.symbol for one in named("元/件")], [one.symbol for one in named("¥")]
    (['CNY'], ['CNY', 'JPY'])
    """
    if found := _index().get(_key(text), ()):
        return found
    whole, *per = _PER.split(normalise(text), maxsplit=1)
    one_each = bool(per) and _is_one(per[0])
    return _index().get(_key(whole), ()) if one_each else ()


def is_each(text: str) -> bool:
    """Whether a text only says that an amount is for one of a thing: "/ 件", "per piece"."""
    parts = _PER.split(normalise(text), maxsplit=1)
    return len(parts) > 1 and not parts[0] and _is_one(parts[1])


def is_money_sign(text: str) -> bool:
    """Whether a text is the sign of some currency, known here or not."""
    return len(text) == 1 and unicodedata.category(text) == "Sc"


def in_unit(amount: Decimal | int, own: Unit, asked: Unit) -> Decimal | None:
    """The amount in another unit, where it can be said exactly; None where not.

    >>> in_unit(Decimal("0.25"), unit("kg"), unit("g")), in_unit(Decimal("0.25"), unit("kg"), unit("lb"))
    (Decimal('250'), None)
    """
    if own.base != asked.base:
        return None
    exact = Fraction(amount) * own.factor / asked.factor
    return _decimal(exact)


def _is_one(text: str) -> bool:
    """Whether what stands after "per" is a single thing that is sold."""
    plain = text.removeprefix("1 ").removeprefix("一").strip()
    found = _index().get(_key(plain), ())
    return any(one.dimension is Dimension.COUNT and one.factor == 1 for one in found)


def _decimal(exact: Fraction) -> Decimal | None:
    """A fraction as a decimal number; None where it never ends."""
    rest = exact.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return None
    return Decimal(exact.numerator) / Decimal(exact.denominator)


def _key(text: str) -> str:
    """A name as it is looked up: "U.S. dollars" and "us dollars" are one."""
    return _LOOSE.sub("", normalise(text)).strip("()[]【】（）:：*,，;；")


@cache
def _index() -> dict[str, tuple[Unit, ...]]:
    index: dict[str, list[Unit]] = {}
    for one in UNITS:
        for name in dict.fromkeys(_key(name) for name in one.names):
            index.setdefault(name, []).append(one)
    return {name: tuple(some) for name, some in index.items()}


@cache
def _by_symbol() -> dict[str, Unit]:
    return {one.symbol: one for one in UNITS}
