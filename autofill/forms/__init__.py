"""One page, now: what it offers, which control asks for what, filled and proved. Knows nothing of sellers."""

from autofill.forms.announcements import Announcement, announcements, complaints
from autofill.forms.asking import asked
from autofill.forms.claim import Claim
from autofill.forms.control import Clue, Control, Evidence, Kind
from autofill.forms.field import Choice, Field, Measure, Value
from autofill.forms.fill import fill, holding, verify
from autofill.forms.handle import handle
from autofill.forms.harvest import frames_of, harvest
from autofill.forms.landmarks import (
    actions,
    find_action,
    heading,
    offers,
    pressable_texts,
    shown_heading,
    shown_text,
    wait_for_heading,
    wait_out,
)
from autofill.forms.listing import Listing, listing, search_list
from autofill.forms.meaning import Meaning, meaning_of
from autofill.forms.mentioned import mentioned
from autofill.forms.patience import Part, Wait, answer_of, have_patience, patience_of, wait_on
from autofill.forms.pressing import Button, Obstacle, Pressed
from autofill.forms.quiet import calm
from autofill.forms.refusal import Reason, Refusal
from autofill.forms.report import FillReport, Held
from autofill.forms.resolve import Match, Resolution, resolve
from autofill.forms.script import call, element, install, located, number_of
from autofill.forms.sections import section_of
from autofill.forms.unanswered import Unanswered, unanswered
from autofill.forms.visible import visible
from autofill.forms.vocabulary import serves
from autofill.forms.wording import normalise

__all__ = [
    "Announcement",
    "Button",
    "Choice",
    "Claim",
    "Clue",
    "Control",
    "Evidence",
    "Field",
    "FillReport",
    "Held",
    "Kind",
    "Listing",
    "Match",
    "Meaning",
    "Measure",
    "Obstacle",
    "Part",
    "Pressed",
    "Reason",
    "Refusal",
    "Resolution",
    "Unanswered",
    "Value",
    "Wait",
    "actions",
    "announcements",
    "answer_of",
    "asked",
    "call",
    "calm",
    "complaints",
    "element",
    "fill",
    "find_action",
    "frames_of",
    "handle",
    "harvest",
    "have_patience",
    "heading",
    "holding",
    "install",
    "listing",
    "located",
    "meaning_of",
    "mentioned",
    "normalise",
    "number_of",
    "offers",
    "patience_of",
    "pressable_texts",
    "resolve",
    "search_list",
    "section_of",
    "serves",
    "shown_heading",
    "shown_text",
    "unanswered",
    "verify",
    "visible",
    "wait_for_heading",
    "wait_on",
    "wait_out",
]
