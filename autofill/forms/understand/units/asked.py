"""The unit in which a box is to be filled. Pure."""

import re
from collections.abc import Iterator

from autofill.forms.control import Beside, Control, Evidence, Place
from autofill.forms.text.numbers import number_in
from autofill.forms.understand.reading import says_something
from autofill.forms.understand.units.mentions import Said
from autofill.forms.understand.units.words import said_beside, said_for_sure, said_in_brackets, said_in_label
from autofill.forms.understand.vocabulary.units import Dimension, Unit

_OWN = (Evidence.LABEL, Evidence.LABELLEDBY, Evidence.ITEM, Evidence.ARIA_LABEL, Evidence.COLUMN, Evidence.SHARED)
_PER = re.compile(r"[/每]|\bper\b")  # a unit for sure, whatever it is of
_NEAR = (Evidence.LEFT, Evidence.ABOVE)  # where nothing else is said of the box, what the eye finds is its label


class OtherUnit(Exception):
    """The page asks for a unit that the value can't be said in; `asked` is how it is said there."""

    def __init__(self, asked: str) -> None:
        self.asked = asked
        super().__init__(asked)


def unit_asked(control: Control, own: Unit) -> Unit:
    """The unit that the page says in any place where a person would read it; the value's own where it says none.

    Raises:
        OtherUnit: it names a unit that is not known, one of another dimension, or two that are not the same.
    """
    said = list(dict.fromkeys(units_said(control, own.dimension)))
    if not said:
        return own
    unknown = [one.text for one in said if not any(unit.dimension is own.dimension for unit in one.units)]
    if unknown:
        raise OtherUnit(unknown[0])
    common = [unit for unit in said[0].units if all(unit in one.units for one in said)]
    if not common or (len(common) > 1 and any(one.open for one in said)):
        raise OtherUnit(" / ".join(dict.fromkeys(one.text for one in said)))
    return common[0]


def units_said(control: Control, dimension: Dimension) -> Iterator[Said]:
    """What each text at a control says of its unit."""
    for text in _labels(control):
        yield from said_in_label(text, dimension)
    yield from _in_placeholder(control.says(Evidence.PLACEHOLDER), dimension)
    for text in (control.says(Evidence.TITLE), *(control.says(source) for source in _NEAR), *control.sections[:1]):
        said = (*said_for_sure(text, dimension), *said_in_brackets(text, dimension))  # it may be of another box, too
        yield from (one for one in said if any(unit.dimension is dimension for unit in one.units))
    for one in control.beside:
        yield from _said_at(one, dimension)
    yield from glued_to(control.value, dimension)


def glued_to(text: str, dimension: Dimension) -> Iterator[Said]:
    """What is written together with a number: "1.250 kg", "US$ 12.50"."""
    number = number_in(text)
    for part in (number.before, number.after) if number else ():
        if said := said_beside(part, dimension):
            yield said


def _labels(control: Control) -> list[str]:
    """What names the box; a text nearby only where nothing else does, since it may be another's."""
    own = [clue.text for clue in control.clues if clue.source in _OWN]
    return own or [clue.text for clue in control.clues if clue.source in _NEAR]


def _in_placeholder(text: str, dimension: Dimension) -> Iterator[Said]:
    """A unit, an example with one, or a sentence about it; an example in words is no unit."""
    if number_in(text):
        yield from (said for said in glued_to(text, dimension) if said.units or _PER.search(said.text))  # not "Ex: 5"
    else:
        yield from said_in_label(text, dimension)


def _said_at(one: Beside, dimension: Dimension) -> Iterator[Said]:
    if one.place is Place.HELP:
        yield from said_for_sure(one.text, dimension)
    elif one.place is Place.LIST:
        yield from _chosen(one, dimension)
    elif said := said_beside(one.text, dimension, attached=one.attached and one.place is not Place.BEFORE):
        is_own = any(unit.dimension is dimension for unit in said.units)
        yield from [said] if is_own or one.place is not Place.CHAIN else []


def _chosen(one: Beside, dimension: Dimension) -> Iterator[Said]:
    """What a list of units shows as chosen; where that is none of them, the unit is open."""
    is_drawn = one.attached and not one.options
    shown = said_in_label(one.text, dimension)
    if not shown and is_drawn and (said := said_beside(one.text, dimension)):
        shown = [said]
    offers = any(
        unit.dimension is dimension
        for text in one.options
        for said in said_in_label(text, dimension)
        for unit in said.units
    )
    if not shown and (offers or (is_drawn and _waits(one.text))):
        shown = [Said(one.text)]
    yield from shown


def _waits(text: str) -> bool:
    """Whether a drawn list shows that nothing is chosen in it."""
    return text == "?" or not says_something(text)
