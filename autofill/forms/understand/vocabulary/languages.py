"""In which language the portal has a thing written, and how a label says which it wants."""

import re

from autofill.forms.text.wording import normalise

# What the seller center shows to buyers is English; what stands on a Chinese paper is Chinese.
LANGUAGE_OF: dict[str, str] = {
    "store_name": "english",
    "product_title": "english",
    "organization": "chinese",
    "legal_representative": "chinese",
    "registered_street": "chinese",
    "registered_division": "chinese",
    "street-address": "chinese",
    "division": "chinese",
    "name": "chinese",
    "given-name": "english",
    "family-name": "english",
    "brand_name_en": "english",
    "brand_name_zh": "chinese",
}
# A language alone in brackets may be one sign: 企业名称(英). 英文字母 are letters, no language.
_SAID: dict[str, re.Pattern[str]] = {
    "english": re.compile(r"\benglish\b|英文(?!字)|英语|外文|[(（\[【]\s*(英|en)\s*[)）\]】]"),
    "chinese": re.compile(r"\bchinese\b|中文|中英|汉语|汉字|[(（\[【]\s*(中|cn|zh)\s*[)）\]】]"),
}


def languages_of(text: str) -> set[str]:
    """Return the languages that a label names.

    >>> languages_of("企业名称（英文）"), languages_of("可使用英文字母")
    ({'english'}, set())
    """
    return {language for language, sign in _SAID.items() if sign.search(normalise(text))}


def without_language(text: str) -> str:
    """Return a label without the names of languages."""
    for sign in _SAID.values():
        text = sign.sub(" ", normalise(text))
    return text
