"""Fill the fields of a page, verify them by reading them back, and restore what was there where one is refused."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Frame, Page
from pydantic import SecretStr

from autofill.forms.field import Choice, Field, Source, Value
from autofill.forms.prove import prove, read_back
from autofill.forms.refusal import Reason
from autofill.forms.report import FillReport
from autofill.forms.restoring import Before, restore
from autofill.forms.write.field_fill import ROUNDS, FieldFill
from autofill.forms.write.fillers import Wanted
from autofill.forms.write.fillers.filler import Plain
from autofill.forms.write.writing import write_all


def fill(
    page: Page | Frame,
    fields: Sequence[Field[Source]],
    source: Source,
    *,
    origins: Collection[str] = (),
    patience_s: float | None = None,
) -> FillReport:
    """Put the source's values into the page's controls, and read them back after blur and re-render.

    A control that holds its value already is left alone; a field whose value is None is not looked for. What can't be
    filled is refused by name and the rest is still filled; what was there before is put back in its place, or the
    refusal says that it is not. Nothing is submitted.

        report = fill(page, (Field("email", lambda p: p.mail), Field("agreement", lambda _: True)), person)
        assert report.ok, [refusal.sentence() for refusal in report.refusals]

    A field that is not there yet is waited for: `patience_s` seconds, or as long as the page takes to react.
    Controls in frames of other origins than the page's own are refused, except those of `origins`.
    """
    entries = _entries(fields, source)
    if not entries:
        return FillReport((), ())
    before: Before = {}
    write_all(page, entries, origins, patience_s, before)
    report = prove(page, entries, origins)
    for _ in range(ROUNDS - 1):
        if not [entry for entry in entries if _reset_if_dropped(entry, report)]:
            break
        write_all(page, entries, origins, 0, before)
        report = prove(page, entries, origins)
    return restore(page, entries, report, origins, before)


def verify(
    page: Page | Frame, fields: Sequence[Field[Source]], source: Source, *, origins: Collection[str] = ()
) -> FillReport:
    """Read all fields again and compare, writing nothing; for the moment right before a submit."""
    return prove(page, _entries(fields, source), origins)


def holding(page: Page | Frame, fields: Sequence[Field[Source]], source: Source) -> FillReport:
    """Report what the page holds at this moment; the focus stays where it is, and secrets are left out."""
    return read_back(page, [entry for entry in _entries(fields, source) if not entry.wanted.secret], ())


def _entries(fields: Sequence[Field[Source]], source: Source) -> list[FieldFill]:
    entries = []
    for one in fields:
        value = one.value(source)
        if value is not None:
            wanted = Wanted(one.concept, _plain(value), isinstance(value, SecretStr))
            entries.append(FieldFill(Field(one.concept, _nothing, section=one.section, words=one.words), wanted))
    return entries


def _nothing(_: object) -> Value:
    return None


def _plain(value: Value) -> Plain:
    """The value without its wrapping; the only place where a secret is unwrapped."""
    if isinstance(value, SecretStr):
        return value.get_secret_value()
    if isinstance(value, Path):
        return (value,)
    if isinstance(value, Choice):
        return (value,)
    return value if value is not None else ""


def _reset_if_dropped(entry: FieldFill, report: FillReport) -> bool:
    """Reset an entry whose value the page dropped, rather than refused, for another try; return whether it was."""
    key = (entry.field.concept, entry.field.section)
    lost = any((r.concept, r.section) == key and r.reason is Reason.NOT_HELD for r in report.refusals)
    if lost and entry.failure is None:
        entry.match = None
        entry.wanted = replace(entry.wanted, by_keys=True)
        return True
    return False
