"""Parse the command line (one argparse parser per command) and call the command that was asked for."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from autofill.language import speak
from autofill.parser import Parser, exit_codes

_ABOUT = """\
Takes a seller from the portal's home page to an open store: it fills in what profile.json says, proves that each
page holds it, and stops where only a person may act (codes, exam, payment). The same command continues a run."""

_EPILOG = """\
commands:
  python -m autofill profile.json            fill in and submit, page by page; the same command continues
  python -m autofill assist profile.json     fill in whatever page you bring to the front; nothing is submitted
  python -m autofill check profile.json ...  say everything that the portal would refuse; opens no browser
  python -m autofill status                  how far each application is, what it waits for and until when
  python -m autofill new profile.json        begin a profile: a skeleton to fill in
  python -m autofill sample --seed N FOLDER  a complete synthetic seller, for the mock portal only
  python -m autofill schema                  the JSON Schema of a profile, for editors
  python -m autofill inspect ADDRESS|FILE    what is on a page, and which field each control would be taken for
  python -m autofill words                   the labels that you taught `assist`: list, export, import, forget
  python -m autofill doctor [--install]      is there a browser? get one

examples:
  python -m autofill profiles/corporate.json                       against the bundled mock portal
  python -m autofill profiles/corporate.json --headed --portal-lang en
  python -m autofill profile.json --portal https://www.aliexpress.com --headed

