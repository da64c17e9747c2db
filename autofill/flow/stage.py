"""A stage of the journey: `reached` asks the portal whether it is done, `run` does it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from autofill.errors import PageUnknown
from autofill.flow.page import PortalPage
from autofill.flow.session import Session
from autofill.language import tr
from autofill.profile import Profile

_ROUNDS = 3  # a page may come again once (a code that was late); a third time it is a loop


def _no_proof(_session: Session, _step: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of the journey.

    `proved` looks on the portal whether one submitted step was taken; `look_at` tells a person where to look. `pages`
    are the pages that this stage sends for a profile, for whoever asks what a key of the profile is used for.
    """

    name: str
    run: Callable[[Session], None]
    reached: Callable[[Session], bool]
    proved: Callable[[Session, str], bool] = _no_proof
    look_at: str = "the onboarding board"
    pages: Callable[[Profile], tuple[PortalPage[Profile], ...]] = lambda _: ()


def walk(session: Session, moves: Mapping[str, Callable[[Session], object]], *, until: tuple[str, ...]) -> str:
    """Handle each page that comes with the move for its heading, until one of `until` comes; return that heading.

    The portal decides which page comes next; so a run that was stopped in the middle goes on wherever it stands.

    Raises:
        PageUnknown: another page came, or one came again and again.
    """
    seen: dict[str, int] = {}
    while (heading := session.arrive(*moves, *until)) not in until:
        seen[heading] = seen.get(heading, 0) + 1
        if seen[heading] > _ROUNDS:
            raise PageUnknown(
                session.stage, tr("the next page"), tr("«{heading}» again and again", heading=tr(heading))
            )
        moves[heading](session)
    return heading
