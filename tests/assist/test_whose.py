"""Under a heading that leaves open whose things are asked for, the person is asked once; nothing is entered before."""

from collections import deque
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Page
from rich.console import Console

from autofill import forms
from autofill.assist import sheet, word_book
from autofill.assist.sheet import State
from autofill.assist.talk import Talk
from autofill.assist.teaching import Teaching
from autofill.profile import Profile, load

_MARKUP = "<h2>{}</h2><label>姓名 <input name=person></label><label>手机号 <input name=phone></label>"
Words = dict[str, tuple[str, ...]]


@pytest.fixture(scope="module")
def seller() -> Profile:
    """A sample seller with a brand."""
    profile = load(Path(__file__).parents[2] / "profiles" / "brand.json").profile
    assert profile is not None
    return profile


@dataclass
class _Typed:
    """A keyboard on which these lines are typed, each once it is asked for."""

    lines: deque[str] = field(default_factory=deque)

    def forget(self) -> bool:
        return False

    def line(self) -> str | None:
        return self.lines.popleft()


def _held(page: Page, seller: Profile, words: Words) -> str:
    found = sheet.read(page, seller, product=0, words=words)
    forms.fill(page, found.fields, seller, patience_s=0)
    return page.locator("[name=person]").input_value()


def _teaching(seller: Profile, path: Path, *typed: str) -> Teaching:
    return Teaching(path, Talk(_Typed(deque(typed)), Console(quiet=True)), seller)


@pytest.mark.parametrize("heading", ["渠道伙伴", "新增子账号", "Trade reference"])
def test_nothing_is_entered_before_the_person_has_said_whose_it_is(page: Page, seller: Profile, heading: str) -> None:
    page.set_content(_MARKUP.format(heading))
    found = sheet.read(page, seller, product=0, words={})

    assert {row.state for row in found.rows} == {State.WHOSE}
    assert found.doubts == (heading,)
    assert all(heading in row.why for row in found.rows)
    assert _held(page, seller, {}) == ""


@pytest.mark.parametrize(("answer", "kept"), [("1", word_book.OUR_HEADING), ("2", word_book.OTHER_HEADING)])
def test_the_answer_is_kept_for_the_portal(page: Page, seller: Profile, tmp_path: Path, answer: str, kept: str) -> None:
    page.set_content(_MARKUP.format("渠道伙伴"))
    teaching = _teaching(seller, tmp_path / "words.json", answer)

    told = teaching.tell_whose(page, sheet.read(page, seller, product=0, words={}))

    assert told
    assert word_book.read(tmp_path / "words.json") == {kept: ("渠道伙伴",)}
    assert (_held(page, seller, teaching.words) == seller.contact.chinese_name) == (answer == "1")
    assert sheet.read(page, seller, product=0, words=teaching.words).doubts == ()


def test_no_answer_enters_nothing_and_is_not_asked_twice(page: Page, seller: Profile, tmp_path: Path) -> None:
    page.set_content(_MARKUP.format("渠道伙伴"))
    teaching = _teaching(seller, tmp_path / "words.json", "")
    found = sheet.read(page, seller, product=0, words={})

    assert not teaching.tell_whose(page, found)
    assert not teaching.tell_whose(page, found)  # a second question would find no line
    assert _held(page, seller, teaching.words) == ""


def test_what_the_page_holds_already_needs_no_answer(page: Page, seller: Profile) -> None:
    page.set_content(_MARKUP.format("渠道伙伴"))
    page.locator("[name=person]").fill(seller.contact.chinese_name)

    rows = sheet.read(page, seller, product=0, words={}).rows

    assert [row.state for row in rows if row.key == "contact.chinese_name"] == [State.RIGHT]


def test_a_heading_of_our_own_is_not_asked_about(page: Page, seller: Profile) -> None:
    page.set_content(_MARKUP.format("业务联系人"))

    assert sheet.read(page, seller, product=0, words={}).doubts == ()
    assert _held(page, seller, {}) == seller.contact.chinese_name
