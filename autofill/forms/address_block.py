"""An address is one block: of several towns, the one between the matched street and the next street is meant. Pure."""

from collections.abc import Sequence

from autofill.forms.claim import Claim
from autofill.forms.control import Control
from autofill.forms.narrowing import Candidates

Page = tuple[Sequence[Control], dict[int, tuple[Claim, ...]]]  # the controls, and what each claims
PARTS = {"address-level1", "address-level2", "address-level3", "postal-code", "division"}
STREETS = {"street-address", "registered_street", "address"}
_SPAN = 12  # controls of one address, its hidden ones counted


def in_block(some: Candidates, street: Control, page: Page) -> Candidates:
    """Those of the candidates that stand after the street and before any other, in the same form."""
    controls, claims = page
    start = next(at for at, control in enumerate(controls) if control is street)
    later = (at for at in range(start + 1, len(controls)) if _is_street(controls[at], claims[at]))
    end = min(next(later, len(controls)), start + _SPAN)
    return [c for c in some if start < c.at < end and c.place == (id(street.frame), street.form)]


def _is_street(control: Control, claims: tuple[Claim, ...]) -> bool:
    return bool(claims) and claims[0].concept in STREETS and not control.hidden
