"""Parsing of a one-time code that a person types, into the form in which the portal sent it.

Portals send 4 to 8 digits, some with letters (seller-center.md, section 1); messages show them in groups.
"""

import re
import unicodedata

from autofill.flow.operator.answers import meant

_BETWEEN = frozenset({"Zs", "Cc", "Cf", "Pd", "Pc"})  # Unicode's spaces, signs that are not seen, dashes, underscores
_DASHES = "−ーｰ一─━"  # what else an input method gives for a dash
_AROUND = ".,;:。，、；：\"'“”‘’「」【】[]()"
_CODE = re.compile(r"[A-Za-z0-9]{4,8}")


def code_in(line: str) -> str | None:
    """Return the code without spaces or dashes in it and punctuation around it; None where the line can't be a code.

    Letters alone may be a code, but neither an answer to another question nor a sentence is.

    >>> code_in(" 287 540 "), code_in("０８９０３３"), code_in("28—75—40"), code_in("yes, it came")
    ('287540', '089033', '287540', None)
    """
    plain = unicodedata.normalize("NFKC", line).strip().strip(_AROUND)
    kept = "".join(_digit(sign) for sign in plain if sign not in _DASHES and unicodedata.category(sign) not in _BETWEEN)
    words = kept.isalpha() and (kept != plain or meant(line) is not None)
    return kept if _CODE.fullmatch(kept) and not words else None


def _digit(sign: str) -> str:
    """A digit of any script as the portal writes it."""
    number = unicodedata.decimal(sign, None)
    return sign if number is None else str(number)
