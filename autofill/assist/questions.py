"""All that a profile can answer, as fields in groups: whose they are, and by which of them a page shows that it asks.

The fields are those of the stages' own pages, so nothing is said twice; what only other portals ask for stands here.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from autofill.flow.page import PortalPage
from autofill.forms import Choice, Field, Value
from autofill.profile import Profile, answers
from autofill.stages import brand, plan, products, register
from autofill.stages.portal import identity_pages

_FEW = 2  # a title and a description may be those of a message
# Asked of so many things that one of them alone says nothing.
VAGUE = frozenset(
    ("product_title", "product_category", "description", "price", "stock", "weight", "category", "product_images")
) | frozenset(("package_length", "package_width", "package_height", "name", "country", "agreement", "current-password"))
Fields = tuple[Field[Profile], ...]
# Asked of many papers and places: they show no group.
LOOSE = frozenset({"valid-from", "valid-to", "permanent", "division", "registered_division"})


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that belong together on a page, such as the company's; `name` is what a person would call them."""

    name: str
    fields: Fields

    def is_asked(self, here: frozenset[str]) -> bool:
        """Whether a page with boxes for the concepts `here` asks for this group.

        One box shows it where it says whose it is; a title, a price or a description alone may be anything's.
        """
        found = self.signs & here
        return bool(found - VAGUE) or len(found) > _FEW

    @property
    def signs(self) -> frozenset[str]:
        """The concepts that show that a page asks for this group."""
        return frozenset(field.concept for field in self.fields) - LOOSE


def groups(profile: Profile, product: int) -> tuple[Group, ...]:
    """Return everything that the profile says, with the product at that index."""
    found = (
        Group("account", (*register.PAGE.fields, *_PERSON)),
        Group("identity", identity_pages.METHOD.fields),
        Group("company", identity_pages.COMPANY),
        Group("legal representative", identity_pages.REPRESENTATIVE),
        Group("Alipay", identity_pages.SIGN_IN.fields),
        Group("store", plan.PAGE.fields),
        Group("brand", _of(brand.STAGE.pages(profile))),
        Group("product", _of(products.STAGE.pages(profile)[product : product + 1])),
        Group("answers", tuple(_answer(one) for one in answers.of(profile))),
    )
    return tuple(group for group in found if group.fields)


def fallbacks(missed: frozenset[str]) -> Iterator[Field[Profile]]:
    """Yield the fields by which pages ask for a part of what was not found as a whole."""
    for whole, parts in _PARTS.items():
        if whole in missed:
            yield from parts


_PERSON: Fields = (
    Field("name", lambda p: p.contact.chinese_name),
    Field("current-password", lambda p: p.account.password),
)


def answered(label: str, said: str, section: str) -> Field[Profile]:
    """Return a field for what a person has typed at the terminal: a day where it is one, else the text."""
    value = answers.value_of(said)
    return Field.labelled(label, lambda _: value, section=section)


def kept(label: str, said: str, section: str) -> str:
    """Return the line by which a profile says the same."""
    row: dict[str, object] = {section: {label: said}} if section else {label: said}
    return json.dumps(row, ensure_ascii=False)[1:-1]


def _level(index: int, *, registered: bool = False) -> Callable[[Profile], Value]:
    def value(profile: Profile) -> Value:
        address = profile.company.registered_address if registered else profile.contact.address
        return Choice(address.names()[index])

    return value


_PARTS: dict[str, Fields] = {
    "division": tuple(Field(f"address-level{n + 1}", _level(n)) for n in range(3)),
    "registered_division": tuple(
        Field(f"address-level{n + 1}", _level(n, registered=True), section="company") for n in range(3)
    ),
    "brand_name_en": (Field("brand_name", lambda p: p.brands[0].name_en or p.brands[0].name_zh if p.brands else None),),
}


def _of(pages: Sequence[PortalPage[Profile]]) -> Fields:
    return tuple(field for page in pages for field in page.fields)


def _answer(one: answers.Answer) -> Field[Profile]:
    value = one.value
    if isinstance(value, tuple) and all(isinstance(part, str) for part in value):
        choices = tuple(Choice((str(part),)) for part in value)
        return Field.labelled(one.label, lambda _: choices, section=one.section)
    if isinstance(value, tuple):
        files = tuple(part for part in value if isinstance(part, Path))
        return Field.labelled(one.label, lambda _: files, section=one.section)
    said: str | bool | int | Decimal | date = value
    return Field.labelled(one.label, lambda _: said, section=one.section)
