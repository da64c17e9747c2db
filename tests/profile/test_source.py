"""Lines and columns are counted by blocks; however the line ends fall on them, the count is that of a plain list."""

import re
from bisect import bisect_right

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autofill.profile.read import source
from autofill.profile.read.source import Source


@given(st.text(alphabet="a\r\n林", max_size=40), st.randoms(use_true_random=False))
def test_places_are_those_of_a_list_of_all_lines(text: str, chance: object) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(source, "_BLOCK", 5)
        counted = Source("x", text)
        offsets = list(range(len(text) + 1))
        chance.shuffle(offsets)  # type: ignore[attr-defined]

        assert [_place(counted, at) for at in offsets] == [_listed(text, at) for at in offsets]


def _place(counted: Source, at: int) -> tuple[int, int, tuple[int, int]]:
    return (*counted.position(at), counted.line_around(at))


def _listed(text: str, at: int) -> tuple[int, int, tuple[int, int]]:
    starts = [0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", text))]
    line = bisect_right(starts, at)
    begin, end = starts[line - 1], starts[line] if line < len(starts) else len(text)
    return line, at - begin + 1, (begin, begin + len(text[begin:end].rstrip("\r\n")))
