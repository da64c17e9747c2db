"""What a person reads while a run goes on: the protocol, and a silent one for tests."""

from typing import Protocol


class Progress(Protocol):
    """Told about each step as it happens; never told a value."""

    def stage(self, number: int, total: int, name: str) -> None:
        """A stage begins."""
        ...

    def already(self, number: int, total: int, name: str) -> None:
        """A stage is behind us, says the portal."""
        ...

    def held(self, step: str, fields: int, seconds: float) -> None:
        """A page holds so many fields, each read back."""
        ...

    def say(self, sentence: str) -> None:
        """Something a person wants to know."""
        ...

    def done(self, name: str, seconds: float) -> None:
        """A stage is finished."""
        ...


class Silent:
    """Says nothing."""

    def stage(self, number: int, total: int, name: str) -> None:
        """Nothing."""

    def already(self, number: int, total: int, name: str) -> None:
        """Nothing."""

    def held(self, step: str, fields: int, seconds: float) -> None:
        """Nothing."""

    def say(self, sentence: str) -> None:
        """Nothing."""

    def done(self, name: str, seconds: float) -> None:
        """Nothing."""
