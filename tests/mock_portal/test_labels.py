"""Every field of the program is found by its label alone, on every page and in both languages."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from autofill.forms import Field
from autofill.profile import load
from autofill.stages import brand, plan, products, register
from autofill.stages.portal import identity_pages, sign_in
from tests.mock_portal import seeds
from tests.mock_portal.journey import Journey
from tests.mock_portal.neutral import NeutralPage
from tests.mock_portal.seller import Seller

Begin = Callable[..., Journey]
Fields = Sequence[Field[Any]]
PROFILES = Path(__file__).parents[2] / "profiles"
CODE: Fields = (Field("one-time-code", str),)


def pages() -> Iterator[tuple[str, str, Fields]]:
    """Each page with fields: its file, the stage that is behind the seller who sees it, what is asked there."""
    profile = load(PROFILES / "brand.json").profile
    assert profile is not None
    yield "register", "", register.PAGE.fields
    yield "sign-in", "", sign_in.PAGE.fields
    yield "verify-email", "registered", CODE
    yield "verify-phone", "emailed", CODE
    yield "identity", "verified", identity_pages.METHOD.fields
    yield "company", "verified", identity_pages.COMPANY_FORM.fields
    yield "alipay-sign-in", "verified", identity_pages.SIGN_IN.fields
    yield "alipay-register", "verified", identity_pages.ALIPAY_EMAIL.fields
    yield "alipay-account", "drafted", identity_pages.ALIPAY_ACCOUNT.fields
    yield "alipay-real-name", "drafted", identity_pages.REAL_NAME.fields
    yield "plan", "examined", plan.PAGE.fields
    yield "brand", "applied", brand.STAGE.pages(profile)[0].fields
    yield "publish", "paid", products.STAGE.pages(profile)[0].fields


@pytest.fixture
def opened(seeded: Begin) -> Callable[..., NeutralPage]:
    """Opens a page as a seller sees it who stands before it, and takes its names and ids away."""

    def open_page(file: str, stage: str, lang: str) -> NeutralPage:
        walk = _before(seeded, stage, lang)
        walk.hands.open(f"{file}.html")
        assert f"/{file}.html" in walk.hands.page.url
        if file == "brand":
            walk.hands.radio("品牌归属", "Brand ownership", walk.hands.say("授权品牌", "Authorised brand"))
            walk.hands.press("添加授权书", "Add authorization letter")
        return NeutralPage(walk.hands.page)

    return open_page


def _before(seeded: Begin, stage: str, lang: str) -> Journey:
    known = stage if stage in seeds.STAGES else "verified"
    walk = seeded(known, seller=Seller(category="watches"), lang=lang)
    own = seeds.account(walk.seller, known)
    lacks = {"registered": ("email_verified_at", "phone_verified_at"), "emailed": ("phone_verified_at",)}
    own |= dict.fromkeys(lacks.get(stage, ()))
    own |= {"alipay_draft": {"email": "finance@lianhua.example"}} if stage == "drafted" else {}
    walk.room.load(seeds.memory(own) if stage else {})
    return walk


@pytest.mark.parametrize("lang", ["zh", pytest.param("en", marks=pytest.mark.slow)])
def test_labels_alone_lead_to_every_control(opened: Callable[..., NeutralPage], lang: str) -> None:
    wrong: dict[str, str] = {}
    for file, stage, fields in pages():
        page = opened(file, stage, lang)
        found = page.found(fields)
        wrong |= {f"{file}: {key}": name for key, name in found.items() if key != name}
        assert len(found) == len(fields)

    assert wrong == {}


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_whichever_label_is_broken_its_control_is_not_found(opened: Callable[..., NeutralPage], lang: str) -> None:
    unlabelled, unnoticed = set(), set()
    for file, stage, fields in pages():
        page = opened(file, stage, lang)
        for key in page.found(fields):
            page.break_label(key)
            unnoticed |= {f"{file}: {key}"} if page.found(fields)[key] == key else set()
            unlabelled |= {f"{file}: {key}"} if key.endswith("valid-to") else set()

    assert unnoticed == unlabelled  # the end of a term has no label of its own: its placeholder says what it is
