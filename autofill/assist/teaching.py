"""What a person teaches: which box asks for which key, kept as a word of that portal."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page

from autofill import forms
from autofill.assist import word_book
from autofill.assist.sheet import Row, Sheet
from autofill.assist.talk import Talk
from autofill.assist.word_book import OTHER_HEADING, OUR_HEADING
from autofill.flow.privacy.shown import key_of, shown
from autofill.forms import Control, Field
from autofill.forms.text.wording import words
from autofill.forms.understand.recognise import owner_of
from autofill.forms.understand.vocabulary import CONCEPTS
from autofill.forms.understand.vocabulary.lexicon import OURS
from autofill.forms.understand.whose.grammar import composed, is_a_strangers
from autofill.forms.understand.whose.heading import doubtful
from autofill.language import tr
from autofill.profile import Profile

_NEVER_ASKED = frozenset({"agreement", "country", "tel-country-code", "valid-from", "valid-to", "permanent"})


@dataclass(slots=True)
class Teaching:
    """The word book of a portal in use; `path` is its file."""

    path: Path
    talk: Talk
    profile: Profile
    words: word_book.Words = field(default_factory=dict)
    _asked: set[tuple[str, str]] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Begin with what was taught before."""
        self.words = word_book.read(self.path)

    def learn(self, page: Page, found: Sheet) -> bool:
        """Ask once for each field without a box, where a box without a field could be its; return whether one was.

        Raises:
            Ended: the terminal was closed.
        """
        taken = False
        for missed in found.missed:
            boxes = [one for one in found.free if _could_be(missed, one)]
            if boxes and missed.concept not in _NEVER_ASKED and not self._was_asked(page, missed.concept):
                taken = self._teach(page, missed, boxes) or taken
        return taken

    def tell_whose(self, page: Page, found: Sheet) -> bool:
        """Ask once for each heading that leaves open whose things stand under it; return whether one was answered.

        Raises:
            Ended: the terminal was closed.
        """
        told = False
        for heading in found.doubts:
            labels = ", ".join(row.plain_label for row in found.rows if row.heading == heading)
            question = tr("Are these your own under «{heading}»: {labels}?", heading=heading, labels=labels)
            told = (not self._was_asked(page, heading) and self._tell(page, question, heading)) or told
        return told

    def _tell(self, page: Page, question: str, heading: str) -> bool:
        options = [tr("yes, enter what my profile says"), tr("no, they are somebody else's")]
        chosen = self.talk.choose(page, question, options)
        if chosen is None:
            return False
        self.words = word_book.added(self.words, (OUR_HEADING, OTHER_HEADING)[chosen], heading)
        word_book.write(self.path, self.words)
        return True

    def decide(self, page: Page, row: Row, found: Sheet) -> bool:
        """Let the person say which box a refused row means, or what a box asks for; return whether they did.

        Raises:
            Ended: the terminal was closed.
        """
        if row.field is not None:
            boxes = [one for one in forms.harvest(page) if not one.hidden and one.name]
            return self._teach(page, row.field, boxes)
        if row.control is None or not found.missed:
            return False
        keys = [f"{key_of(one, self.profile)}: {shown(one, self.profile)}" for one in found.missed]
        chosen = self.talk.choose(page, tr("What does «{label}» ask for?", label=row.label), keys)
        return chosen is not None and self._take(page, found.missed[chosen], row.control)

    def _was_asked(self, page: Page, about: str) -> bool:
        key = (about, page.url.partition("?")[0])
        known = key in self._asked
        self._asked.add(key)
        return known

    def _teach(self, page: Page, asked: Field[Profile], boxes: Sequence[Control]) -> bool:
        key = key_of(asked, self.profile)
        question = tr("Which of these asks for {key} ({value})?", key=key, value=shown(asked, self.profile))
        chosen = self.talk.choose(page, question, [box.name for box in boxes])
        return chosen is not None and self._take(page, asked, boxes[chosen])

    def _take(self, page: Page, asked: Field[Profile], box: Control) -> bool:
        """Keep a box's label as a word for a field; whether it could be."""
        if why := word_book.refused(self.words, asked.concept, box.name, forms.harvest(page)):
            self.talk.say(tr("«{label}» is not taken: {why}", label=box.name, why=why))
            return False
        self.words = word_book.added(self.words, asked.concept, box.name)
        word_book.write(self.path, self.words)
        return True


def _could_be(asked: Field[Profile], box: Control) -> bool:
    """Whether a box of that kind could be the field's, and is nobody else's by its words."""
    known = CONCEPTS.get(asked.concept)
    if known is None or box.kind not in known.kinds or forms.classify([box])[0] is not None:
        return False
    if owner_of(box) not in {"", *OURS} or doubtful(box, asked.concept):
        return False
    said = words(box.name)
    return composed(said) is None and not is_a_strangers(said)
