"""The concepts that a control asks for, by all that is said of it, best first. Pure."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from autofill.forms.control import Clue, Control, Evidence, Kind
from autofill.forms.text.wording import normalise, words
from autofill.forms.understand.claim import Claim
from autofill.forms.understand.consent import agrees
from autofill.forms.understand.reading import concepts_of
from autofill.forms.understand.standing import NAMES, NEAR, standing
from autofill.forms.understand.vocabulary import CONCEPTS
from autofill.forms.understand.vocabulary.autocomplete import CONCEPT_OF_TOKEN, TOKENS
from autofill.forms.understand.vocabulary.compositions import BY_SECTION, PERSONAL
from autofill.forms.understand.vocabulary.lexicon import OFTEN_OURS, OURS
from autofill.forms.understand.whose.grammar import composed, owner_in

# How far a claim is believed: first by where its words stand, then by how much of the text they are.
TRUST = {
    Evidence.AUTOCOMPLETE: 100,
    Evidence.LABEL: 100,
    Evidence.LABELLEDBY: 95,
    Evidence.ITEM: 90,
    Evidence.ARIA_LABEL: 90,
    Evidence.COLUMN: 95,
    Evidence.PLACEHOLDER: 80,
    Evidence.SHARED: 75,
    Evidence.LEFT: 70,
    Evidence.ABOVE: 65,
    Evidence.TITLE: 65,
    Evidence.NAME: 60,
    Evidence.ID: 55,
    Evidence.OPTIONS: 60,
    Evidence.POSITION: 40,
}
_TICK = frozenset({Kind.CHECKBOX})
_WHOLE_SHARE = 1.0
_PAPERS = (
    "id_number",
    "id_front",
    "id_back",
    "valid-from",
    "valid-to",
    "validity",
    "permanent",
    "legal_representative",
)
_OF_PEOPLE = {"representative": frozenset(_PAPERS)}
_LOGIN = 70  # "username" is also said of boxes that ask for an e-mail address to log in with
_CHOOSE = re.compile(r"\s*(please )?(choose|select|pick)\b|请?选择", re.IGNORECASE)
_MAIL_SHAPED = re.compile(r"\S@\S+\.\w")
_COUNTRIES = frozenset(
    (
        *("china", "china mainland", "united states", "france", "germany", "japan", "canada", "india", "brazil"),
        *("spain", "italy", "australia", "mexico"),
        *("中国", "中国大陆", "美国", "法国", "德国", "日本", "加拿大", "印度", "巴西", "西班牙", "意大利", "澳大利亚"),
    )
)
_PLACES = {"address-level1", "address-level2", "address-level3", "division", "registered_division", "tel-country-list"}
_ENOUGH = 4


def recognise(control: Control) -> tuple[Claim, ...]:
    """The concepts that a control's words claim, best first; none when it says nothing that we know.

    >>> control = Control(1, Kind.TEXT, clues=(Clue(Evidence.LABEL, "公司名称 *"), Clue(Evidence.NAME, "name1")))
    >>> recognise(control)[0].concept
    'organization'
    """
    kinds = acts_as(control)
    owner = owner_of(control)
    claims = [claim for clue in control.clues for claim in _claims(clue, kinds, owner)]
    claims = standing(control, claims)
    claims = _by_options(control, _of_own_kind(control, claims))
    return _rank(claims)


def owner_of(control: Control) -> str:
    """Return whose things are asked for where a control stands, by the innermost heading that says so; "" for none.

    "Personal details" and a contact within somebody else's part are theirs.

    >>> owner_of(Control(1, Kind.TEXT, sections=("基本信息", "紧急联系人")))
    'emergency'
    """
    headings = (*control.titles, *control.sections)
    owners = [owner for text in headings if (owner := owner_in(words(text)))]
    strangers = [owner for owner in owners if owner not in OURS | OFTEN_OURS] if owners[:1] == ["self"] else []
    return next(iter((*strangers, *owners)), "")


def _of_own_kind(control: Control, claims: list[Claim]) -> list[Claim]:
    """Without what could only be typed, where the same words name something to be chosen and the control is a list."""
    chosen = {(c.source, c.text) for c in claims if Kind.PICKER in CONCEPTS[c.concept].kinds}
    if control.kind is not Kind.PICKER and not _is_chosen(control):
        return claims
    return [c for c in claims if Kind.PICKER in CONCEPTS[c.concept].kinds or (c.source, c.text) not in chosen]


def _by_options(control: Control, claims: Iterable[Claim]) -> list[Claim]:
    """The claims, corrected by what the control offers: a list of countries is no province, whatever its label."""
    claims = list(claims)
    offered = {normalise(option.text) for option in control.options}
    if len(offered & _COUNTRIES) < _ENOUGH:
        return claims
    places = [claim for claim in claims if claim.concept in _PLACES]
    rest = [claim for claim in claims if claim.concept not in _PLACES]
    return rest or [Claim("country", claim.score, Evidence.OPTIONS, claim.text) for claim in places[:1]]


def acts_as(control: Control) -> frozenset[Kind]:
    """The kinds that a control can act as.

    A box that completes what is typed is a text box too; a text box that can't be typed in, or says "please choose",
    may open a list.
    """
    typed = control.kind is Kind.PICKER and control.type == "text" and not control.readonly
    return frozenset({Kind.PICKER, Kind.TEXT}) if typed or _is_chosen(control) else frozenset({control.kind})


def _is_chosen(control: Control) -> bool:
    says = _CHOOSE.match(control.says(Evidence.PLACEHOLDER))
    return control.kind is Kind.TEXT and (control.readonly or bool(says))


def _claims(clue: Clue, kinds: frozenset[Kind], owner: str) -> Iterable[Claim]:
    if clue.source is Evidence.AUTOCOMPLETE:
        yield from _by_token(clue, kinds)
    elif _MAIL_SHAPED.search(clue.text) and CONCEPTS["email"].kinds & kinds:  # an example: name@example.com
        yield Claim("email", TRUST[clue.source], clue.source, clue.text, clue.order)
    else:
        for name, share in _of_owner(owner, clue, kinds):
            score = round(TRUST[clue.source] * (0.6 + 0.4 * share))
            yield Claim(name, score, clue.source, clue.text, clue.order, share)


def _of_owner(owner: str, clue: Clue, kinds: frozenset[Kind]) -> tuple[tuple[str, float], ...]:
    """What a text asks for, in a section that is somebody's; the text itself may say whose, and is believed first."""
    found = concepts_of(clue.text, kinds, identifier=clue.source in NAMES)
    if kinds == _TICK and clue.source not in NAMES and (agreed := agrees(clue.text)) is not None:
        rest = tuple(one for one in found if one[0] != "agreement")
        found = (("agreement", _WHOLE_SHARE), *rest) if agreed else rest
    if not owner or clue.source in NAMES:
        return found
    own, said = composed(words(clue.text)), composed(words(clue.text), owner)
    if own is None and said is not None and (owner, said.thing) in BY_SECTION:
        return tuple((name, _WHOLE_SHARE) for name in said.concepts if CONCEPTS[name].kinds & kinds) or found
    strange = owner not in OURS or (owner == "representative" and own is None)
    return tuple(one for one in found if not strange or one[0] not in PERSONAL - _OF_PEOPLE.get(owner, frozenset()))


