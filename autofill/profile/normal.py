"""Normalisation of e-mail addresses, phone numbers, codes and texts."""

import re
import unicodedata

_PREFIX = re.compile(r"^(?:\+|00)86(?=1\d{10}$)|^86(?=1\d{10}$)")
_SEPARATORS = re.compile(r"[\s\-‐-―().·]+")


def mobile(text: str) -> str:
    """Return a phone number without spaces, hyphens, +86 or 0086, its digits half-width; foreign prefixes stay."""
    return _PREFIX.sub("", _SEPARATORS.sub("", unicodedata.normalize("NFKC", text)))


def email(text: str) -> str:
    """Return an address without spaces around it, its letters half-width."""
    return unicodedata.normalize("NFKC", text).strip()


def phrase(text: str) -> str:
    """Return a text for comparing: half-width, no spaces, lower case."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).casefold()


def has_chinese(text: str) -> bool:
    """Return whether the text contains a Chinese character."""
    return any(map(is_chinese, text))


def is_chinese(character: str) -> bool:
    """Return whether a character is Chinese, rare ones in names included."""
    return "㐀" <= character <= "鿿" or character == "〇" or "\U00020000" <= character <= "\U0003ffff"


def code(text: str) -> str:
    """Return a code or number without spaces, half-width, in capitals."""
    return re.sub(r"[\s-]+", "", unicodedata.normalize("NFKC", text)).upper()
