"""Typing into several text boxes, one right after the other, without reading back between them. Never for secrets."""

from collections.abc import Sequence
from datetime import date
from itertools import takewhile

from playwright.sync_api import Frame

from autofill.forms.control import Control, Kind
from autofill.forms.field import Measure
from autofill.forms.page.script import call
from autofill.forms.write.fillers import measuring
from autofill.forms.write.fillers.filler import Wanted

_TYPED = {Kind.TEXT, Kind.TEXTAREA, Kind.NUMBER}


def can_be_typed(control: Control, wanted: Wanted) -> bool:
    """Return whether a plain box takes the value as it is; never a secret, since a script's arguments are traced."""
    usable = control.kind in _TYPED and not control.readonly and not control.disabled
    if not usable or isinstance(wanted.value, bool | tuple | date) or wanted.secret or wanted.by_keys:
        return False
    return _text(control, wanted) != ""


def type_together(frame: Frame, texts: Sequence[tuple[Control, Wanted]]) -> int:
    """Type each text into its box, up to the first that does not take it; return how many did.

    The focus is checked in the same moment in which the text goes in, so no text can go astray.
    """
    taken = (call(frame, "typeOne", control.id, _text(control, wanted)) for control, wanted in texts)
    return sum(1 for _ in takewhile(lambda why: why == "", taken))


def _text(control: Control, wanted: Wanted) -> str:
    """What is typed; "" for a measure that the box asks for in another unit, or takes step by step only."""
    if not isinstance(wanted.value, Measure):
        return wanted.text
    text = measuring.written(control, wanted.value)
    return text if isinstance(text, str) and not measuring.needs_two_steps(control, text) else ""
