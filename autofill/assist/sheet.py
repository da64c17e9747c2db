"""The page in front as a sheet of rows: what would be entered where, what is there already, what can't be and why."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from playwright.sync_api import Page

from autofill import forms
from autofill.assist import questions
from autofill.assist.word_book import OTHER_HEADING, OUR_HEADING
from autofill.flow.privacy.shown import key_of, shown
from autofill.flow.record import keys
from autofill.forms import Control, Field, Match, Reason, Refusal
from autofill.forms.text.visible import excerpt
from autofill.forms.understand.by_words import said
from autofill.forms.understand.whose.heading import doubtful
from autofill.language import tr
from autofill.profile import Profile

_SHOWN = 24  # letters of what a box holds
_TYPED = {"text", "textarea", "number"}


class State(StrEnum):
    """What is to be said of a row."""

    TO_FILL = "to fill"
    HELD = "held"  # entered and proved
    RIGHT = "right already"
    REFUSED = "refused"
    WHOSE = "whose?"  # under a heading that does not say so
    UNKNOWN = "not in the profile"


@dataclass(frozen=True, slots=True)
class Row:
    """One question of the page: its label, the key of the profile, the value as it may be shown, and why where not."""

    label: str
    state: State
    key: str = ""
    value: str = ""
    why: str = ""
    heading: str = ""  # that leaves open whose it is
    required: bool = False
    field: Field[Profile] | None = None
    control: Control | None = None

    @property
    def plain_label(self) -> str:
        """The label without the star of what is required."""
        return self.label.strip("*＊ ")


@dataclass(frozen=True, slots=True)
class Sheet:
    """All rows of a page.

    `missed` are fields of groups that the page asks for, without a box for them or their key; `free` boxes without one.
    """

    rows: tuple[Row, ...]
    missed: tuple[Field[Profile], ...]
    free: tuple[Control, ...]

    @property
    def fields(self) -> tuple[Field[Profile], ...]:
        """The fields that can be entered or hold their value already."""
        usable = {State.TO_FILL, State.RIGHT, State.HELD}
        return tuple(row.field for row in self.rows if row.field is not None and row.state in usable)

    @property
    def doubts(self) -> tuple[str, ...]:
        """The headings that leave open whose things are asked for under them."""
        return tuple(dict.fromkeys(row.heading for row in self.rows if row.state is State.WHOSE))

    @property
    def is_empty(self) -> bool:
        """Whether the profile has nothing to say here."""
        return not any(row.field is not None for row in self.rows)


def read(page: Page, profile: Profile, *, product: int, words: dict[str, tuple[str, ...]]) -> Sheet:
    """Return what the profile says to the page in front; writes nothing. `words` are those that a person has taught."""
    controls = forms.harvest(page)
    fields = _asked(controls, profile, product, words, page)
    resolution = forms.resolve(fields, controls)
    held = {(one.concept, one.section) for one in forms.holding(page, fields, profile).held}
    ours, theirs = (set(map(said, words.get(whose, ()))) for whose in (OUR_HEADING, OTHER_HEADING))
    matches = _with_partner([one for one in resolution.matches if said(_heading(one)) not in theirs - {""}])
    rows = [_row(one, profile, ours, held=_name(one.field) in held) for one in matches]
    rows += [_refused(one, fields, profile) for one in resolution.refusals if one.reason is not Reason.NOT_FOUND]
    taken = {(id(c.frame), c.id) for match in matches for c in (match.control, *match.parts)}
    free = tuple(c for c in controls if (id(c.frame), c.id) not in taken and _is_open(c))
    rows += [Row(c.name, State.UNKNOWN, required=c.required, control=c, why=_whose(c)) for c in free]
    missing = {_name(one) for one in resolution.refusals if one.reason is Reason.NOT_FOUND}
    asked = {key for match in matches for key in keys.of(match.field, profile)}
    open_fields = [field for field in fields if _name(field) in missing]
    missed = tuple(field for field in open_fields if not asked & set(keys.of(field, profile)))
    return Sheet(tuple(sorted(rows, key=_place)), missed, free)


def _asked(
    controls: Sequence[Control],
    profile: Profile,
    product: int,
    words: dict[str, tuple[str, ...]],
    page: Page,
) -> list[Field[Profile]]:
    """The fields of the groups that the page asks for: those of which it has a box that is nobody else's."""
    alipay = _is_alipays(page)
    everything = [
        group for group in questions.groups(profile, product) if not (alipay and group.name in {"account", "store"})
    ]
    known = [f.also(words.get(f.concept, ())) for group in everything for f in group.fields]
    said_fields = _passwords(_said(known, profile), controls, signs_in=_signs_in(page))
    found = forms.resolve([f for f in said_fields if f.concept not in questions.LOOSE], controls)
    here = {match.field.concept for match in found.matches}
    here |= {one.concept for one in found.refusals if one.reason is not Reason.NOT_FOUND}
    asked = [group for group in everything if group.is_asked(frozenset(here))]
    names = {_name(f) for group in asked for f in group.fields}
    missed = {one.concept for one in found.refusals if one.reason is Reason.NOT_FOUND}
    fields = [f for f in said_fields if _name(f) in names]
    parts = questions.fallbacks(frozenset(missed & {concept for concept, _ in names}))
    return fields + _said(parts, profile)


