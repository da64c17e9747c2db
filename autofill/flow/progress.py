"""Progress messages of a run: the protocol, and a silent implementation for tests."""

from collections.abc import Sequence
from typing import Protocol


class Progress(Protocol):
    """Receives each step of a run as it happens; receives values of the profile only as they may be shown."""

    def stage(self, number: int, total: int, name: str) -> None:
        """Report that a stage begins."""
        ...

    def already(self, number: int, total: int, name: str) -> None:
        """Report that the portal shows a stage as done already."""
        ...

    def held(self, step: str, fields: int, seconds: float) -> None:
        """Report that a page holds so many fields, each read back."""
        ...

    def say(self, sentence: str) -> None:
        """Report a sentence for the person."""
        ...

    def rows(self, rows: Sequence[tuple[str, str, str]]) -> None:
        """Report what a page holds before it is sent: label, key of the profile, value as it may be shown."""
        ...

    def done(self, name: str, seconds: float) -> None:
        """Report that a stage is finished."""
        ...


class Silent:
    """Reports nothing."""

    def stage(self, number: int, total: int, name: str) -> None:
        """Do nothing."""

    def already(self, number: int, total: int, name: str) -> None:
        """Do nothing."""

    def held(self, step: str, fields: int, seconds: float) -> None:
        """Do nothing."""

    def say(self, sentence: str) -> None:
        """Do nothing."""

    def rows(self, rows: Sequence[tuple[str, str, str]]) -> None:
        """Do nothing."""

    def done(self, name: str, seconds: float) -> None:
        """Do nothing."""
