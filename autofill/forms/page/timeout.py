"""A time limit for calls of Playwright's that have none of their own."""

import asyncio
from collections.abc import Callable, Coroutine, Generator
from typing import Any, TypeVar

from autofill.errors import PageSilent

_Answer = TypeVar("_Answer")
_Work = Coroutine[Any, Any, Any] | Generator[Any, None, Any]


def with_timeout(call: Callable[[], _Answer], limit_s: float) -> _Answer:
    """Return the result of the call, or raise `PageSilent` after `limit_s` seconds.

    It must make one call of Playwright's, of a kind that has no time limit of its own.

    Playwright's sync API runs on an asyncio loop below it: the task that the call makes there is cancelled in time.

    Raises:
        PageSilent: the page does not answer: an endless loop, a crash, a promise that never resolves.
    """
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:  # no loop: the call is not Playwright's
        return call()
    task = _first_task(loop)
    timer = loop.call_later(limit_s, lambda: [one.cancel() for one in task])
    try:
        return call()
    except asyncio.CancelledError:
        raise PageSilent(limit_s) from None
    finally:
        timer.cancel()


def _first_task(loop: asyncio.AbstractEventLoop) -> list[asyncio.Future[Any]]:
    """A list that the next task of the loop will be put in: nothing else runs before the call has made its own."""
    before, made = loop.get_task_factory(), list[asyncio.Future[Any]]()

    def make(loop: asyncio.AbstractEventLoop, work: _Work, **more: Any) -> asyncio.Future[Any]:
        loop.set_task_factory(before)
        task: asyncio.Future[Any] = before(loop, work, **more) if before else asyncio.Task(work, loop=loop, **more)
        made.append(task)
        return task

    loop.set_task_factory(make)
    return made
