"""Normal form of texts for comparison, and splitting of texts and identifiers into words."""

import re
import unicodedata

_SPACES = re.compile(r"[\s\u200b-\u200f\ufeff]+")
_TOKEN = re.compile(r"[a-z0-9]+|[^\W\d_a-z]", re.UNICODE)
_LATIN_RUN = re.compile(r"[^\W_]+", re.UNICODE)
_HUMPS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_GLYPHS = re.compile(r"[\ue000-\uf8ff]")
_SIGNS = re.compile(r"[™®©℠]")  # of which the normal form would make letters: "codetm"
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


def normalise(text: str) -> str:
    """Return one form for texts that a person reads as the same: full and half width, case, spaces, icon glyphs.

    >>> normalise("  Ｅｍａｉｌ　Address ")
    'email address'
    """
    plain = unicodedata.normalize("NFKC", _GLYPHS.sub(" ", text))
    return _SPACES.sub(" ", plain).strip().casefold()


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text: runs of letters or digits, Chinese and Japanese sign by sign.

    >>> words("公司 Name*: (as on licence)")
    ('公', '司', 'name', 'as', 'on', 'licence')
    """
    found: list[str] = []
    for run in _LATIN_RUN.findall(normalise(_SIGNS.sub(" ", text)).replace("'", "").replace("’", "")):
        if _CJK.search(run):
            found.extend(_TOKEN.findall(run))
        else:
            found.append(run)
    return tuple(found)


def identifier_words(name: str) -> tuple[str, ...]:
    """Return the words of an identifier, split at humps and dashes; of numbers only "2" and "3" are kept.

    >>> identifier_words("billingFirstName_17"), identifier_words("addr_street_2")
    (('billing', 'first', 'name'), ('addr', 'street', '2'))
    """
    found = words(_HUMPS.sub(" ", name).replace("_", " "))
    return tuple(word for word in found if not word.isdigit() or word in {"2", "3"})


def letters_only(text: str) -> str:
    """Return only the letters and digits of a text, in normal form."""
    return "".join(char for char in normalise(text) if char.isalnum())
