"""One page, now: what it offers, which control asks for what, filled and proved. Knows nothing of sellers."""

from autofill.forms.asking import asked
from autofill.forms.claim import Claim
from autofill.forms.complaints import Complaint, complaints
from autofill.forms.control import Clue, Control, Evidence, Kind
from autofill.forms.field import Choice, Field, Measure, Value
from autofill.forms.fill import fill, verify
from autofill.forms.handle import handle
from autofill.forms.harvest import harvest
from autofill.forms.landmarks import (
    actions,
    find_action,
    heading,
    offers,
    press,
    shown_heading,
    wait_for_action,
    wait_for_heading,
)
from autofill.forms.mentioned import mentioned
from autofill.forms.refusal import Reason, Refusal
from autofill.forms.report import FillReport, Held
from autofill.forms.resolve import Match, Resolution, resolve
from autofill.forms.sections import section_of
from autofill.forms.wording import normalise

__all__ = [
    "Choice",
    "Claim",
    "Clue",
    "Complaint",
    "Control",
    "Evidence",
    "Field",
    "FillReport",
    "Held",
    "Kind",
    "Match",
    "Measure",
    "Reason",
    "Refusal",
    "Resolution",
    "Value",
    "actions",
    "asked",
    "complaints",
    "fill",
    "find_action",
    "handle",
    "harvest",
    "heading",
    "mentioned",
    "normalise",
    "offers",
    "press",
    "resolve",
    "section_of",
    "shown_heading",
    "verify",
    "wait_for_action",
    "wait_for_heading",
]
