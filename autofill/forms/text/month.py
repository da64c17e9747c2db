"""Names of months, English and Chinese."""

import re

_NAMES = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_ENGLISH = [re.compile(rf"\b{name[:3]}(?:{name[3:]}|t)?\b", re.IGNORECASE) for name in _NAMES]  # "Sept", too
_CHINESE = ("一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月")


def month_named(text: str) -> int:
    """Return the month that a text names in words, in English by its beginning; 0 for none.

    >>> month_named("Friday, 20 May 2031"), month_named("20 十一月 2031"), month_named("2031-05-20")
    (5, 11, 0)
    """
    for number in range(12, 0, -1):  # the eleventh and twelfth have the first and second in them
        if _CHINESE[number - 1] in text or _ENGLISH[number - 1].search(text):
            return number
    return 0