def _by_token(clue: Clue, kinds: frozenset[Kind]) -> Iterable[Claim]:
    """HTML's own tokens; "shipping", "billing", "section-*", "home", "work" only say whose."""
    for token in clue.text.casefold().split():
        name = CONCEPT_OF_TOKEN.get(token, token)
        if name.endswith("-password") and Kind.PASSWORD not in kinds:
            continue  # said of other boxes to keep the browser's own autofill out
        if name in CONCEPTS and CONCEPTS[name].kinds & kinds and (name in TOKENS or token in CONCEPT_OF_TOKEN):
            trust = _LOGIN if name == "username" else TRUST[Evidence.AUTOCOMPLETE]
            yield Claim(name, trust, Evidence.AUTOCOMPLETE, clue.text)


def _rank(claims: list[Claim]) -> tuple[Claim, ...]:
    """One claim a concept, the best; what a narrower word says about a wider one counts for the narrower."""
    best: dict[str, Claim] = {}
    for claim in claims:
        if claim.concept not in best or claim.score > best[claim.concept].score:
            best[claim.concept] = claim
    for name in sorted(best, key=_depth):
        wider = [best[g] for g in CONCEPTS[name].general if g in best and _refines(best[name], best[g])]
        if wider and (top := max(wider, key=lambda c: c.score)).score >= best[name].score:
            best[name] = replace(best[name], score=top.score + 1)
    backing = Counter(claim.concept for claim in claims)
    return tuple(sorted(best.values(), key=lambda c: (-c.score, -backing[c.concept])))


def _refines(claim: Claim, wider: Claim) -> bool:
    """Whether other words of the control make a wider one narrower; a text nearby does that to no label."""
    return claim.text != wider.text and (claim.source not in NEAR or wider.source in NEAR)


@cache
def _depth(name: str) -> int:
    """How narrow a concept is."""
    return 1 + max((_depth(wider) for wider in CONCEPTS[name].general if wider in CONCEPTS), default=0)
