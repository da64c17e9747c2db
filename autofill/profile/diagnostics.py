"""What is shown about a profile: in go findings, out comes text for a person or for a machine."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One reason; `line` and `column` count from 1, `path` is a key like `products[3].title`."""

    severity: Literal["error", "warning"]
    code: str
    path: str
    line: int
    column: int


def render(diagnostics: Sequence[Diagnostic], *, lang: str | None, color: bool) -> str:
    """The diagnostics as a good compiler shows them; empty when there are none."""
    del lang, color
    return "".join(f"{d.severity}[{d.code}]: {d.path} ({d.line}:{d.column})\n" for d in diagnostics)
