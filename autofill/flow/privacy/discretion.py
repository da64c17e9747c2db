"""Removal of a profile's values from what a page repeats, before it is shown to a person or written to disk."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import PurePath
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel, SecretStr
from pydantic.fields import FieldInfo

from autofill import language, log
from autofill.flow.privacy.evidence import Evidence
from autofill.flow.privacy.quoted import Quoted, Span, cut_out, spellings, without
from autofill.forms.text.compare import dates_in
from autofill.profile import Profile

_IDENTITY = (  # who somebody is: not even told to the person, whose terminal may be seen or kept
    *("account.email", "account.mobile", "identity.alipay.account"),
    *("contact.chinese_name", "contact.english_given_name", "contact.english_family_name"),
    *("company.name", "company.credit_code", "legal_representative.name", "legal_representative.id_number"),
)
_OFFERED = frozenset({"category", "freight_template", "approved_cny", "schema_"})  # what the portal says first
_WORDS = frozenset({"words", "said", "seen", "waiting_for"})  # facts of the journal that may hold a page's words
_MONTH = r"[A-Za-z]{3,9}\.?"
_DAY = re.compile(
    rf"(?<!\d)(?:\d{{1,4}}[-/.年]\d{{1,2}}[-/.月]\d{{1,4}}|\d{{8}}|\d{{1,2}}\.? {_MONTH},? \d{{4}}"
    rf"|{_MONTH} \d{{1,2}},? \d{{4}})(?!\d)日?"
)
_NUMBER = re.compile(r"(?<![\d.])\d[\d,]*(?:\.\d+)?(?![\d])")
_DIGITS = 4  # of a whole number that says something of a seller; portals speak of smaller ones themselves


class Discretion:
    """Removes the values of one profile, and the codes of its run, from what is said and written."""

    def __init__(self, profile: Profile) -> None:
        """Begin with what the profile says."""
        said = list(_leaves(profile, ""))
        self.secrets = list(
            dict.fromkeys(value.get_secret_value() for _, value in said if isinstance(value, SecretStr))
        )
        texts = [(key, value) for key, value in said if isinstance(value, str)]
        names = list(_english(*profile.contact.english_name()))
        self._identity = _quoted([*(value for key, value in texts if key in _IDENTITY), *names])
        places = [name for one in _addresses(profile) for names in one.names() for name in names]
        self._others = _quoted([*(value for key, value in texts if key not in _IDENTITY), *places])
        self._days = {value for _, value in said if isinstance(value, date)}
        self._numbers = {value for _, value in said if _is_telling(value)}

    def keep_quiet(self, evidence: Evidence) -> None:
        """Have messages, log and pictures show nothing of the seller's that they must not, from now on."""
        language.leave_out(self.spoken)
        log.leave_out(self.written)
        evidence.secrets = self.secrets

    def learn(self, code: str) -> None:
        """Treat a code that is about to be typed as a secret too."""
        if code not in self.secrets:
            self.secrets.append(code)

    def spoken(self, text: str) -> str:
        """Return the text as the person may read it: without secrets and identifying values."""
        return without(text, [*self._secret(), *self._identity])

    def written(self, text: str) -> str:
        """Return the text as it may stand in a file: without any value of the profile."""
        spans = [span for value in (*self._secret(), *self._identity, *self._others) for span in value.spans(text)]
        return cut_out(text, [*spans, *self._days_in(text), *self._numbers_in(text)])

    def facts(self, facts: dict[str, Any]) -> dict[str, Any]:
        """Return the facts of a journal line, with all values removed from those that may quote a page."""
        return {name: self._fact(fact) if name in _WORDS else fact for name, fact in facts.items()}

    def _fact(self, fact: object) -> object:
        if isinstance(fact, list | tuple):
            return [self._fact(one) for one in fact]
        return self.written(fact) if isinstance(fact, str) else fact

    def _secret(self) -> Iterator[Quoted]:
        return (Quoted(spelt, secret=True) for one in self.secrets for spelt in spellings(one))

    def _days_in(self, text: str) -> Iterator[Span]:
        """The days of the profile, in any notation that we read."""
        for found in _DAY.finditer(text):
            if self._days & set(dates_in(found[0])):
                yield found.span()

    def _numbers_in(self, text: str) -> Iterator[Span]:
        for found in _NUMBER.finditer(text):
            if Decimal(found[0].replace(",", "")) in self._numbers:
                yield found.span()


def _quoted(texts: Iterable[str]) -> tuple[Quoted, ...]:
    return tuple(Quoted(spelt) for one in dict.fromkeys(texts) for spelt in spellings(one))


def _leaves(part: BaseModel, path: str) -> Iterator[tuple[str, object]]:
    """Each value with its key; of a file its name, and nothing where only words of ours or the portal's can stand."""
    for name, field in type(part).model_fields.items():
        if name not in _OFFERED:
            yield from _below(getattr(part, name), f"{path}.{name}".lstrip("."), field)


def _below(value: object, path: str, field: FieldInfo) -> Iterator[tuple[str, object]]:
    if isinstance(value, BaseModel):
        yield from _leaves(value, path)
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _below(one, path, field)
    elif isinstance(value, dict):  # answers, by their labels
        for one in value.values():
            yield from _below(one, path, field)
    elif value not in _choices(field.annotation):
        yield path, PurePath(value).name if isinstance(value, str) and _is_file(field) else value


def _choices(annotation: Any) -> frozenset[object]:
    """The words of a field that can only be one of a few."""
    if get_origin(annotation) is Literal:
        return frozenset(get_args(annotation))
    return frozenset(choice for one in get_args(annotation) for choice in _choices(one))


def _is_file(field: FieldInfo) -> bool:
    return "x-file" in str((field.annotation, field.metadata, field.json_schema_extra))


def _is_telling(value: object) -> bool:
    """Whether a number may be the seller's alone: with a part behind the point, or of four digits."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return False
    return value != int(value) or len(str(abs(int(value)))) >= _DIGITS


def _addresses(profile: Profile) -> Iterator[Any]:
    yield from (profile.contact.address, profile.company.registered_address)


def _english(given: str, family: str) -> Iterator[str]:
    """A name, its parts in either order and alone."""
    yield from (name for name in (f"{given} {family}", f"{family} {given}", given, family) if name.strip())