def _said(fields: Iterable[Field[Profile]], profile: Profile) -> list[Field[Profile]]:
    """Those of which the profile says something."""
    return [field for field in fields if field.value(profile) is not None]


def _signs_in(page: Page) -> bool:
    """Whether the page is one to sign in to the portal: any other that has a password asks for another system's."""
    return forms.heading(page) == "sign-in" or forms.offers(page, "sign-in")


def _passwords(
    fields: Sequence[Field[Profile]], controls: Sequence[Control], *, signs_in: bool
) -> list[Field[Profile]]:
    """A page that has a password confirmed asks for a new one, one to sign in for that which is; others for none."""
    claimed = {claim.concept for claim in forms.classify(controls) if claim}
    new = bool(claimed & {"confirm-password", "new-password"})
    left_out = {"current-password"} if new else {"new-password", "confirm-password"}
    if not signs_in and not new:
        left_out.add("current-password")
    return [field for field in fields if field.concept not in left_out]


def _row(match: Match, profile: Profile, ours: Collection[str], *, held: bool) -> Row:
    field, control = match.field, match.control
    heading = "" if held else _heading(match, ours)
    state = State.RIGHT if held else State.WHOSE if heading else State.TO_FILL
    there = control.value if control.kind in _TYPED and not held else ""
    why = tr("there now: «{text}»", text=excerpt(there, _SHOWN)) if there else ""
    if heading:
        why = tr("whose? «{heading}» does not say", heading=excerpt(heading, _SHOWN))
    said_there = {"key": key_of(field, profile), "value": shown(field, profile), "why": why, "heading": heading}
    return Row(control.name, state, **said_there, field=field, control=control, required=control.required)


def _with_partner(matches: Sequence[Match]) -> list[Match]:
    """Without a confirmation of a password that has no box of its own here."""
    here = {match.field.concept for match in matches}
    return [one for one in matches if one.field.concept != "confirm-password" or "new-password" in here]


def _heading(match: Match, ours: Collection[str] = ()) -> str:
    """The heading that leaves open whose it is; an answer of the profile says so itself."""
    return "" if match.field.by_words_alone else doubtful(match.control, match.field.concept, ours)


def _refused(refusal: Refusal, fields: Sequence[Field[Profile]], profile: Profile) -> Row:
    field = next(one for one in fields if _name(one) == _name(refusal))
    label = refusal.label or refusal.concept
    return Row(label, State.REFUSED, key_of(field, profile), shown(field, profile), refusal.sentence(), field=field)


def _is_open(control: Control) -> bool:
    """Whether a person could answer it, and it is not answered yet."""
    aside = {"search", "navigation", "banner", "contentinfo"} & set(control.landmarks)
    closed = control.hidden or control.disabled or control.readonly or control.foreign or control.type == "search"
    empty = control.value in {"", "false"} or any(said(clue.text) == said(control.value) for clue in control.clues)
    return not aside and not closed and empty and bool(control.name)


def _whose(control: Control) -> str:
    claim = forms.classify([control])[0]
    return tr("yours to type") if claim and claim.concept in {"one-time-code", "captcha"} else ""


def _is_alipays(page: Page) -> bool:
    """Whether the page is one of Alipay's own, where account and password are others."""
    words = f"{forms.shown_heading(page)} {page.title()}".casefold()
    return "alipay" in words or "支付宝" in words


def _name(one: Field[Profile] | Refusal) -> tuple[str, str]:
    """What tells a field from the others of a page."""
    return (one.concept, one.section)


def _place(row: Row) -> tuple[int, int]:
    return (row.control.rect[1], row.control.rect[0]) if row.control else (1 << 30, 0)
