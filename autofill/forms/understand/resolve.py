"""The one control for each field, or a refusal by name; never a guess. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from autofill.forms.control import Control, Evidence, Kind
from autofill.forms.field import Field
from autofill.forms.refusal import Reason, Refusal
from autofill.forms.text.wording import normalise, words
from autofill.forms.understand.by_words import by_words
from autofill.forms.understand.claim import Claim
from autofill.forms.understand.disambiguate import (
    PARTS,
    Candidate,
    Candidates,
    Home,
    Page,
    disambiguate,
    home_of,
    in_block,
)
from autofill.forms.understand.levels import in_a_row, lists_behind
from autofill.forms.understand.siblings import ENOUGH, claims_of, signs_in
from autofill.forms.understand.standing import NAMES
from autofill.forms.understand.vocabulary import LEVELS, fitting
from autofill.forms.understand.vocabulary.tools import FILLS_A_COLUMN
from autofill.forms.understand.whose.sections import of_another_paper, parse, section_of
from autofill.language import tr

_LISTS = {Kind.SELECT, Kind.PICKER}
_ASIDE = ("newsletter", "subscribe", "订阅", "search", "搜索", "查找", "查询", "筛选", "filter")


@dataclass(frozen=True, slots=True)
class Match:
    """A field and its control; `parts` are further controls that hold the rest of it, such as city and district."""

    field: Field[Any]
    control: Control
    score: int
    source: Evidence
    text: str
    parts: tuple[Control, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolution:
    """What was found for a page's fields, and why the rest was not."""

    matches: tuple[Match, ...]
    refusals: tuple[Refusal, ...]


def resolve(fields: Sequence[Field[Any]], controls: Sequence[Control]) -> Resolution:
    """Match each field with the one control that asks for it, or refuse it by name.

    >>> from autofill.forms.control import Clue
    >>> box = Control(1, Kind.TEXT, clues=(Clue(Evidence.LABEL, "电子邮箱"),))
    >>> resolve([Field("email", str)], [box]).matches[0].control is box
    True
    >>> resolve([Field("email", str)], [box, box]).refusals[0].reason.value
    'ambiguous'
    """
    claims = claims_of(controls)
    pools = [_pool(field, controls, claims) for field in fields]
    home = home_of([c for c in pool if not _unusable(c.control)] for pool in pools)
    found = [_choose(field, pool, home, controls) for field, pool in zip(fields, pools, strict=True)]
    found = [
        _by_levels(field, controls, claims) or one if isinstance(one, Refusal) and field.concept in LEVELS else one
        for field, one in zip(fields, found, strict=True)
    ]
    found = _with_street(fields, found, pools, (controls, claims))
    found = _one_each(found)
    return Resolution(
        tuple(one for one in found if isinstance(one, Match)), tuple(one for one in found if isinstance(one, Refusal))
    )


def _pool(field: Field[Any], controls: Sequence[Control], claims: dict[int, tuple[Claim, ...]]) -> Candidates:
    """The controls that ask for a field, by their best words, in the field's section."""
    if named := by_words(field, controls):
        return named if field.by_words_alone else _in_section(field, named)
    for concept in fitting(field.concept):
        pool = []
        for at, control in enumerate(controls):
            claim = _serving(concept, claims[at])
            chosen = field.concept == "new-password" and signs_in(control)
            if claim and not chosen and not _is_aside(control) and not _fills_a_column(control):
                pool.append(Candidate(control, claim, at, first=claim is claims[at][0]))
        if pool := _in_section(field, pool):
            return pool
    return []


def _serving(concept: str, claims: tuple[Claim, ...]) -> Claim | None:
    """The claim of that concept, if the control claims nothing better than one of its levels."""
    claim = next((c for c in claims if c.concept == concept), None)
    if claim is None or claim.score < ENOUGH:
        return None
    return claim if claim.score >= claims[0].score or _is_level(claims[0], claim) else None


def _is_level(best: Claim, claim: Claim) -> bool:
    """Whether the name of a list only says which level it is, of what the label over it and others asks for."""
    return best.text != claim.text and best.concept in LEVELS.get(claim.concept, ())


def _is_aside(control: Control) -> bool:
    """Whether the control is for searching the site or subscribing to something."""
    if "search" in control.landmarks or control.type == "search":
        return True
    said = [word for text in (*control.buttons, *control.sections[:2]) for word in words(text)]
    few = len(control.buttons) <= 2  # noqa: PLR2004 - a form for one thing
    return few and any(aside in said or aside in "".join(said) for aside in _ASIDE)


def _fills_a_column(control: Control) -> bool:
    """Whether a box is a tool that writes a whole column of a table: in its head, or beside words that say so."""
    texts = (*control.toolbar, *(clue.text for clue in control.clues if clue.source not in NAMES))
    return control.heads or any(FILLS_A_COLUMN.search(normalise(text)) for text in texts)


