"""One spelling for what people write in many: in goes an e-mail address or a phone number, out comes its plain form."""

import re
import unicodedata

_PREFIX = re.compile(r"^(?:\+|00)86(?=1\d{10}$)|^86(?=1\d{10}$)")
_SEPARATORS = re.compile(r"[\s\-‐-―().·]+")


def mobile(text: str) -> str:
    """A phone number without spaces, hyphens, +86 or 0086, its digits half-width; foreign prefixes stay."""
    return _PREFIX.sub("", _SEPARATORS.sub("", unicodedata.normalize("NFKC", text)))


def email(text: str) -> str:
    """An address without spaces around it, its letters half-width."""
    return unicodedata.normalize("NFKC", text).strip()


def phrase(text: str) -> str:
    """A text for comparing: half-width, no spaces, lower case."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).casefold()


def has_chinese(text: str) -> bool:
    """Whether a Chinese character stands in the text."""
    return any(map(is_chinese, text))


def is_chinese(character: str) -> bool:
    """Whether a character is a Chinese one, the rare ones of names among them."""
    return "㐀" <= character <= "鿿" or character == "〇" or "\U00020000" <= character <= "\U0003ffff"


def code(text: str) -> str:
    """A code or number without spaces, half-width, in capitals."""
    return re.sub(r"[\s-]+", "", unicodedata.normalize("NFKC", text)).upper()
