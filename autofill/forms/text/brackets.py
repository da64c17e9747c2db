"""Labels without what stands in brackets, which may be a hint or a sentence of its own."""

import re

from autofill.forms.text.wording import words

_BOTH = re.compile(r"(?P<chinese>[\u3400-\u9fff]{2,})[\s/|·（(]+(?P<latin>[A-Za-z][A-Za-z '/-]{2,})[)）]?")
_HINT = 6  # signs, or twice the words, in brackets that still say something of the label; more are a sentence


def with_hints(text: str) -> tuple[str, ...]:
    """Return all words of a text, without those of long brackets.

    >>> with_hints("Address (line 2)"), with_hints("Name (as it stands on your passport or ID card)")
    (('address', 'line', '2'), ('name',))
    """
    outside, everything = words(without_brackets(text)), words(text)
    return everything if _weight(everything) - _weight(outside) <= _HINT else outside


def halves(text: str) -> tuple[str, str]:
    """Return the Chinese and the Latin half of a label that says a thing in both; two empty texts where it is not.

    >>> halves("所在地区 Region"), halves("SKU编码"), halves("E-mail")
    (('所在地区', 'Region'), ('', ''), ('', ''))
    """
    found = _BOTH.fullmatch(text.strip(" *＊:："))
    return (found["chinese"], found["latin"]) if found else ("", "")


def _weight(tokens: tuple[str, ...]) -> int:
    """How long a text reads: a Chinese sign half as long as a word."""
    return sum(2 if len(token) > 1 else 1 for token in tokens)


def without_brackets(text: str) -> str:
    """Return a text without its brackets and what they hold.

    >>> without_brackets("包裹重量（kg）*")
    '包裹重量*'
    """
    depth, kept = 0, []
    for char in text:
        depth += char in "(（[【"
        if depth == 0:
            kept.append(char)
        depth -= depth > 0 and char in ")）]】"
    return "".join(kept)