exit codes:
"""

_SHARED: dict[str, dict[str, Any]] = {  # options that several commands have
    "--portal": {"metavar": "ADDRESS", "help": "start address, or `mock` (default): the bundled portal"},
    "--portal-lang": {"choices": ("zh", "en"), "help": "language to ask the portal for (default zh)"},
    "--browser": {"type": Path, "metavar": "PROGRAM", "help": "use this browser program"},
    "--runs": {"type": Path, "metavar": "FOLDER", "help": "where runs are kept (default ~/.autofill)"},
    "--timeout-s": {"type": float, "metavar": "S", "help": "how long a page may take to answer"},
    "--lang": {"choices": ("zh", "en"), "help": "language of the messages"},
}


def obey(argv: list[str]) -> int:
    """Run the command that is named first, or continue the application of the named profile; return the exit code."""
    commands: dict[str, Callable[[list[str]], int]] = {
        "assist": _assist,
        "check": _check,
        "doctor": _doctor,
        "inspect": _inspect,
        "new": _new,
        "sample": _sample,
        "schema": _schema,
        "status": _status,
        "words": _words,
    }
    if argv and argv[0] in commands:
        return commands[argv[0]](argv[1:])
    return _run(argv)


def _shared(parser: Parser, *names: str) -> None:
    """Add options that other commands have, too."""
    for name in names:
        parser.add_argument(name, **_SHARED[name])


def _run(argv: list[str]) -> int:
    parser = Parser("python -m autofill", description=_ABOUT, epilog=_EPILOG + exit_codes())
    parser.add_argument("profile", type=Path, metavar="profile.json", help="what the seller says, once")
    _shared(parser, "--portal", "--portal-lang")
    parser.add_argument(
        "--headed",
        action="store_true",
        default=None,
        help="show the browser's window, as it is wherever a person is asked",
    )
    _shared(parser, "--browser")
    asked = parser.add_mutually_exclusive_group()
    asked.add_argument(
        "--operator",
        choices=("auto", "mock", "console", "none"),
        help="who answers what a person must; console: you, here and in the window",
    )
    asked.add_argument("--no-input", dest="operator", action="store_const", const="none", help="never ask: exit 75")
    parser.add_argument("--fresh", action="store_true", help="mock portal only: begin with an empty portal")
    _shared(parser, "--runs", "--timeout-s", "--lang")
    parser.add_argument("--wait", action="store_true", default=None, help="wait here while a review runs")
    parser.add_argument("--yes", action="store_true", default=None, help="submit filled pages without asking once more")
    parser.add_argument("--accept-changes", action="store_true", help="the portal knows of the profile's changes")
    parser.add_argument("--outcome", choices=("accepted", "rejected"), help="settle a submit whose outcome is unknown")
    parser.add_argument("--dry-run", action="store_true", help="type and send nothing: say what would be typed where")
    parser.add_argument("-v", "--verbose", action="store_true", default=None, help="say more")
    given = vars(parser.parse_args(argv))
    speak(given.pop("lang"))
    from autofill import log
    from autofill.commands import dry_run
    from autofill.run import run, settings

    path, is_dry = given.pop("profile"), given.pop("dry_run")
    orders = run.Orders(**{key: given.pop(key) for key in ("fresh", "accept_changes", "outcome")})
    loaded = settings.load(**given)
    log.to_terminal(verbose=loaded.verbose)
    return (dry_run.dry_run if is_dry else run.run)(path, loaded, orders)


def _assist(argv: list[str]) -> int:
    about = "Fill in and prove whatever page you bring to the front. Nothing is submitted, no link is pressed."
    parser = Parser("python -m autofill assist", description=about)
    parser.add_argument("profile", type=Path, metavar="profile.json", help="what the seller says, once")
    _shared(parser, "--portal", "--portal-lang", "--browser")
    parser.add_argument(
        "--attach", metavar="WHERE", help="your own browser: chrome, msedge, or the address of its debugging port"
    )
    parser.add_argument("--product", type=int, metavar="N", help="which product of the profile, from 1")
    parser.add_argument("--no-marks", dest="marks", action="store_false", help="no marks beside the boxes")
    _shared(parser, "--runs", "--timeout-s", "--lang")
    parser.add_argument("-v", "--verbose", action="store_true", default=None, help="say more")
    given = vars(parser.parse_args(argv))
    speak(given.pop("lang"))
    from autofill import log
    from autofill.commands import assist
    from autofill.run import settings

    path = given.pop("profile")
    orders = assist.Orders(**{key: given.pop(key) for key in ("attach", "product", "marks")})
    loaded = settings.load(**given, operator="console")
    log.to_terminal(verbose=loaded.verbose)
    return assist.assist(path, loaded, orders)


def _words(argv: list[str]) -> int:
    parser = Parser("python -m autofill words", description="The words that were taught: which label means which key.")
    _shared(parser, "--runs", "--lang")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--export", metavar="PORTAL", help="print a portal's words, to be imported elsewhere")
    what.add_argument("--import", dest="add", nargs=2, metavar=("PORTAL", "FILE"), help="add the words of a file")
    what.add_argument("--forget", nargs=2, metavar=("PORTAL", "LABEL"), help="forget one word")
    given = parser.parse_args(argv)
    speak(given.lang)
    from autofill.commands import words
    from autofill.run import settings

    runs = settings.load(runs=given.runs).runs
    if given.export:
        return words.exported(runs, given.export)
    if given.add:
        return words.imported(runs, given.add[0], Path(given.add[1]))
    return words.forgotten(runs, *given.forget) if given.forget else words.listed(runs)


def _check(argv: list[str]) -> int:
    parser = Parser("python -m autofill check", description="Say everything that the portal would refuse.")
    parser.add_argument("profiles", nargs="+", type=Path, metavar="profile.json")
    _shared(parser, "--lang")
    parser.add_argument("--format", choices=("terminal", "json", "github"), default="terminal", help="for whom")
    parser.add_argument("--plan", action="store_true", help="print what a run would enter, page by page, instead")
    given = parser.parse_args(argv)
    speak(given.lang)
    if given.plan:
        from autofill.commands import plan

        return plan.show(given.profiles)
    from autofill.commands import check

    return check.check(given.profiles, style=given.format)


def _status(argv: list[str]) -> int:
    parser = Parser("python -m autofill status", description="How far each application is, and what comes next.")
    parser.add_argument("paths", nargs="*", type=Path, metavar="profile|folder", help="only these (default: all)")
    style = parser.add_mutually_exclusive_group()
    style.add_argument("--json", dest="style", action="store_const", const="json", default="table", help="for machines")
    style.add_argument("--ics", dest="style", action="store_const", const="ics", help="the next dates, for a calendar")
    _shared(parser, "--runs")
    parser.add_argument("--lang", choices=("zh", "en"), help="language of the messages; --json speaks English")
    given = parser.parse_args(argv)
    speak("en" if given.style == "json" else given.lang)
    from autofill.commands import status
    from autofill.run import settings

    return status.show(given.paths, settings.load(runs=given.runs).runs, given.style)


def _inspect(argv: list[str]) -> int:
    parser = Parser("python -m autofill inspect", description="What is on a page, and what each control is taken for.")
    parser.add_argument("target", metavar="ADDRESS|FILE", help="a page on the web or on this machine")
    parser.add_argument("--explain", action="store_true", help="say of each text about a control what it says")
    given = parser.parse_args(argv)
    from autofill.commands import inspect

    return inspect.inspect(given.target, explained=given.explain)


def _new(argv: list[str]) -> int:
    parser = Parser("python -m autofill new", description="Write a skeleton of a profile to fill in.")
    parser.add_argument("path", type=Path, metavar="profile.json", help="a file that does not exist yet")
    given = parser.parse_args(argv)
    from autofill.commands import new

    return new.new(given.path)


def _sample(argv: list[str]) -> int:
    parser = Parser("python -m autofill sample", description="Write a complete synthetic seller with its scans.")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where to")
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="the same number makes the same seller")
    given = parser.parse_args(argv)
    from autofill.commands import sample

    return sample.sample(given.seed, given.folder)


def _schema(argv: list[str]) -> int:
    Parser("python -m autofill schema", description="Print the JSON Schema of a profile.").parse_args(argv)
    from autofill.commands import schema

    return schema.print_schema()


def _doctor(argv: list[str]) -> int:
    parser = Parser("python -m autofill doctor", description="Say what a run needs and what this machine has.")
    parser.add_argument("--install", action="store_true", help="get what is missing")
    given = parser.parse_args(argv)
    from autofill.commands import doctor

    if given.install:
        doctor.install(_say)
    findings = list(doctor.examine())
    for finding in findings:
        _say(f"{'ok     ' if finding.ok else 'MISSING'}  {finding.what:<13} {finding.found}")
        if finding.mend:
            _say(f"         {'':<13} {finding.mend}")
    needed = [finding for finding in findings if finding.what != "Chinese font"]
    return 0 if all(finding.ok for finding in needed) else 69


def _say(sentence: str) -> None:
    sys.stdout.write(sentence + "\n")
