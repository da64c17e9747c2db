"""Data model of a page's controls: one `Control` for each thing that a person can give a value to, as plain facts."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """The kind of a control, by how a person uses it."""

    TEXT = "text"
    TEXTAREA = "textarea"
    PASSWORD = "password"  # noqa: S105 - a kind, no secret
    NUMBER = "number"
    SELECT = "select"
    PICKER = "picker"  # whatever opens a pop-up: list, tree, cascader, calendar
    RADIO = "radio"
    CHECKBOX = "checkbox"
    DATE = "date"
    DATE_PARTS = "date-parts"  # year, month and day, each in a control of its own
    FILE = "file"
    CODE = "code"  # several one-letter boxes
    EDITABLE = "editable"


class Evidence(StrEnum):
    """Where a word about a control was found; the best evidence first."""

    AUTOCOMPLETE = "autocomplete"
    LABEL = "label"
    LABELLEDBY = "labelledby"
    ITEM = "item"
    ARIA_LABEL = "aria-label"
    COLUMN = "column"  # the head of the column of a table
    SHARED = "shared"
    LEFT = "left"
    ABOVE = "above"
    PLACEHOLDER = "placeholder"
    TITLE = "title"
    NAME = "name"
    ID = "id"
    OPTIONS = "options"
    POSITION = "position"


@dataclass(frozen=True, slots=True)
class Clue:
    """One thing that the page says about a control; `order` counts controls under a label that several share."""

    source: Evidence
    text: str
    order: int = 0


class Place(StrEnum):
    """Where a text stands that does not name what a box asks for, but may say in which unit or form."""

    BEFORE = "before"
    AFTER = "after"
    CHAIN = "chain"  # after several boxes in a row: "[ ] x [ ] x [ ] cm"
    INSIDE = "inside"  # drawn over the box, or by a style sheet
    LIST = "list"  # what a list right beside it shows as chosen
    HELP = "help"


@dataclass(frozen=True, slots=True)
class Beside:
    """A text right beside a box; `attached` where nothing, or next to nothing, lies between.

    `options` are what a native list has to offer.
    """

    place: Place
    text: str
    attached: bool = False
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a native select or radio group; `text` may have several lines, the first is its title."""

    text: str
    value: str = ""
    disabled: bool = False


@dataclass(frozen=True, slots=True)
class Control:
    """One control of one frame; `id` is its number in the frame's document, stable while the element lives.

    `hidden` says why a person can't see or reach it, "" if they can. `foreign` is the origin of its frame where that
    is not the page's own. `parts` are the numbers of its radios or code boxes, `members` the controls of a date in
    three. `value` is what a person would read in it, at the `reading` of that number. `rect` is left, top, width,
    height in the document. `beside` is what stands at a box that may say its unit, `toolbar` the words and buttons
    around it that may say that it is a tool; `heads` is set for a box in the head of a table. `language` is the one
    that the page says it is in. `pictures` counts those in an editable text. `titles`
    are texts over the boxes of a card, which no markup calls a heading. `frame` is the
    frame of Playwright's that it was read in, or None: thinking about a control needs no browser.
    """

    id: int
    kind: Kind
    type: str = ""
    clues: tuple[Clue, ...] = ()
    label: str = ""
    sections: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    value: str = field(default="", repr=False)
    parts: tuple[int, ...] = ()
    members: tuple["Control", ...] = field(default=(), repr=False)
    required: bool = False
    disabled: bool = False
    readonly: bool = False
    hidden: str = ""
    foreign: str = ""
    max_length: int = 0
    multiple: bool = False
    input_mode: str = ""
    pattern: str = ""
    accept: str = ""
    form: int = -1
    buttons: tuple[str, ...] = ()
    landmarks: tuple[str, ...] = ()
    rect: tuple[int, int, int, int] = (0, 0, 0, 0)
    reading: int = field(default=0, repr=False, compare=False)
    beside: tuple[Beside, ...] = ()
    toolbar: tuple[str, ...] = ()
    heads: bool = False
    step: str = ""
    language: str = ""
    pictures: int = 0
    titles: tuple[str, ...] = ()
    frame: Any = field(default=None, repr=False, compare=False)

    def says(self, source: Evidence) -> str:
        """Return the first text of one kind of evidence, or ""."""
        return next((clue.text for clue in self.clues if clue.source is source), "")

    @property
    def name(self) -> str:
        """The control's name in a message: its label, else the best other text about it."""
        order = (Evidence.ARIA_LABEL, Evidence.PLACEHOLDER, Evidence.LEFT, Evidence.ABOVE, Evidence.NAME, Evidence.ID)
        return self.label or next((text for source in order if (text := self.says(source))), f"a {self.kind} control")


def from_facts(facts: dict[str, Any], frame: Any, foreign: str) -> Control:
    """Build a control from one record of harvest.js."""
    return Control(
        **{
            **facts,
            "kind": Kind(facts["kind"]),
            "clues": tuple(Clue(Evidence(c["source"]), c["text"], c.get("order", 0)) for c in facts["clues"]),
            "options": tuple(Option(text, value, bool(off)) for text, value, off in facts["options"]),
            "sections": tuple(facts["sections"]),
            "parts": tuple(facts["parts"]),
            "buttons": tuple(facts["buttons"]),
            "landmarks": tuple(facts["landmarks"]),
            "rect": tuple(facts["rect"]),
            "beside": tuple(
                Beside(Place(b["place"]), b["text"], b["attached"], tuple(b["options"])) for b in facts["beside"]
            ),
            "toolbar": tuple(facts["toolbar"]),
            "titles": tuple(facts["titles"]),
        },
        frame=frame,
        foreign=foreign,
    )
