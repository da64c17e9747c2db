"""Provinces, cities and districts of China's mainland, looked up by the names that people write for them."""

import re
from collections.abc import Iterator
from typing import Any

from autofill.profile import data

_SUFFIXES = (
    *("维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治州", "自治县", "自治旗"),
    *("地区", "新区", "林区", "省", "市", "州", "盟", "区", "县", "旗"),
)
_PEOPLES = re.compile(
    "(?:(?:各|壮|回|满|蒙古|藏|维吾尔|苗|彝|布依|朝鲜|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤"
    "|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|怒|鄂温克|保安|裕固|独龙|鄂伦春)族|蒙古|哈萨克|柯尔克孜|塔吉克|锡伯)+$",
)
Division = dict[str, Any]


def find(name: str, among: list[Division]) -> Division | None:
    """Return the division of that name (full, without its suffix, or English), if it is the only one."""
    wanted = name.strip()
    exact = [division for division in among if division["zh"] == wanted]
    if exact:
        return exact[0]
    spelt = {wanted.casefold(), wanted.removesuffix("州") if _short_prefecture(wanted) else wanted.casefold()}
    found = [division for division in among if spelt & {name.casefold() for name in _names(division)}]
    return found[0] if len(found) == 1 else None


def provinces() -> list[Division]:
    """Return all provinces, with their cities as `children`, and those with their districts."""
    found: list[Division] = data.read("divisions")
    return found


def path(province: str, city: str, district: str) -> Iterator[Division]:
    """Yield the divisions of an address from the top, as far as they are known and belong together."""
    among = provinces()
    for name in (province, city, district):
        division = find(name, among)
        if division is None:
            return
        yield division
        among = division.get("children", [])


def names(province: str, city: str, district: str) -> tuple[tuple[str, ...], ...]:
    """Return the names of each level, preferred first; an unknown level keeps the name it was given."""
    given = (province, city, district)
    known = [_names(division) for division in path(province, city, district)]
    return (*known, *((name,) for name in given[len(known) :]))


def short(name: str) -> str:
    """Return a division's short name: 杭州市 -> 杭州, 恩施土家族苗族自治州 -> 恩施; at least two characters."""
    for suffix in _SUFFIXES:
        if name.endswith(suffix) and len(name) - len(suffix) >= 2:  # noqa: PLR2004 - 赵县 is never called 赵
            stem = name.removesuffix(suffix)
            plain = _PEOPLES.sub("", stem) if suffix.startswith("自治") else stem
            return plain if len(plain) >= 2 else stem  # noqa: PLR2004 - as above
    return name


def _short_prefecture(name: str) -> bool:
    """恩施州 is what people say for 恩施土家族苗族自治州."""
    return len(name) > 2 and name.endswith("州")  # noqa: PLR2004 - 杭州 is a city


def _names(division: Division) -> tuple[str, ...]:
    return tuple(dict.fromkeys((division["zh"], short(division["zh"]), division["en"])))
