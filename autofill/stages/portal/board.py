"""The onboarding board, on which the portal shows the state of each step."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from autofill import forms
from autofill.errors import PageUnknown
from autofill.flow.session import Session
from autofill.forms import normalise
from autofill.forms.text.visible import excerpt
from autofill.language import tr
from autofill.stages.portal.deadlines import BEIJING

# The portal's words for a step and for its state, Chinese and English. Source: the mock portal (seller-center.md, M).
STEPS = {
    "identity": ("实名认证", "Identity authentication"),
    "exam": ("入驻考试", "Entrance exam"),
    "plan": ("销售计划与类目", "Sales plan and category"),
    "brand": ("品牌资质", "Brand authorization"),
    "fee": ("技术服务年费", "Annual technical service fee"),
    "products": ("发布商品", "Publish products"),
    "open": ("开通店铺", "Open store"),
}
STATES = {
    "not-started": ("未开始", "Not started"),
    "action-needed": ("待处理", "Action needed"),
    "authorisation-pending": ("待授权", "Authorisation pending"),
    "in-review": ("审核中", "In review"),
    "passed": ("已通过", "Passed"),
    "rejected": ("已驳回", "Rejected"),
    "lapsed": ("已失效", "Lapsed"),
    "not-needed": ("无需办理", "Not needed"),
    "fee-due": ("待缴费", "Fee due"),
    "paid": ("已缴费", "Paid"),
    "open": ("已开通", "Open"),
    "locked": ("未开放", "Locked"),
}
_MOST = 300  # letters of a step's words
_MOMENT = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d))?")


@dataclass(frozen=True, slots=True)
class StepState:
    """The state of one step: `state` is a key of `STATES`; `words` is everything else that the portal says of it."""

    state: str
    words: str = ""

    @property
    def said(self) -> str:
        """The words, cut to the length that is quoted."""
        return excerpt(self.words, _MOST)

    @property
    def until(self) -> datetime | None:
        """The last date that the portal names for this step, or None."""
        moments = _MOMENT.findall(self.words)
        if not moments:
            return None
        year, month, day, hour, minute = (int(part or 0) for part in moments[-1])
        return datetime(year, month, day, hour, minute, tzinfo=BEIJING)


def read(session: Session) -> dict[str, StepState]:
    """Open or reload the board, and return the state of each step.

    Raises:
        PageUnknown: a step that we know is not on it, or says something that we do not know.
    """
    go(session)
    lines = [line.strip() for line in forms.shown_text(session.page).split("\n") if line.strip()]
    pressable = forms.pressable_texts(session.page)
    board = dict(_steps([line for line in lines if line not in pressable]))
    if missing := STEPS.keys() - board.keys():
        none = tr("none for {steps}", steps=", ".join(map(tr, sorted(missing))))
        raise PageUnknown(session.stage, tr("a board with the state of every step"), none)
    return board


def go(session: Session) -> None:
    """Open the board, freshly loaded, and wait until it shows its steps."""
    if session.at("onboarding"):
        session.reload()
    else:
        session.press("onboarding")
    session.arrive("onboarding")
    if session.until(lambda: _shows_every_step(session) or None) is None:
        raise PageUnknown(session.stage, tr("a board with every step"), session.where())


def _shows_every_step(session: Session) -> bool:
    shown = forms.shown_text(session.page)
    return all(any(word in shown for word in words) for words in STEPS.values())


def state(session: Session, step: str) -> str:
    """Return the state of one step, freshly read."""
    return read(session)[step].state


def _steps(lines: list[str]) -> Iterator[tuple[str, StepState]]:
    """Each step with what stands between its name and the next step's."""
    named = {normalise(word): step for step, words in STEPS.items() for word in words}
    starts = [index for index, line in enumerate(lines) if normalise(line) in named]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        if found := _state(lines[start + 1 : end]):
            yield named[normalise(lines[start])], found


def _state(lines: list[str]) -> StepState | None:
    known = {normalise(word): state for state, words in STATES.items() for word in words}
    for line in lines:
        if state := known.get(normalise(line)):
            return StepState(state, " ".join(other for other in lines if other is not line))
    return None
