"""Provinces, cities and districts of China's mainland: in go names as people write them, out come the known ones."""

from collections.abc import Iterator
from typing import Any

from autofill.profile import data

_SUFFIXES = (
    "维吾尔自治区", "壮族自治区", "回族自治区", "特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "新区", "林区",
    "省", "市", "州", "盟", "区", "县", "旗",
)  # fmt: skip
_CENTRAL = ("北京市", "天津市", "上海市", "重庆市")
Division = dict[str, Any]


def find(name: str, among: list[Division]) -> Division | None:
    """The division of that name (full, without its suffix, or English), if exactly one answers to it."""
    wanted = name.strip()
    exact = [division for division in among if division["zh"] == wanted]
    if exact:
        return exact[0]
    found = [division for division in among if wanted.casefold() in {n.casefold() for n in _names(division)}]
    return found[0] if len(found) == 1 else None


def provinces() -> list[Division]:
    """All provinces, with their cities as `children`, and those with their districts."""
    found: list[Division] = data.read("divisions")
    return found


def path(province: str, city: str, district: str) -> Iterator[Division]:
    """The divisions of an address from the top, as far as they are known and belong together."""
    among = provinces()
    for name in (province, city, district):
        division = find(name, among)
        if division is None:
            return
        yield division
        among = division.get("children", [])


def names(province: str, city: str, district: str) -> tuple[tuple[str, ...], ...]:
    """The names of each level, preferred first; a level that is not known keeps the name it was given."""
    given = (province, city, district)
    known = [_names(division) for division in path(province, city, district)]
    return (*known, *((name,) for name in given[len(known) :]))


def short(name: str) -> str:
    """A division's name without its suffix: 杭州市 -> 杭州; two characters are always kept."""
    for suffix in _SUFFIXES:
        if name.endswith(suffix) and len(name) - len(suffix) >= 2:  # noqa: PLR2004 - 赵县 is never called 赵
            return name.removesuffix(suffix)
    return name


def _names(division: Division) -> tuple[str, ...]:
    return tuple(dict.fromkeys((division["zh"], short(division["zh"]), division["en"])))
