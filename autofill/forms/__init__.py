"""Filling of one page: find its controls, match them with fields, fill and prove them. Knows nothing of sellers."""

from autofill.forms.announcements import Announcement, announcements, complaints
from autofill.forms.control import Clue, Control, Evidence, Kind
from autofill.forms.explain import Explanation, explain
from autofill.forms.field import Choice, Field, Measure, Value
from autofill.forms.fill import fill, holding, verify
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
from autofill.forms.page.harvest import frames_of, handle, harvest
from autofill.forms.page.patience import Part, Wait, answer_of, have_patience, patience_of, wait_on
from autofill.forms.page.quiet import wait_until_quiet
from autofill.forms.page.script import call, element, install, located, number_of
from autofill.forms.pressing import Button, Obstacle, Pressed
from autofill.forms.refusal import Reason, Refusal
from autofill.forms.report import FillReport, Held
from autofill.forms.text.visible import visible
from autofill.forms.text.wording import normalise
from autofill.forms.unanswered import Unanswered, unanswered
from autofill.forms.understand.claim import Claim
from autofill.forms.understand.meaning import Meaning, meaning_of
from autofill.forms.understand.mentioned import mentioned
from autofill.forms.understand.resolve import Match, Resolution, resolve
from autofill.forms.understand.siblings import classify
from autofill.forms.understand.vocabulary import serves
from autofill.forms.understand.whose.sections import section_of

__all__ = [
    "Announcement",
    "Button",
    "Choice",
    "Claim",
    "Clue",
    "Control",
    "Evidence",
    "Explanation",
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
    "call",
    "classify",
    "complaints",
    "element",
    "explain",
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
    "wait_until_quiet",
]
