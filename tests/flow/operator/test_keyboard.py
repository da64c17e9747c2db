"""Lines as they are typed: in a terminal, through a pipe, and where a thread has to read them."""

import os
import sys
import threading
from collections.abc import Callable, Iterator

import pytest

from autofill.flow.operator.keyboard import Closed, Keyboard, Polled, Threaded

_LOOKS = 3_000  # how often a thread's line is looked for


@pytest.fixture
def pipe() -> Iterator[tuple[int, Callable[[bytes], int]]]:
    """The end that the program reads, and how the other end is written."""
    read, write = os.pipe()
    yield read, lambda data: os.write(write, data)
    os.close(read)
    os.close(write)


@pytest.mark.skipif(sys.platform == "win32", reason="there a thread reads")
@pytest.mark.parametrize("opened", [os.pipe, os.openpty])
def test_what_came_before_is_forgotten_and_the_first_line_after_it_is_taken(
    opened: Callable[[], tuple[int, int]],
) -> None:
    first, second = opened()
    read, write = (first, second) if opened is os.pipe else (second, first)
    keyboard = Polled(read)

    os.write(write, b"typed ahead\nand agai")
    while keyboard.forget():
        pass
    assert keyboard.line() is None
    os.write(write, "好的\nsecond\n".encode())
    taken = keyboard.line()

    os.close(first)
    os.close(second)
    assert taken == "好的"


def test_half_a_line_is_none_until_its_end_has_come(pipe: tuple[int, Callable[[bytes], int]]) -> None:
    read, write = pipe
    keyboard = Polled(read)

    write(b"28")
    assert keyboard.line() is None
    write(b"75\r\n")

    assert keyboard.line() == "2875"
    assert keyboard.line() is None


def test_what_was_pasted_behind_the_first_line_is_forgotten(pipe: tuple[int, Callable[[bytes], int]]) -> None:
    read, write = pipe
    keyboard = Polled(read)

    write(b"one\ntwo\nthree\n")

    assert keyboard.line() == "one"
    assert keyboard.forget()
    assert not keyboard.forget()
    assert keyboard.line() is None


@pytest.mark.parametrize("last_words", [b"", b"y"])
def test_an_end_is_no_line(last_words: bytes) -> None:
    read, write = os.pipe()
    os.write(write, last_words)
    os.close(write)

    keyboard = Polled(read)

    with pytest.raises(EOFError):
        _next(keyboard)
    os.close(read)


def test_a_thread_reads_where_nothing_else_can() -> None:
    read, write = os.pipe()
    with os.fdopen(read, encoding="utf-8") as stream:
        keyboard = Threaded(stream)
        assert not keyboard.forget()
        os.write(write, b"ahead\n")
        assert _next(keyboard) == "ahead"
        os.write(write, "好\nmore\n".encode())
        assert _next(keyboard) == "好"
        assert _next(keyboard) == "more"
        os.close(write)

        with pytest.raises(EOFError):
            _next(keyboard)
        with pytest.raises(EOFError):
            keyboard.forget()


def test_without_an_input_nothing_is_waited_for() -> None:
    with pytest.raises(EOFError):
        Closed().forget()
    with pytest.raises(EOFError):
        Closed().line()


def _next(keyboard: Keyboard) -> str | None:
    """The next line; on a busy machine the thread that reads it needs a moment."""
    pause = threading.Event()
    for _ in range(_LOOKS):
        if (line := keyboard.line()) is not None:
            return line
        pause.wait(0.01)
    return None