def _in_section(field: Field[Any], pool: Candidates) -> Candidates:
    if not field.section:
        return pool
    base, number = parse(field.section)
    placed = [(candidate, section_of(candidate.control)) for candidate in pool]
    here = [(candidate, n) for candidate, (name, n) in placed if name == base]
    if not here:
        loose = [candidate for candidate, (name, _) in placed if not name]
        return [one for one in loose if not of_another_paper(base, one.claim.text)]
    if number and any(n for _, n in here):
        return [candidate for candidate, n in here if n == number]
    if number:  # sections that repeat one heading without a number are counted
        shown = [candidate for candidate, _ in here if not candidate.control.hidden]
        return shown[number - 1 : number]
    return [candidate for candidate, _ in here]


def _unusable(control: Control) -> Reason | None:
    if control.foreign:
        return Reason.FOREIGN_ORIGIN
    return Reason.HIDDEN if control.hidden else None


def _choose(field: Field[Any], pool: Candidates, home: Home, controls: Sequence[Control]) -> Match | Refusal:
    usable = [candidate for candidate in pool if not _unusable(candidate.control)]
    if not usable:
        return _refuse_all(field, pool)
    lists = field.by_words_alone and all(one.control.kind in _LISTS for one in usable)
    if (lists or field.concept in LEVELS) and (together := in_a_row(usable, controls)):
        return _match(field, *together)
    if not field.by_words_alone:
        usable = disambiguate(usable, home, section=field.section)
    if len(usable) == 1 and field.concept in LEVELS:
        return _match(field, usable[0], lists_behind(usable[0], controls))
    if len(usable) > 1:
        names = "; ".join(dict.fromkeys(candidate.control.name for candidate in usable))
        return Refusal(field.concept, Reason.AMBIGUOUS, names, field.section)
    return _match(field, usable[0])


def _match(field: Field[Any], candidate: Candidate, parts: tuple[Control, ...] = ()) -> Match:
    claim = candidate.claim
    return Match(field, candidate.control, claim.score, claim.source, claim.text, parts)


def _refuse_all(field: Field[Any], pool: Candidates) -> Refusal:
    if not pool:
        return Refusal(field.concept, Reason.NOT_FOUND, section=field.section)
    order = (Reason.HIDDEN, Reason.FOREIGN_ORIGIN)
    found = {reason: c.control for c in reversed(pool) if (reason := _unusable(c.control))}
    reason = next(reason for reason in order if reason in found)
    control = found[reason]
    detail = control.hidden if reason is Reason.HIDDEN else control.foreign
    return Refusal(field.concept, reason, detail, field.section, control.name)


def _with_street(
    fields: Sequence[Field[Any]], found: list[Match | Refusal], pools: Sequence[Candidates], page: Page
) -> list[Match | Refusal]:
    """Of several towns or postal codes, the one in the block of the street that was found."""
    street = next((m.control for m in found if isinstance(m, Match) and m.field.concept == "street-address"), None)
    if street is None:
        return found
    again: list[Match | Refusal] = []
    for field, one, pool in zip(fields, found, pools, strict=True):
        several = isinstance(one, Refusal) and one.reason is Reason.AMBIGUOUS and field.concept in PARTS
        here = in_block([c for c in pool if not _unusable(c.control)], street, page) if several else []
        here = disambiguate(here, home_of([here]), section=field.section)
        again.append(_match(field, here[0]) if len(here) == 1 else one)
    return again


def _by_levels(field: Field[Any], controls: Sequence[Control], claims: dict[int, tuple[Claim, ...]]) -> Match | None:
    """Lists in a row that are labelled province, city, district."""
    found: Candidates = []
    for concept in LEVELS[field.concept]:
        level = Field(concept, field.value, section=field.section)
        usable = [c for c in _pool(level, controls, claims) if not _unusable(c.control)]
        lists = [c for c in usable if c.control.kind in {Kind.SELECT, Kind.PICKER}]
        if len(lists) != 1 or (found and lists[0].at <= found[-1].at):
            return None
        found.extend(lists)
    return _match(field, found[0], tuple(candidate.control for candidate in found[1:]))


def _one_each(found: list[Match | Refusal]) -> list[Match | Refusal]:
    """No control for two fields: the field that it names exactly keeps it, else neither."""
    owners: dict[tuple[int, int], list[Match]] = {}
    for one in found:
        if isinstance(one, Match):
            owners.setdefault((id(one.control.frame), one.control.id), []).append(one)
    losers = {id(match): _rival(match, some) for some in owners.values() for match in some if len(some) > 1}
    return [losers.get(id(one)) or one for one in found]


def _rival(match: Match, some: list[Match]) -> Refusal | None:
    exact = [one for one in some if one.score == max(other.score for other in some)]
    if len(exact) == 1 and exact[0] is match:
        return None
    others = ", ".join(other.field.concept for other in some if other is not match)
    return Refusal(
        match.field.concept,
        Reason.AMBIGUOUS,
        tr("{name} may also be {others}", name=match.control.name, others=others),
        match.field.section,
    )
