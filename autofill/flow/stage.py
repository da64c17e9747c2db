"""A part of the journey: `reached` asks the portal whether it is behind us, `run` takes it there."""

from collections.abc import Callable
from dataclasses import dataclass

from autofill.flow.session import Session


def _no_proof(_session: Session, _step: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Stage:
    """`proved` looks on the portal whether one submitted step was taken; `look_at` tells a person where to look."""

    name: str
    run: Callable[[Session], None]
    reached: Callable[[Session], bool]
    proved: Callable[[Session, str], bool] = _no_proof
    look_at: str = "the onboarding board"
