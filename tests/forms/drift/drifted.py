"""A page that mutators have changed, and the verdict on each of its fields."""

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from playwright.sync_api import Frame, Page

from autofill import forms
from tests.forms.drift.asked import Asked

_PATIENCE_S = 0.6  # longer than the mutators' own delays, shorter than what a person at a slow portal needs
_JS = Path(__file__).parent / "js"
_FILES = ("truth", "layout", "labels", "kinds", "parts", "decoys", "where", "traps")


class Verdict(StrEnum):
    """What became of a field."""

    RIGHT = "right"
    REFUSED = "refused"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Judged:
    """One field of one drifted page; `why` is the engine's sentence, or what is wrong."""

    key: str
    verdict: Verdict
    why: str = ""


def mutators(page: Page) -> list[str]:
    """The names of all mutators."""
    names: list[str] = page.evaluate(_source() + "Object.keys(drift.mutators)")
    return names


def drift(frame: Frame, asked: Iterable[Asked], names: Iterable[str], lang: str) -> None:
    """Apply the mutators to the frame's document, in order; the truth follows the controls."""
    asked, names = list(asked), list(names)
    seed = zlib.crc32(" ".join([asked[0].key, lang, *names]).encode()) % 2**30 + 1  # the same choices in every run
    other = "en" if lang == "zh" else "zh"
    where = [{"key": one.key, "selector": one.selector or f"[data-key='{one.key}']"} for one in asked]
    words = {
        one.key: {"synonym": one.synonym(lang), "translation": one.label(other), "held": one.held} for one in asked
    }
    frame.evaluate(_source())
    frame.evaluate("([where, words, seed]) => drift.register(where, words, seed)", [where, words, seed])
    for name in names:
        frame.evaluate("(name) => drift.mutators[name]()", name)


def judge(page: Page, frame: Frame, asked: Iterable[Asked], folder: Path) -> list[Judged]:
    """Let the engine fill the page, and hold what it reports against what the page holds."""
    asked = list(asked)
    before = frame.evaluate("drift.freeze()")
    report = forms.fill(page, [one.field for one in asked], folder, patience_s=_PATIENCE_S)
    frame.wait_for_function("drift.quiet()")
    after, touched = frame.evaluate("drift.state()"), frame.evaluate("drift.touched()")
    refused = {_key(one): one for one in report.refusals}
    held = {_key(one) for one in report.held} - refused.keys()
    places = frame.evaluate("drift.mustBeRefused()")
    judged = [_judge(one, before[one.key], after[one.key], refused.get(one.key), one.key in held) for one in asked]
    guessed = [
        Judged(one.key, Verdict.WRONG, "held, though the page gives no one place for it")
        for one in judged
        if one.key in places and one.verdict is Verdict.RIGHT
    ]
    return [*judged, *guessed, *(Judged("(other)", Verdict.WRONG, f"touched: {what}") for what in touched)]


def _key(one: forms.Held | forms.Refusal) -> str:
    return f"{one.concept}@{one.section}" if one.section else one.concept


def _judge(one: Asked, before: object, now: object, refusal: forms.Refusal | None, held: bool) -> Judged:  # noqa: FBT001 - a fact, no flag
    if held:
        if now == one.held:
            return Judged(one.key, Verdict.RIGHT)
        return Judged(one.key, Verdict.WRONG, f"reported as held, but the page holds {now!r}")
    if refusal is None:
        return Judged(one.key, Verdict.WRONG, "neither held nor refused")
    if now not in (before, one.held) and refusal.reason != "not-held":
        return Judged(one.key, Verdict.WRONG, f"refused ({refusal.sentence()}), but the page holds {now!r}")
    return Judged(one.key, Verdict.REFUSED, refusal.sentence())


@cache
def _source() -> str:
    return "\n".join((_JS / f"{name}.js").read_text(encoding="utf-8") for name in _FILES) + "\n"
