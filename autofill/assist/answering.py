"""What no profile has: the person types it at the terminal, the box is filled and proved, the profile may keep it."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page

from autofill import forms
from autofill.assist.questions import answered, kept
from autofill.assist.sheet import Row, State
from autofill.assist.talk import Talk
from autofill.flow.record import disk
from autofill.forms import Control, Kind
from autofill.language import tr
from autofill.profile import Profile

_TYPED = frozenset({Kind.TEXT, Kind.TEXTAREA, Kind.NUMBER, Kind.DATE, Kind.SELECT, Kind.PICKER, Kind.RADIO})
_YES = frozenset({"y", "yes", "是", "好"})


@dataclass(slots=True)
class Answering:
    """Asks for what the page requires and the profile does not say; `path` is the profile's file, None to keep none."""

    talk: Talk
    profile: Profile
    path: Path | None = None
    _asked: set[tuple[str, str]] = field(default_factory=set)

    def ask_required(self, page: Page, rows: tuple[Row, ...]) -> None:
        """Ask once for each required box that nothing is known of; Enter leaves it to the person, in the window.

        Raises:
            Ended: the terminal was closed.
        """
        for row in rows:
            place = (page.url.partition("?")[0], row.label)
            if row.required and row.state is State.UNKNOWN and not row.why and place not in self._asked:
                self._asked.add(place)
                if row.control is not None and row.control.kind in _TYPED:
                    self._answer(page, row.control, row.plain_label)

    def answer(self, page: Page, row: Row) -> None:
        """Enter what the person types for a box that the profile says nothing of.

        Raises:
            Ended: the terminal was closed.
        """
        if row.field is None and row.control is not None and row.control.kind in _TYPED:
            self._answer(page, row.control, row.plain_label)
        else:
            self.talk.say(tr("Row «{label}» is not answered here.", label=row.plain_label))

    def _answer(self, page: Page, box: Control, label: str) -> None:
        said = self.talk.line_for(page, tr("«{label}», as the page asks for it:", label=label))
        if not said:
            return
        section = box.sections[0] if box.sections else ""
        report = forms.fill(page, (answered(label, said, section),), self.profile)
        for refusal in report.refusals:
            self.talk.say(f"  ! {refusal.sentence()}")
        if report.ok:
            self._keep(page, label, said, section)

    def _keep(self, page: Page, label: str, said: str, section: str) -> None:
        line = kept(label, said, section)
        self.talk.say(tr("Held. To have it entered next time: {line} under answers.", line=line))
        if self.path is None:
            return
        if self.talk.line_for(page, tr("Keep it in your profile? y = yes:")).casefold() not in _YES:
            return
        if added(self.path, label, said, section):
            self.talk.say(tr("Kept in {path}.", path=self.path))
        else:
            self.talk.say(tr("{path} can't be changed from here: write it there yourself.", path=self.path))


def added(path: Path, label: str, said: str, section: str) -> bool:
    """Write an answer into a profile's file, and nothing else in it; return whether that could be done."""
    try:
        profile = json.loads(path.read_bytes())
        answers = profile.setdefault("answers", {})
        (answers.setdefault(section, {}) if section else answers)[label] = said
        disk.put(path, (json.dumps(profile, ensure_ascii=False, indent=2) + "\n").encode())
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return False
    return True
