"""Forms of real sites, which nobody here wrote: what is recognised, what is refused, what is filled wrongly."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Page

from autofill import forms
from autofill.forms.understand.vocabulary import fitting
from tests.forms.corpus.saved import FIELDS, VALUES, Asking, Reading, Saved, opened

Record = Callable[[str, object], None]
ALONE, WHOLE, FILLED = "Real forms: each control by itself", "Real forms: whole pages", "Real forms: filled"
DOCUMENT = Path(__file__).parents[3] / "docs" / "measures.md"
VISIBLE = 405  # controls that a person sees and that the table asks for
REACHABLE = 381  # of these, with one control a field and page: some pages ask for a thing twice
ALONE_RIGHT_LEAST = 395
WHOLE_RIGHT_LEAST = 360
FILLED_RIGHT_LEAST = 350
LABEL_ERRORS = {  # what the page says there is not what somebody labelled it as: untouched is right
    "registration_lycos_com_signup: password «Leave this field blank:»",
    "usps_signup: addressPostalCode «Urbanization Code»",
    "usps_signup: addressPostalCode «Please select the correct number range of those available at this location.»",
    "www_mailspike_net_login: addressProvince «Reason for Contact»",
    "www_mailspike_net_login: addressStreet «IP Address»",
    "www_mailspike_net_login: phone «Title»",
}
KNOWN_MISSED = {
    "apple_checkout: emailAddress «Email Address (optional)»",  # folded away, but for a style sheet that is not saved
    "apple_checkout: addressCity «City, State»",  # one list for both
    "mylo_signup: password.new «Password»",  # the page's author says that it is the current one
    "ui_idp_vonage_com_signup: addressCountryCode «Create my free account»",  # a list of countries with dialling codes
}
KNOWN_WRONG_ALONE: set[str] = set()
KNOWN_WRONG_WHOLE: set[str] = set()
KNOWN_WRONG_FILLED: set[str] = set()
ASKING_THOUGH_UNLABELLED = {  # nobody labelled these, but whoever reads the page sees that they ask for just that
    "amazon_address: country, but it is not labelled",
    "eventbrite_checkout-signup: country, but it is not labelled",
    "help_uber_com_login: country, but it is not labelled",
    "help_uber_com_login: name, but it is not labelled",
    "reg_ebay_com_au_signup: new-password, but it is not labelled",
    "sports_williamhill_com_signup: street-address, but it is not labelled",
}


def test_real_forms_are_recognised_and_nothing_else_on_them_is_claimed(
    readings: list[Reading], record_property: Record
) -> None:
    alone, whole = Tally(ALONE, record_property), Tally(WHOLE, record_property)
    for reading in readings:
        _count_alone(reading, alone)
        _count_whole(reading, whole)

    alone.note(VISIBLE, "labelled controls")
    alone.note(VISIBLE - len(LABEL_ERRORS), "controls without those labelled wrongly")
    whole.note(REACHABLE, "controls with one a field")
    alone.note_wrong()
    whole.note_wrong()
    assert alone.wrong == KNOWN_WRONG_ALONE | (ASKING_THOUGH_UNLABELLED & alone.wrong)
    assert whole.wrong == KNOWN_WRONG_WHOLE | (ASKING_THOUGH_UNLABELLED & whole.wrong)
    assert alone.missed == KNOWN_MISSED | LABEL_ERRORS
    assert alone.right >= ALONE_RIGHT_LEAST
    assert whole.right >= WHOLE_RIGHT_LEAST


def test_the_document_has_these_figures() -> None:
    said = DOCUMENT.read_text("utf-8")

    assert f"{ALONE_RIGHT_LEAST} of {VISIBLE} ({ALONE_RIGHT_LEAST / VISIBLE:.1%})".replace("%", " %") in said
    assert f"{ALONE_RIGHT_LEAST} of {VISIBLE - len(LABEL_ERRORS)}" in said
    assert f"{WHOLE_RIGHT_LEAST} of {REACHABLE}" in said
    assert f"{FILLED_RIGHT_LEAST} of {REACHABLE}" in said


@pytest.mark.slow
def test_real_pages_that_are_filled_hold_nothing_where_it_was_not_asked_for(
    page_with_timers: Page, forms_folder: Path, record_property: Record
) -> None:
    tally = Tally(FILLED, record_property)
    for file in sorted(forms_folder.glob("*.html")):
        saved = opened(page_with_timers, file)
        before = saved.values()
        forms.fill(saved.page, FIELDS, VALUES, patience_s=0)
        for asking, was, now in zip(saved.asking, before, saved.values(), strict=True):
            tally.count(saved, asking, _concept_of(now, asking) if was != now else "")

    tally.note(REACHABLE, "controls with one a field")
    tally.note_wrong()
    assert tally.wrong == KNOWN_WRONG_FILLED | (ASKING_THOUGH_UNLABELLED & tally.wrong)
    assert tally.right >= FILLED_RIGHT_LEAST


class Tally:
    """Counts right, missed and wrong controls, a row for each label, and remembers the wrong ones by name."""

    def __init__(self, table: str, record: Record) -> None:
        self.table, self.record = table, record
        self.right, self.wrong, self.missed = 0, set[str](), set[str]()

    def count(self, saved: Saved, asking: Asking | None, concept: str, named: str = "") -> None:
        """One control that was taken for `concept`, "" for nothing; concepts that we do not ask for are nothing."""
        if asking is None or not asking.counted:
            return
        taken = concept if concept in VALUES or concept in asking.wanted else ""
        if taken in asking.wanted and asking.visible:
            self.right += 1
            self._say(asking, "right")
        elif taken:
            self.wrong.add(f"{saved.name}: {taken}, but it is {asking.label or 'not labelled'}")
            self._say(asking, "wrong" if asking.visible else "hidden, wrong")
        elif asking.wanted and asking.visible:
            self.missed.add(f"{saved.name}: {asking.label} «{named}»")
            self._say(asking, "missed")
        elif asking.visible and asking.label:
            self._say(asking, "untouched")

    def note(self, of: int, what: str) -> None:
        """The figures in one line, below the table."""
        self.record("note", [self.table, f"{self.right} of {of} {what} right ({self.right / of:.1%})"])

    def note_wrong(self) -> None:
        """Each wrong one by its name."""
        self.record("note", [self.table, f"{len(self.wrong)} wrong"])
        for wrong in sorted(self.wrong):
            self.record("note", [self.table, wrong])

    def _say(self, asking: Asking, verdict: str) -> None:
        self.record("count", [self.table, asking.label or "(no label)", verdict])


def _count_alone(reading: Reading, tally: Tally) -> None:
    """What each control would be taken for, whatever else is on its page."""
    claims = forms.classify(reading.controls)
    for control, claim, asking in zip(reading.controls, claims, reading.asked, strict=True):
        taken = _taken_for(claim.concept, asking) if claim and not control.hidden else ""
        tally.count(reading.saved, asking, taken, control.name)


def _taken_for(concept: str, asking: Asking | None) -> str:
    """The field that a control of this concept is for; "a password" is new where it should be, and whose it is else."""
    wanted = asking.wanted if asking else ()
    right = next((field for field in VALUES if field in wanted and concept in fitting(field)), None)
    others = (field for field in VALUES if concept in fitting(field) and concept != "password")
    return right or next(others, "")


def _count_whole(reading: Reading, tally: Tally) -> None:
    """What would be filled if the whole page were asked for everything at once, and what is refused."""
    resolution = forms.resolve(FIELDS, reading.controls)
    concepts = {id(control): match.field.concept for match in resolution.matches for control in _held_by(match)}
    for control, asking in zip(reading.controls, reading.asked, strict=True):
        tally.count(reading.saved, asking, concepts.get(id(control), ""))
    for refusal in resolution.refusals:
        if any(refusal.concept in asking.wanted[:1] and asking.visible for asking in reading.saved.asking):
            tally.record("count", [f"{WHOLE}, refused", refusal.concept, refusal.reason.value])


def _held_by(match: forms.Match) -> Sequence[forms.Control]:
    return (match.control, *match.parts)


def _concept_of(value: object, asking: Asking) -> str:
    """Whose value a control holds now: of several alike, the one that is right; "email" where it is nobody's."""
    text = _letters(str(value))
    concepts = [concept for concept, said in VALUES.items() if text in map(_letters, _names(said))]
    return next((concept for concept in concepts if concept in asking.wanted), [*concepts, "email"][0])


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _names(said: str | forms.Choice) -> tuple[str, ...]:
    return said.names if isinstance(said, forms.Choice) else (said,)
