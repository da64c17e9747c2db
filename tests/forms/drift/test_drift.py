"""Pages that change under us: whatever one does, a field is right, or refused by name; nothing else is touched."""

import random
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.forms.drift.conftest import Opener
from tests.forms.drift.drifted import Verdict, drift, judge, mutators
from tests.forms.drift.mock_pages import MOCK_PAGES, MockPage
from tests.forms.drift.own_pages import OWN_PAGES, REGISTER, OwnPage

Record = Callable[[str, object], None]
Run = Callable[[OwnPage | MockPage, str, Iterable[tuple[str, ...]]], list[str]]
Case = OwnPage | MockPage
PAGES: tuple[Case, ...] = (*OWN_PAGES, *MOCK_PAGES)
LANGUAGES = ("zh", "en")
FRAMED = "iframe"
EMBED = "(src) => document.body.prepend(Object.assign(document.createElement('iframe'), { src }))"
HELD = "[...document.querySelectorAll('input:not([type=checkbox]), select')].map(({ value }) => value).join('')"
ELSEWHERE = "http://elsewhere.test/"
SAMPLE_STEP = 7
PAIRS = 8
TAKES_AWAY = {"no-labels", "folded-away", "drop", "disable", "read-only"}  # leave one of two boxes as the only one
KNOWN_WRONG: frozenset[str] = frozenset()
every_page = pytest.mark.parametrize("case", PAGES, ids=lambda case: case.name)
every_language = pytest.mark.parametrize("lang", LANGUAGES)


@pytest.fixture
def run(page: Page, open_page: Opener, folder: Path, record_property: Record) -> Run:
    """Drift a page in each of the ways, one after the other; out come the lines of what went wrong."""

    def wrong_of(case: Case, lang: str, ways: Iterable[tuple[str, ...]]) -> list[str]:
        return [line for names in ways for line in one(case, lang, names)]

    def one(case: Case, lang: str, names: tuple[str, ...]) -> Iterator[str]:
        frame = open_page(case, lang, framed=FRAMED in names)
        drift(frame, case.asked, [name for name in names if name != FRAMED], lang)
        for judged in judge(page, frame, case.asked, folder):
            way = "+".join(names)
            record_property("count", ["Drift, in pairs" if len(names) > 1 else "Drift", way, judged.verdict.value])
            if judged.verdict is Verdict.WRONG:
                record_property("note", ["Drift", f"{case.name} {lang} {way}: {judged.key}: {judged.why}"])
                yield f"{case.name} {lang} {way}: {judged.key}"

    return wrong_of


@every_page
def test_a_sample_of_drifted_pages_is_right_or_refused(page: Page, run: Run, case: Case) -> None:
    at = PAGES.index(case)
    ways = [(name,) for name in _ways(page)]

    wrong = run(case, LANGUAGES[at % 2], [("reorder", "rename"), ways[at * SAMPLE_STEP % len(ways)]])

    assert set(wrong) <= KNOWN_WRONG


@pytest.mark.slow
@every_language
@every_page
def test_every_page_is_right_or_refused_under_each_mutation(page: Page, run: Run, case: Case, lang: str) -> None:
    ways = [(), *((name,) for name in _ways(page))]
    first = (PAGES.index(case) + LANGUAGES.index(lang)) % 2

    wrong = run(case, lang, ways[first::2])  # every way on every page, half of them in each language

    assert set(wrong) == _known(case, lang, pairs=False)


@pytest.mark.slow
@every_language
@every_page
def test_every_page_is_right_or_refused_under_pairs_of_mutations(page: Page, run: Run, case: Case, lang: str) -> None:
    chance = random.Random(f"{case.name} {lang}")  # noqa: S311 - the same pairs in every run
    names = _ways(page)

    pairs = [tuple(chance.sample(names, 2)) for _ in range(PAIRS)]
    wrong = run(case, lang, [pair for pair in pairs if not ("twice" in pair and TAKES_AWAY & set(pair))])

    assert set(wrong) == _known(case, lang, pairs=True)


@every_language
def test_the_same_form_in_a_frame_of_another_origin_is_never_written(
    page: Page, open_page: Opener, folder: Path, lang: str
) -> None:
    frame = open_page(REGISTER, lang)
    page.route(
        ELSEWHERE, lambda route: route.fulfill(body=REGISTER.html(lang), content_type="text/html; charset=utf-8")
    )
    with page.expect_event("framenavigated", lambda one: one.url == ELSEWHERE):
        page.evaluate(EMBED, ELSEWHERE)
    foreign = next(one for one in page.frames if one.url == ELSEWHERE)
    drift(frame, REGISTER.asked, (), lang)

    judged = judge(page, frame, REGISTER.asked, folder)

    assert {one.verdict for one in judged} == {Verdict.RIGHT}
    assert foreign.evaluate(HELD) == ""


def _ways(page: Page) -> list[str]:
    return [*mutators(page), FRAMED]


def _known(case: Case, lang: str, *, pairs: bool) -> set[str]:
    return {line for line in KNOWN_WRONG if line.startswith(f"{case.name} {lang} ") and ("+" in line) == pairs}
