"""Output formats of the `status` command: a table for the terminal, JSON, and iCalendar."""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from autofill.language import tr
from autofill.stages.portal import deadlines


@dataclass(frozen=True, slots=True)
class Status:
    """One application's status as its journal records it; dates are aware, `next_date` is the first one that matters.

    `damage` says what of the journal can't be read, "" where all of it can.
    """

    profile_file: str
    portal: str
    stage: str
    state: str
    waiting_for: str
    since: datetime | None
    next_date: datetime | None
    next_what: str
    command: str
    damage: str = ""


def table(found: Sequence[Status]) -> str:
    """Return a table with one line per application, followed by damage to journals and the commands that continue."""
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    heads = ("profile", "portal", "stage", "state", "waits for", "next date")
    table = Table(*map(tr, heads), box=None, pad_edge=False)
    for one in found:
        due = f"{deadlines.Deadline(one.next_date)}  {one.next_what}" if one.next_date else ""
        row = (Path(one.profile_file).name, one.portal, one.stage, one.state, one.waiting_for, due)
        table.add_row(*map(escape, row))
    console = Console(highlight=False, soft_wrap=not sys.stdout.isatty())
    with console.capture() as captured:
        console.print(table if found else tr("No application was begun here."))
        for damage in dict.fromkeys(one.damage for one in found if one.damage):
            console.print(escape(damage))
        for command in dict.fromkeys(one.command for one in found if one.command):
            console.print(escape(tr("next: {command}", command=command)))
    return captured.get()


def as_json(found: Sequence[Status]) -> str:
    """Return all facts as JSON, dates in ISO 8601."""
    return json.dumps([asdict(one) for one in found], default=_iso, ensure_ascii=False, indent=2)


def _iso(moment: datetime) -> str:
    return moment.isoformat()


def as_ics(found: Sequence[Status]) -> str:
    """Return an iCalendar with one event for each next date."""
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//autofill//status//EN")
    calendar.add("version", "2.0")
    for one in found:
        if one.next_date is None:
            continue
        event = Event()
        event.add("uid", f"{one.portal}-{Path(one.profile_file).stem}-{one.next_what}")
        event.add("summary", f"{Path(one.profile_file).name}: {one.next_what}")
        event.add("description", one.command)
        event.add("dtstart", one.next_date.astimezone(UTC))
        event.add("dtstamp", datetime.now(UTC))
        calendar.add_component(event)
    return bytes(calendar.to_ical()).decode()
