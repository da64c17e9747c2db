"""The onboarding board: the portal's own word on how far each step is; in goes a session, out come step states."""

import re
from dataclasses import dataclass
from datetime import datetime

from autofill.errors import PageUnknown
from autofill.flow.session import Session
from autofill.forms import normalise

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
_MOMENT = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d))?")


@dataclass(frozen=True, slots=True)
class StepState:
    """One step: `state` is a key of `STATES`; `words` is everything else that the portal says about it."""

    state: str
    words: str = ""

    @property
    def until(self) -> datetime | None:
        """The last date that the portal names for this step, in the portal's own clock, or None."""
        moments = _MOMENT.findall(self.words)
        if not moments:
            return None
        year, month, day, hour, minute = (int(part or 0) for part in moments[-1])
        return datetime(year, month, day, hour, minute)  # noqa: DTZ001 - the portal names no time zone


def read(session: Session) -> dict[str, StepState]:
    """Go to the board and read it.

    Raises:
        PageUnknown: a step that we know is not on it, or says something that we do not know.
    """
    session.press("onboarding")
    session.arrive("onboarding")
    session.page.locator("main li").first.wait_for(timeout=session.timeout_s * 1000)
    items = session.page.locator("main li:visible").all_inner_texts()
    board = {step: found for step, names in STEPS.items() if (found := _find(names, items))}
    if missing := STEPS.keys() - board.keys():
        raise PageUnknown(session.stage, "a board with every step", f"none for {', '.join(sorted(missing))}")
    return board


def state(session: Session, step: str) -> str:
    """The state of one step, freshly read."""
    return read(session)[step].state


def _find(names: tuple[str, ...], items: list[str]) -> StepState | None:
    wanted = {normalise(name) for name in names}
    for item in items:
        lines = [line.strip() for line in item.splitlines() if line.strip()]
        if any(normalise(line) in wanted for line in lines):
            return _state(lines)
    return None


def _state(lines: list[str]) -> StepState | None:
    for key, words in STATES.items():
        wanted = {normalise(word) for word in words}
        if any(normalise(line) in wanted for line in lines):
            return StepState(key, " ".join(line for line in lines if normalise(line) not in wanted))
    return None
