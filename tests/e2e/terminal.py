"""A person at a terminal and at the window of the same run: what is typed here, and pressed there by a second client.

The window is somewhere else: the browser is started by a script that gives it none and opens a port for the hand.
"""

import json
import signal
import socket
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pexpect  # type: ignore[import-untyped] # it has no types
from playwright.sync_api import Page, Playwright

from autofill.run import browser
from mock_portal.control_room import ControlRoom
from tests.e2e import program

CODE = "Type the code from the {where} to .*Enter: "
_LONGEST_S = 60


@dataclass(slots=True)
class Seat:
    """Where the person sits: one portal, one folder of runs, any number of runs one after the other."""

    address: str
    folder: Path
    playwright: Playwright
    begun: list[pexpect.spawn] = field(default_factory=list)
    port: int = 0

    @property
    def room(self) -> ControlRoom:
        """The portal's outside world."""
        return ControlRoom(self.address)

    def start(self, profile: Path, *options: str, operator: str = "console", lang: str = "en") -> pexpect.spawn:
        """The program at a terminal of its own."""
        at = ("--portal", f"{self.address}?lang=zh", "--operator", operator, "--lang", lang)
        return self.spawn(str(profile), *at, *options)

    def assist(self, profile: Path, *options: str, address: str = "") -> pexpect.spawn:
        """The assist command at a terminal of its own."""
        at = ("--portal", address or f"{self.address}?lang=zh", "--lang", "en")
        return self.spawn("assist", str(profile), *at, *options)

    def spawn(self, *arguments: str) -> pexpect.spawn:
        """Any command of the program at a terminal of its own."""
        self.port = free_port()
        running = pexpect.spawn(
            sys.executable,
            ["-m", "autofill", *arguments],
            encoding="utf-8",
            timeout=_LONGEST_S,
            env=self._environment(),
            cwd=self.folder,
        )
        self.begun.append(running)
        return running

    def code(self, channel: str, *, after: int = 0) -> str:
        """The newest code of the channel, once more than `after` have come."""
        end = time.monotonic() + _LONGEST_S
        while time.monotonic() < end:
            if len(codes := self.codes(channel)) > after:
                return codes[-1]
        raise AssertionError(f"no {channel} code came")

    def codes(self, channel: str) -> list[str]:
        """Every code of the channel that was sent."""
        return [str(m["code"]) for m in self.room.inbox() if m["channel"] == channel and m["code"]]

    def received(self) -> list[str]:
        """The pages that the portal took, by concept."""
        return [submit["page"] for submit in self.room.received()]

    def lines(self) -> list[dict[str, Any]]:
        """The journal's."""
        (journal,) = (self.folder / "runs").glob("*/journal.jsonl")
        return [json.loads(line) for line in journal.read_text("utf-8").splitlines()]

    def states(self, step: str) -> list[tuple[str, Any]]:
        """How far the step came, and by whom."""
        return [(line["state"], line.get("by")) for line in self.lines() if line.get("step") == step]

    @contextmanager
    def hand(self) -> Iterator[Page]:
        """The page of the running program, in the person's hand."""
        client = self.playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{self.port}")
        try:
            yield client.contexts[0].pages[-1]
        finally:
            client.close()

    def _environment(self) -> dict[str, str]:
        found = browser.find(self.playwright)
        assert found is not None
        script = self.folder / "browser.sh"
        script.write_text(
            f'#!/bin/sh\nexec "{found.executable}" "$@" --headless --remote-debugging-port={self.port}\n', "utf-8"
        )
        script.chmod(0o700)
        return {
            **program.environment(self.folder / "runs"),
            "AUTOFILL_BROWSER": str(script),
            "AUTOFILL_WAIT_S": "1",
            "COLUMNS": "200",
            "DISPLAY": "elsewhere:0",
            "TERM": "dumb",
        }


@contextmanager
def seated(address: str, folder: Path, playwright: Playwright) -> Iterator[Seat]:
    """A seat whose runs are ended with it."""
    seat = Seat(address, folder, playwright)
    try:
        yield seat
    finally:
        for running in seat.begun:
            if not running.closed:
                killed(running)


def ended(running: pexpect.spawn) -> tuple[int | None, str]:
    """The exit code of a run that comes to its end, and what it said since it was last listened to."""
    running.expect(pexpect.EOF)
    said = str(running.before)
    running.wait()
    running.close()
    return running.exitstatus, said


def wrong(right: str) -> Callable[[], str]:
    """Codes that are not the right one, each another."""
    others = (f"{number:06}" for number in range(10) if f"{number:06}" != right)
    return lambda: next(others)


def killed(running: pexpect.spawn) -> None:
    """Kill -9: no signal handler, no last line of the journal."""
    running.kill(signal.SIGKILL)
    running.expect(pexpect.EOF)
    running.wait()
    running.close()


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
