"""Which of several controls that ask for the same is meant: the fewer of them, never none. Pure."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from autofill.forms.control import Control, Evidence
from autofill.forms.text.wording import words
from autofill.forms.understand.claim import Claim
from autofill.forms.understand.reading import excludes
from autofill.forms.understand.standing import EXPLICIT

_CLEARLY = 12  # by so much a claim must be better than another to be preferred,
_VERY = 30  # and by so much where words are left over that may make it mean something else
_PURE = 0.99
_NAMED = EXPLICIT | {Evidence.AUTOCOMPLETE, Evidence.COLUMN}
_OPTIONAL = (("optional",), ("选", "填"), ("可", "选"), ("非", "必", "填"))
Page = tuple[Sequence[Control], dict[int, tuple[Claim, ...]]]  # the controls, and what each claims
PARTS = {"address-level1", "address-level2", "address-level3", "postal-code", "division"}
STREETS = {"street-address", "registered_street", "address"}
_SPAN = 12  # controls of one address, its hidden ones counted


@dataclass(frozen=True, slots=True)
class Candidate:
    """A control that asks for a field: by which claim, and whether it asks for nothing else as much; its place."""

    control: Control
    claim: Claim
    at: int
    first: bool = True

    @property
    def place(self) -> tuple[int, int]:
        """Its frame and form."""
        return (id(self.control.frame), self.control.form)


Candidates = list[Candidate]
Home = Counter[tuple[int, int]]


def home_of(pools: Iterable[Candidates]) -> Home:
    """How many fields each form of the page asks for."""
    home: Home = Counter()
    for pool in pools:
        home.update({candidate.place for candidate in pool})
    return home


def disambiguate(some: Candidates, home: Home, *, section: str = "") -> Candidates:
    """The candidates that a person would prefer: one thing after the other is looked at until one is left.

    `section` is where the field is asked for: of two in a known section none is preferred for standing further out.
    """
    outer = () if section else (_outermost,)
    for prefer in (*_BY_STATE, lambda those: _at_home(those, home), *_BY_WORDS, *outer):
        if len(some) > 1:
            some = prefer(some) or some
    return some


def _enabled(some: Candidates) -> Candidates:
    """Those that take a value now; a disabled one is matched alone, since it may hold the value already."""
    return [c for c in some if not c.control.disabled and not c.control.readonly]


def _in_dialog(some: Candidates) -> Candidates:
    return [c for c in some if "dialog" in c.control.landmarks]


def _in_rows(some: Candidates) -> Candidates:
    """Those in a table's rows, under a head of a column, and what has a label of its own: not what fills the column."""
    rows = [c for c in some if c.control.says(Evidence.COLUMN)]
    return [c for c in some if c in rows or c.claim.source in _NAMED] if rows else []


def _best(some: Candidates) -> Candidates:
    """Only those whose words are clearly better than the others'; words that say nothing else come first."""
    pure = [candidate for candidate in some if candidate.claim.share >= _PURE]
    kept, margin = (pure, _CLEARLY) if pure else (some, _VERY)
    top = max(candidate.claim.score for candidate in kept)
    return [candidate for candidate in kept if candidate.claim.score > top - margin]


def _at_home(some: Candidates, home: Home) -> Candidates:
    """Only those in the form that asks for most of the fields."""
    top = max(home[candidate.place] for candidate in some)
    return [candidate for candidate in some if home[candidate.place] == top]


def _for_nothing_else(some: Candidates) -> Candidates:
    """A box under both "Country" and "State" is the country only where there is no other for it."""
    return [c for c in some if c.first]


def _unqualified(some: Candidates) -> Candidates:
    """Those whose labels have no word that makes it another one: "Alternate number" is not the phone."""
    return [c for c in some if not any(excludes(c.claim.concept, text) for text in _labels(c.control))]


def _not_optional(some: Candidates) -> Candidates:
    """The one that must be filled, beside one that may be."""
    return [c for c in some if not any(_is_optional(text) for text in _labels(c.control))]


def _outermost(some: Candidates) -> Candidates:
    """The one that stands in the page's own section, the others in sections within that: "Billing address"."""
    outer = min((c.control.sections for c in some), key=len)
    inner = [c for c in some if c.control.sections != outer]
    size = len(outer)
    nested = all(c.control.sections[len(c.control.sections) - size :] == outer for c in inner)
    return [c for c in some if c.control.sections == outer] if nested and size else []


def _labels(control: Control) -> list[str]:
    return [clue.text for clue in control.clues if clue.source in EXPLICIT]


def _is_optional(text: str) -> bool:
    said = words(text)
    return any(said[at : at + len(sign)] == sign for sign in _OPTIONAL for at in range(len(said)))


_BY_STATE: tuple[Callable[[Candidates], Candidates], ...] = (_enabled, _in_dialog, _in_rows, _best)
_BY_WORDS: tuple[Callable[[Candidates], Candidates], ...] = (_for_nothing_else, _unqualified, _not_optional)


def in_block(some: Candidates, street: Control, page: Page) -> Candidates:
    """Those of the candidates that stand after the street and before any other, in the same form."""
    controls, claims = page
    start = next(at for at, control in enumerate(controls) if control is street)
    later = (at for at in range(start + 1, len(controls)) if _is_street(controls[at], claims[at]))
    end = min(next(later, len(controls)), start + _SPAN)
    return [c for c in some if start < c.at < end and c.place == (id(street.frame), street.form)]


def _is_street(control: Control, claims: tuple[Claim, ...]) -> bool:
    return bool(claims) and claims[0].concept in STREETS and not control.hidden
