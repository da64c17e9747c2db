"""Entry point of the command line: run a command and return its exit code. Only here do errors end a run."""

import io
import re
import sys
from collections.abc import Sequence
from types import TracebackType

from autofill import arguments, signals
from autofill.characters import is_text, printable
from autofill.errors import AutofillError, FileMissing, Interrupted, ProfileInvalid, UsageError
from autofill.language import tr

_NO_NAME = re.compile("([!-~]{80})[!-~]{160,}([!-~]{40})")  # longer than any name of a file: its ends say enough
_BUG = "This is a bug in autofill: please report it, with what the same command says with -v"


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; never raises, never prints a traceback."""
    signals.heed()
    _print_whatever_comes()
    given = list(sys.argv[1:] if argv is None else argv)
    with _BugsReported(verbose=bool({"-v", "--verbose"} & set(given))):
        try:
            _refuse_what_is_no_text(given)
            return arguments.obey(given)
        except (ProfileInvalid, FileMissing) as error:
            return _end(error, error.report)
        except AutofillError as error:
            return _end(error)
        except KeyboardInterrupt:
            return _end(Interrupted())
    return 70


def _refuse_what_is_no_text(argv: list[str]) -> None:
    """A name whose bytes are no text can be printed in no message, repeated in no command and kept in no journal."""
    for word in argv:
        if not is_text(word):
            raise UsageError(
                "{word} holds bytes that are no text on this machine ({encoding}). Rename the file, or type it anew.",
                word=ascii(word),
                encoding=sys.getfilesystemencoding().upper(),
            )


class _BugsReported:
    """What nobody foresaw becomes a sentence and exit 70; loguru is imported only then, `check` does without."""

    def __init__(self, *, verbose: bool) -> None:
        self._verbose = verbose

    def __enter__(self) -> None:
        pass

    def __exit__(self, _kind: object, error: BaseException | None, _trace: TracebackType | None) -> None:
        if isinstance(error, Exception):
            from loguru import logger

            from autofill import log

            log.to_terminal(verbose=self._verbose)
            logger.opt(exception=error).error(tr(_BUG))
            sys.exit(AutofillError.exit_code)


def _print_whatever_comes() -> None:
    """A sign that the terminal does not know (✓ in GBK, Chinese in ASCII) is a question mark, and stops no run."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _end(error: AutofillError, report: str = "") -> int:
    if report:
        sys.stderr.write(report.rstrip() + "\n\n")
    sentence = "".join(c if c == "\n" else printable(c) for c in str(error))
    sys.stderr.write(_NO_NAME.sub(r"\1…\2", sentence) + "\n")
    return error.exit_code
