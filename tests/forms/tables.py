"""Figures of the long tests, shown at the end of a run: tests record counts and notes, the terminal shows tables.

A test calls `record_property("count", [table, row, column])` for each thing it counts, and
`record_property("note", [table, line])` for what is to be read in full. It works with several workers, too.
"""

from collections import Counter
from collections.abc import Iterator

import pytest
from _pytest.terminal import TerminalReporter


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """One table for each that was counted in, rows and columns in the order of first use, notes below."""
    counts: dict[str, Counter[tuple[str, str]]] = {}
    notes: dict[str, list[str]] = {}
    for name, value in _recorded(terminalreporter):
        if name == "count":
            table, row, column = value
            counts.setdefault(table, Counter())[row, column] += 1
        elif name == "note":
            notes.setdefault(value[0], []).append(value[1])
    for table in counts.keys() | notes.keys():
        terminalreporter.section(table)
        for line in [*_lines(counts.get(table, Counter())), *notes.get(table, [])]:
            terminalreporter.write_line(line)


def _recorded(terminalreporter: TerminalReporter) -> Iterator[tuple[str, list[str]]]:
    for reports in terminalreporter.stats.values():
        for report in reports:
            if isinstance(report, pytest.TestReport) and report.when == "call":
                for name, value in report.user_properties:
                    if isinstance(value, list):
                        yield name, value


def _lines(counts: Counter[tuple[str, str]]) -> Iterator[str]:
    rows, columns = (list(dict.fromkeys(key[at] for key in counts)) for at in (0, 1))
    totals = Counter({("total", column): sum(counts[row, column] for row in rows) for column in columns})
    yield f"{'':<32}" + "".join(f"{column:>{_width(column)}}" for column in columns)
    for row in [*sorted(rows), "total"]:
        cells = totals if row == "total" else counts
        figures = "".join(f"{cells[row, column] or '·':>{_width(column)}}" for column in columns)
        yield f"{row or '(as it is)':<32}{figures}"


def _width(column: str) -> int:
    return max(10, len(column) + 3)
