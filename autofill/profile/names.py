"""Pinyin of Chinese personal names: derivation of the English name, and the check whether a given one fits.

Any legitimate reading of a character is accepted. A surname is read as surnames are (单 Shan, not Dan); compound ones
are known. Names of minorities with `·` have no family name in the Han sense: their parts are accepted in either order.
Source of readings: data/README.md.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from autofill.profile import data, normal

DOTS = re.compile(r"[·•‧・.．]")
_LONGEST = 40
_NOT_LETTERS = re.compile(r"[^a-z]")
_MARKED_U = {"lv": "lyu", "nv": "nyu", "lve": "lyue", "nve": "nyue"}  # as on passports since 2012
_SPELLINGS = {"lv": ("lv", "lyu"), "nv": ("nv", "nyu"), "lve": ("lve", "lyue", "lue"), "nve": ("nve", "nyue", "nue")}
Split = tuple[str, str]  # family, given, in characters


def derive(name: str) -> tuple[str, str]:
    """Return the usual English given and family name, `Xiaoming` and `Zhang`; empty where a reading is unknown."""
    family, given = splits(name)[0]
    return _spell(readings(given)), _spell(surname_readings(family))


def fits(name: str, given: str, family: str) -> bool:
    """Return whether the pair is a legitimate reading of the Chinese name."""
    return any(family_fits(split, family) and given_fits(split, given) for split in splits(name))


def family_fits(split: Split, family: str) -> bool:
    """Return whether `family` is a reading of the surname in this split of the name."""
    return _reads(family, surname_readings(split[0]))


def given_fits(split: Split, given: str) -> bool:
    """Return whether `given` is a reading of the given name in this split of the name."""
    return _reads(given, readings(split[1]))


def swapped(name: str, given: str, family: str) -> bool:
    """Return whether the pair would fit with given and family name exchanged."""
    if fits(name, given, family):
        return False
    return any(
        given_fits(split, family) and (family_fits(split, given) or _reads(given, readings(split[0])))
        for split in splits(name)
    )


def misread_surname(name: str, family: str) -> str | None:
    """Return the surname's characters when `family` has their everyday reading and not the surname's, else None."""
    for family_zh, _given in splits(name):
        if _reads(family, readings(family_zh)) and not _reads(family, surname_readings(family_zh)):
            return family_zh
    return None


def well_formed(name: str) -> bool:
    """Return whether it is two to forty Chinese characters in parts joined by `·`: a surname alone is not a name."""
    parts = DOTS.split(name.strip())
    return 1 < len("".join(parts)) <= _LONGEST and all(part and all(map(normal.is_chinese, part)) for part in parts)


def readable(name: str) -> bool:
    """Return whether every character has a known reading."""
    return all(readings(DOTS.sub("", name.strip())))


def splits(name: str) -> list[Split]:
    """Return the ways to split a name into family and given name, the usual one first."""
    parts = [part for part in DOTS.split(name.strip()) if part]
    if len(parts) > 1:
        return [(parts[-1], "".join(parts[:-1])), (parts[0], "".join(parts[1:]))]
    whole = "".join(parts)
    compound = [(c, whole[len(c) :]) for c in data.read("surnames")["compound"] if whole.startswith(c) and whole != c]
    return [*compound, (whole[:1], whole[1:])]


def surname_readings(family: str) -> list[tuple[str, ...]]:
    """Return the syllables that each character of a surname may have in surnames."""
    known = data.read("surnames")
    if family in known["compound"]:
        return [(syllable,) for syllable in known["compound"][family]]
    if family in known["single"]:
        return [tuple(known["single"][family])]
    return readings(family)


def readings(characters: str) -> list[tuple[str, ...]]:
    """Return the syllables (toneless, ü as v) of each character, the usual one first; empty for an unknown one."""
    return [_readings(character) for character in characters]


@cache
def _readings(character: str) -> tuple[str, ...]:
    table = data.read("pinyin")
    usual = [syllable for syllable, (usually, _also) in table.items() if character in usually]
    return (*usual, *(syllable for syllable, (_usually, also) in table.items() if character in also))


def _spell(syllables: Sequence[tuple[str, ...]]) -> str:
    return "".join(_MARKED_U.get(s[0], s[0]) if s else "" for s in syllables).capitalize()


def _reads(written: str, syllables: Sequence[tuple[str, ...]]) -> bool:
    """Whether the letters are one syllable after another; case, spaces, hyphens and apostrophes don't matter."""
    left = {_letters(written)}
    for choices in syllables:
        spelt = [spelling for choice in choices for spelling in _SPELLINGS.get(choice, (choice,))]
        left = {rest.removeprefix(spelling) for rest in left for spelling in spelt if rest.startswith(spelling)}
    return bool(syllables) and "" in left


def _letters(written: str) -> str:
    plain = unicodedata.normalize("NFD", written.casefold()).replace("u\u0308", "v")
    return _NOT_LETTERS.sub("", plain)
