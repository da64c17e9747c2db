"""Safe display of a page's text: control characters and direction marks are replaced by something visible."""

import re
from typing import Any

_HIDDEN = "\u200b-\u200f\u2060\ufeff"  # no width, marks of one direction: between words they are read as spaces
_HARMFUL = "\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u2028-\u202e\u2061-\u206f\ufff9-\ufffb\ud800-\udfff"
_SIGN = re.compile(f"[{_HIDDEN}{_HARMFUL}]")
_MAY_HAVE_ONE = re.compile(rf"\\[bfru]|[{_HIDDEN}{_HARMFUL}]")  # JSON writes some of them as escapes
_PICTURES = 0x2400  # where Unicode has a picture for each control character
_DELETE = 0x7F


def visible(text: str) -> str:
    r"""Return the text with invisible characters written out; line breaks and tabs stay.

    >>> visible("\x1b[31mred\u202e"), visible("a\u200bb")
    ('␛[31mred\\u202e', 'a b')
    """
    return _SIGN.sub(_shown, text)


def excerpt(text: str, most: int) -> str:
    """Return at most so many letters of a text, on one line and visible; dots show that it was cut."""
    plain = visible(" ".join(text[: 2 * most].split()))
    return plain if len(plain) <= most and len(text) <= 2 * most else f"{plain[: most - 1]}…"


def seen(answer: Any, json_text: str) -> Any:
    """Return a page's answer with its texts made visible, except a control's value, which is compared and put back."""
    return _seen(answer) if _MAY_HAVE_ONE.search(json_text) else answer


def _seen(answer: Any) -> Any:
    if isinstance(answer, dict):
        return {k: v if k == "value" and isinstance(v, str) else _seen(v) for k, v in answer.items()}
    if isinstance(answer, list):
        return [_seen(one) for one in answer]
    return visible(answer) if isinstance(answer, str) else answer


def _shown(found: re.Match[str]) -> str:
    sign, number = found[0], ord(found[0])
    if re.match(f"[{_HIDDEN}]", sign):
        return " "
    if number < ord(" "):
        return chr(_PICTURES + number)
    if number == _DELETE:
        return "\N{SYMBOL FOR DELETE}"
    return f"\\u{number:04x}"
