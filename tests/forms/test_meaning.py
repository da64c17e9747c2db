"""What a portal's words mean: some 360 messages with the meaning that a person gives them, most written blind.

The table at the end of a run shows each meaning against the one that the code gives. What counts is that nothing that
may have been taken is read as a refusal; unknown is always allowed, since it only has the portal asked.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from autofill.forms import Meaning, meaning_of

_ROWS = [
    (Meaning(line.split("\t", 1)[0]), line.split("\t", 1)[1])
    for line in Path(__file__).with_name("wordings.txt").read_text("utf-8").split("\n")
    if "\t" in line
]
_MAY_BE_TAKEN = {Meaning.SUCCESS, Meaning.PENDING, Meaning.BUSY}
_AGREE_AT_LEAST = 0.8
_MISREAD_AT_MOST = 0.1


@pytest.mark.parametrize(("meant", "text"), [row for row in _ROWS if row[0] in _MAY_BE_TAKEN])
def test_what_may_have_been_taken_is_never_read_as_a_refusal(meant: Meaning, text: str) -> None:
    assert meaning_of(text) is not Meaning.REFUSAL, meant


@pytest.mark.parametrize("text", [text for meant, text in _ROWS if meant is Meaning.REFUSAL])
def test_a_refusal_is_never_read_as_success(text: str) -> None:
    assert meaning_of(text) is not Meaning.SUCCESS


def test_most_messages_are_read_as_a_person_reads_them(record_property: Callable[[str, object], None]) -> None:
    for meant, text in _ROWS:
        row, column = f"means {meant}", f"read as {meaning_of(text)}"
        record_property("count", ["Messages: what they mean, and what they are read as", row, column])
    agreed = sum(meaning_of(text) is meant for meant, text in _ROWS)
    misread = sum(meaning_of(text) not in {meant, Meaning.UNKNOWN} for meant, text in _ROWS)

    assert agreed >= _AGREE_AT_LEAST * len(_ROWS), agreed
    assert misread <= _MISREAD_AT_MOST * len(_ROWS), misread


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("提交未成功", Meaning.REFUSAL),
        ("请勿重复提交", Meaning.PENDING),
        ("提交失败，请稍后再试", Meaning.BUSY),
        ("Are you sure you want to submit?", Meaning.UNKNOWN),
        ("", Meaning.UNKNOWN),
    ],
)
def test_what_stands_in_the_way_of_a_plain_reading(text: str, meant: Meaning) -> None:
    assert meaning_of(text) is meant
