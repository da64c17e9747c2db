"""Errors of the portal: unreachable, silent, an unknown page, a refusal, a wait, or an unknown outcome."""

from collections.abc import Sequence
from datetime import datetime

from autofill.errors.root import AutofillError
from autofill.language import tr


class PortalUnreachable(AutofillError):
    """Nothing answers at `address`; `why` is the browser's first line about it."""

    exit_code = 69

    def __init__(self, address: str, why: str) -> None:
        self.address, self.why = address, why
        super().__init__(
            "The portal at {address} does not answer ({why}). "
            "Check the network and the address (--portal), then run the same command again.",
            address=address,
            why=why,
        )


class PageSilent(AutofillError):
    """The page did not answer a question within `limit_s` seconds: an endless loop, or a crash."""

    exit_code = 69

    def __init__(self, limit_s: float) -> None:
        self.limit_s = limit_s
        super().__init__(
            "The page has not answered for {limit_s:g} s. What was done is written down; the same command continues.",
            limit_s=limit_s,
        )


class Waiting(AutofillError):
    """The next move is a reviewer's or a person's; `until` is the latest expected moment, where one is known.

    `acted` says that the person was given the page and may have done their part, though it does not show yet.
    """

    exit_code = 75

    def __init__(self, stage: str, what: str, *, until: datetime | None = None, acted: bool = False) -> None:
        self.stage, self.what, self.until, self.acted = stage, what, until, acted
        limit = tr(", expected by {until:%Y-%m-%d %H:%M}", until=until) if until else ""
        super().__init__(
            "{stage}: waiting for {what}{limit}. Run the same command again to continue.",
            stage=tr(stage),
            what=what,
            limit=limit,
        )


class PageUnknown(AutofillError):
    """The page is not the expected one; `expected` and `found` name headings or buttons, never values.

    `sent` says that a page was sent which may be sent again, and that this is what came of it.
    """

    exit_code = 76

    def __init__(self, stage: str, expected: str, found: str, *, sent: bool = False) -> None:
        self.stage, self.expected, self.found, self.sent = stage, expected, found, sent
        super().__init__(
            "{stage}: the page was sent, expected was {expected}, found {found}. It may be sent again: "
            "run the same command again."
            if sent
            else "{stage}: expected {expected}, found {found}. Nothing was submitted on this page. "
            "The portal may have changed: `python -m autofill inspect ADDRESS` shows what is on it.",
            stage=tr(stage),
            expected=expected,
            found=found,
        )


class FieldsRefused(AutofillError):
    """Fields of one page could not be filled and proved; `reasons` holds a sentence for each. Nothing was submitted.

    `changed` says that the page held them once, and was changed since, by a person or by itself.
    """

    exit_code = 76

    def __init__(self, stage: str, reasons: Sequence[str], *, changed: bool = False) -> None:
        self.stage, self.reasons = stage, tuple(reasons)
        super().__init__(
            "{stage}: not submitted, since the page was changed after it was filled in and proved: {listed}. "
            "What you corrected in the window has to be corrected in the profile too; then run the same command again."
            if changed
            else "{stage}: not submitted, since the page does not hold what the profile says: {listed}.",
            stage=tr(stage),
            listed="; ".join(reasons),
        )


class ProfileChanged(AutofillError):
    """The portal already accepted `concepts` of this stage with other values than the profile holds now."""

    exit_code = 76

    def __init__(self, changes: Sequence[str]) -> None:
        self.changes = tuple(changes)
        super().__init__(
            "The profile differs from what the portal has accepted: {changes}. "
            "Put the profile back; or have the portal change its record, then continue with --accept-changes.",
            changes=", ".join(changes),
        )


class PortalRejected(AutofillError):
    """The portal refused; `words` are its own words, each with the profile key it concerns where that is known."""

    exit_code = 77

    def __init__(self, stage: str, words: Sequence[str]) -> None:
        self.stage, self.words = stage, tuple(words)
        super().__init__("{stage}: the portal refused: {words}", stage=tr(stage), words="; ".join(words))


class OutcomeUnknown(AutofillError):
    """`step` of `stage` was submitted and the portal shows neither acceptance nor refusal. Never clicked again.

    `said` is what the page said after it, which settles nothing: that it is busy, or words that may mean anything.
    `seen` is why the place where it would be shown can't be read to its end; then it may not have been sent at all.
    """

    exit_code = 79

    def __init__(self, stage: str, step: str, look_at: str, said: str = "", *, seen: str = "") -> None:
        self.stage, self.step, self.look_at, self.said, self.seen = stage, step, look_at, said, seen
        super().__init__(
            "{stage}: whether the portal has '{step}' is not known, since {look_at} can't be read to its end ({seen}). "
            "It is not sent. Look there; "
            "if it has it, run the same command with --outcome accepted, else with --outcome rejected."
            if seen
            else "{stage}: '{step}' was submitted, or may have been, and the portal does not show what became of it"
            "{said}. It is not sent again. Look at {look_at}; "
            "if it was accepted, run the same command with --outcome accepted, else with --outcome rejected.",
            stage=tr(stage),
            step=tr(step),
            said=tr(" (the page said «{words}»)", words=said) if said else "",
            look_at=tr(look_at),
            seen=seen,
        )
