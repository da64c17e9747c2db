"""Invisible characters: how messages show them, and whether a word can be written to a file at all."""

import unicodedata

_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))  # controls, marks of direction, lone surrogates, line separators


def unseen(character: str) -> bool:
    """Return whether a character moves the cursor, turns the writing direction or shows nothing; spaces are visible."""
    return unicodedata.category(character) in _UNSEEN


def printable(character: str) -> str:
    """Return the character in a form that is safe for a terminal: no colours, cursor movements or direction marks."""
    if character == "\t":
        return " "
    return "\N{REPLACEMENT CHARACTER}" if unseen(character) else character


def is_text(word: str) -> bool:
    """Return whether the word can be encoded, and so written to a file.

    The system passes bytes that are no text on as lone surrogates, which can't.
    """
    try:
        word.encode()
    except UnicodeEncodeError:
        return False
    return True
