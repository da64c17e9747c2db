"""What each control of a page asks for, whatever else is there: in go controls, out come their claims. Pure."""

from collections.abc import Sequence

from autofill.forms.claim import Claim
from autofill.forms.control import Control
from autofill.forms.siblings import claims_of

ENOUGH = 40  # a claim of less is hearsay


def asked(controls: Sequence[Control]) -> list[Claim | None]:
    """The best claim of each control, in the same order; None where it says nothing that we know.

    >>> from autofill.forms.control import Clue, Evidence, Kind
    >>> box = Control(1, Kind.TEXT, clues=(Clue(Evidence.LABEL, "电子邮箱"),))
    >>> [claim.concept if claim else None for claim in asked([box, Control(2, Kind.TEXT)])]
    ['email', None]
    """
    claims = claims_of(controls)
    best = [claims[at][0] if claims[at] else None for at in range(len(controls))]
    return [claim if claim and claim.score >= ENOUGH else None for claim in best]
