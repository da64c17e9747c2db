"""Pages that change under us: whatever one does, a field is right, or refused by name; nothing else is touched."""

import random
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.forms.drift.conftest import Opener
from tests.forms.drift.drifted import Verdict, drift, judge, mutators
from tests.forms.drift.mock_pages import MOCK_PAGES, MockPage
from tests.forms.drift.own_pages import OWN_PAGES, REGISTER, OwnPage

Record = Callable[[str, object], None]
Run = Callable[[OwnPage | MockPage, str, Iterable[tuple[str, ...]], str], list[str]]
Case = OwnPage | MockPage
PAGES: tuple[Case, ...] = (*OWN_PAGES, *MOCK_PAGES)
LANGUAGES = ("zh", "en")
ONE, TWO, SOME = "Drift, one change at a time", "Drift, two changes at once", "Drift, a sample"  # tables; its rows
DOCUMENT = Path(__file__).parents[3] / "docs" / "measures.md"
FRAMED = "iframe"
EMBED = "(src) => document.body.prepend(Object.assign(document.createElement('iframe'), { src }))"
HELD = "[...document.querySelectorAll('input:not([type=checkbox]), select')].map(({ value }) => value).join('')"
ELSEWHERE = "http://elsewhere.test/"
SAMPLE_STEP = 7  # two ways at once on each page, each way on one page only: 32 of 74
PAIRS = 8
TAKES_AWAY = {"no-labels", "folded-away", "drop", "disable", "read-only"}  # leave one of two boxes as the only one
KNOWN_WRONG: frozenset[str] = frozenset()
every_page = pytest.mark.parametrize("case", PAGES, ids=lambda case: case.name)
every_language = pytest.mark.parametrize("lang", LANGUAGES)


@pytest.fixture
def run(page: Page, open_page: Opener, folder: Path, record_property: Record) -> Run:
    """Drift a page in each of the ways, one after the other; return the lines of what went wrong, for a table."""

    def wrong_of(case: Case, lang: str, ways: Iterable[tuple[str, ...]], table: str) -> list[str]:
        return [line for names in ways for line in one(case, lang, names, table)]

    def one(case: Case, lang: str, names: tuple[str, ...], table: str) -> Iterator[str]:
        frame = open_page(case, lang, framed=FRAMED in names)
        drift(frame, case.asked, [name for name in names if name != FRAMED], lang)
        for judged in judge(page, frame, case.asked, folder):
            way = "+".join(names)
            record_property("count", [table, way, judged.verdict.value])
            if judged.verdict is Verdict.WRONG:
                record_property("note", [table, f"{case.name} {lang} {way}: {judged.key}: {judged.why}"])
                yield f"{case.name} {lang} {way}: {judged.key}"

    return wrong_of


@every_page
def test_a_sample_of_drifted_pages_is_right_or_refused(page: Page, run: Run, case: Case) -> None:
    at, ways = PAGES.index(case), _ways(page)
    two = tuple(ways[(at * SAMPLE_STEP + start) % len(ways)] for start in (0, len(ways) // 2))

    wrong = run(case, LANGUAGES[at % 2], [two], SOME)

    assert set(wrong) <= KNOWN_WRONG


@pytest.mark.slow
@every_language
@every_page
def test_every_page_is_right_or_refused_under_each_mutation(page: Page, run: Run, case: Case, lang: str) -> None:
    ways = [(), *((name,) for name in _ways(page))]
    first = (PAGES.index(case) + LANGUAGES.index(lang)) % 2

    wrong = run(case, lang, ways[first::2], ONE)  # every way on every page, half of them in each language

    assert set(wrong) == _known(case, lang, pairs=False)


@pytest.mark.slow
@every_language
@every_page
def test_every_page_is_right_or_refused_under_pairs_of_mutations(page: Page, run: Run, case: Case, lang: str) -> None:
    wrong = run(case, lang, _pairs(case, lang, _ways(page)), TWO)

    assert set(wrong) == _known(case, lang, pairs=True)


def test_the_document_counts_each_field_of_each_drifted_page(page: Page) -> None:
    names, said = _ways(page), DOCUMENT.read_text("utf-8").casefold()
    fields = {
        ONE: sum(len(case.asked) * (len(names) + 1) for case in PAGES),
        TWO: sum(len(case.asked) * len(_pairs(case, lang, names)) for case in PAGES for lang in LANGUAGES),
    }

    figures = {table: _figures(said, table) for table in fields}

    assert {table: of for table, (of, _) in figures.items()} == fields
    assert {table: sum(verdicts) for table, (_, verdicts) in figures.items()} == fields


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


def _pairs(case: Case, lang: str, names: list[str]) -> list[tuple[str, ...]]:
    chance = random.Random(f"{case.name} {lang}")  # noqa: S311 - the same pairs in every run
    pairs = [tuple(chance.sample(names, 2)) for _ in range(PAIRS)]
    return [pair for pair in pairs if not ("twice" in pair and TAKES_AWAY & set(pair))]


def _figures(said: str, row: str) -> tuple[int, list[int]]:
    """Of a row of the document: how many fields in all; and how many are right, refused and wrong."""
    found = re.search(rf"\| {row.casefold()} \| (\d+) of (\d+) \| (\d+) refused, (\d+) wrong", said)
    assert found, row
    right, of, refused, wrong = map(int, found.groups())
    return of, [right, refused, wrong]


def _known(case: Case, lang: str, *, pairs: bool) -> set[str]:
    return {line for line in KNOWN_WRONG if line.startswith(f"{case.name} {lang} ") and ("+" in line) == pairs}
