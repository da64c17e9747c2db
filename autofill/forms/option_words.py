"""What the options of a list tell about it: a list of countries is no province, whatever its label. Pure."""

from collections.abc import Iterable

from autofill.forms.claim import Claim
from autofill.forms.control import Control, Evidence
from autofill.forms.wording import normalise

_COUNTRIES = frozenset(
    (
        *("china", "china mainland", "united states", "france", "germany", "japan", "canada", "india", "brazil"),
        *("spain", "italy", "australia", "mexico"),
        *("中国", "中国大陆", "美国", "法国", "德国", "日本", "加拿大", "印度", "巴西", "西班牙", "意大利", "澳大利亚"),
    )
)
_PLACES = {"address-level1", "address-level2", "address-level3", "division", "registered_division", "tel-country-list"}
_ENOUGH = 4


def by_options(control: Control, claims: Iterable[Claim]) -> list[Claim]:
    """The claims, corrected by what the control offers."""
    claims = list(claims)
    offered = {normalise(option.text) for option in control.options}
    if len(offered & _COUNTRIES) < _ENOUGH:
        return claims
    places = [claim for claim in claims if claim.concept in _PLACES]
    rest = [claim for claim in claims if claim.concept not in _PLACES]
    return rest or [Claim("country", claim.score, Evidence.OPTIONS, claim.text) for claim in places[:1]]
