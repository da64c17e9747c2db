"""The parser of every command: wrong arguments end with our exit code, and the help keeps its lines."""

import argparse
import textwrap
from typing import Any, NoReturn

from autofill.errors import EXIT_CODES, UsageError


class Parser(argparse.ArgumentParser):
    """Argparse with our exit code for wrong arguments, and help that keeps its lines."""

    def __init__(self, prog: str, **more: Any) -> None:
        super().__init__(prog, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False, **more)

    def error(self, message: str) -> NoReturn:
        """Raise our own error in place of ending the program."""
        wrong = f"{message[:1].upper()}{message[1:]}"
        raise UsageError("{wrong}. `{command} -h` shows how it is meant.", wrong=wrong, command=self.prog)


def exit_codes() -> str:
    """Return all exit codes with their meanings, wrapped between one and the next."""
    each = (f"{code} {meaning}".replace(" ", "\N{NO-BREAK SPACE}") for code, meaning in EXIT_CODES.items())
    wrapped = textwrap.fill("   ".join(each), width=100, initial_indent="  ", subsequent_indent="  ")
    return wrapped.replace("\N{NO-BREAK SPACE}", " ")
