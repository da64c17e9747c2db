"""Characters that nobody sees: how they are shown in messages, and whether a word can be kept in a file at all."""

import unicodedata

_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))  # controls, marks of direction, lone surrogates, line separators


def unseen(character: str) -> bool:
    """Whether it moves the cursor, turns the direction of writing, or shows nothing; spaces are seen."""
    return unicodedata.category(character) in _UNSEEN


def printable(character: str) -> str:
    """The character as a terminal may be given it: no colours, no movements, no other direction."""
    if character == "\t":
        return " "
    return "\N{REPLACEMENT CHARACTER}" if unseen(character) else character


def is_text(word: str) -> bool:
    """Whether it can be written to a file: the system hands on bytes that are none as lone surrogates."""
    try:
        word.encode()
    except UnicodeEncodeError:
        return False
    return True
