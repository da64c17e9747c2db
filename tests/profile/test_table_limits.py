"""How far a table is read: up to its limits, and not a row further."""

import pytest

from autofill.profile.read import table
from autofill.profile.read.source import Source
from tests.profile import cases

HEAD = "title,images\n"


def faults(marked: str, *codes: str) -> tuple[cases.Expected, cases.Expected]:
    """Those of the codes that are reported, and what the marks say; columns that are not there are not the matter."""
    text, expected = cases.unmarked(marked)
    _products, found = table.read(Source("products.csv", text))
    return sorted((d.code, d.line, d.column) for d in found if d.code in codes), expected


def products(text: str) -> int:
    return len(table.read(Source("products.csv", text))[0])


@pytest.mark.parametrize(
    "marked",
    [
        "title" + "," * (table.MAX_CELLS - 1) + "\nx" + "," * (table.MAX_CELLS - 1),
        "title" + "," * (table.MAX_CELLS - 1) + "⟦csv-wide⟧,\nx",
        "title\nx\n\ny" + "," * (table.MAX_CELLS - 1) + "⟦csv-wide⟧,\nz",
    ],
)
def test_a_row_of_a_hundred_cells_is_read_and_one_more_gives_the_table_up(marked: str) -> None:
    reported, expected = faults(marked, "csv-wide")

    assert reported == expected


def test_what_stands_before_a_row_that_is_too_wide_was_read() -> None:
    assert products("title\nx\ny\nw" + "," * table.MAX_CELLS + "\nz\n") == 2


@pytest.mark.parametrize(
    "marked",
    [
        f"{HEAD}x,{'a|' * table.MAX_NAMES}\n",
        f"{HEAD}x,⟦csv-names⟧{'a|' * (table.MAX_NAMES + 1)}\n",
    ],
)
def test_a_cell_has_a_hundred_names_at_most(marked: str) -> None:
    reported, expected = faults(marked, "csv-names")

    assert reported == expected


def test_no_more_than_five_thousand_products_are_read() -> None:
    rows = "x,a\n" * table.MAX_ROWS

    assert products(HEAD + rows) == table.MAX_ROWS
    assert products(HEAD + rows + "y,b\n") == table.MAX_ROWS
    assert faults(HEAD + rows, "csv-long")[0] == []
    assert faults(HEAD + rows + "y,b\n", "csv-long")[0] == [("csv-long", table.MAX_ROWS + 2, 1)]


def test_no_more_than_a_hundred_thousand_values_are_read() -> None:
    row = "x," + "a|" * table.MAX_NAMES + "\n"

    assert faults(HEAD + row * (table.MAX_VALUES // table.MAX_NAMES + 2), "csv-long")[0] != []
    assert products(HEAD + row * 2_000) < 1_000


@pytest.mark.parametrize("empty", ["\n", "\r\n", "\r", ",\n", " , \r\n"])
def test_empty_rows_are_passed_over_however_many_there_are(empty: str) -> None:
    text = empty * 100_000 + HEAD + empty * 100_000 + "x,a\n" + empty * 100_000

    assert products(text) == 1
    assert faults(text, "csv-long", "csv-cells")[0] == []


def test_rows_that_say_nothing_in_quotes_are_read_up_to_a_limit() -> None:
    nothing = '"",\n'

    assert faults(HEAD + nothing * (table.MAX_LINES - 2) + "x,a\n", "csv-long")[0] == []
    assert faults(HEAD + nothing * (table.MAX_LINES - 1) + "x,a\n", "csv-long")[0] == [
        ("csv-long", table.MAX_LINES + 1, 1)
    ]


def test_no_more_faults_are_kept_than_are_shown() -> None:
    _products, found = table.read(Source("products.csv", HEAD + "x\n" * 4_000))

    assert len(found) == 500
