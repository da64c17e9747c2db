"""The loop of assist: each page that comes to the front is read and shown; it is filled when the person says so.

Nothing is ever submitted and no link is pressed: that is the person's, in the window.
"""

from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from loguru import logger
from playwright.sync_api import Error, Page

from autofill import forms
from autofill.assist import marks, sheet
from autofill.assist.answering import Answering
from autofill.assist.sheet import Row, Sheet, State
from autofill.assist.talk import Ended, Talk
from autofill.assist.teaching import Teaching
from autofill.errors import PageSilent
from autofill.flow.browse import origin
from autofill.flow.browse.windows import Windows
from autofill.flow.operator import window
from autofill.flow.privacy.evidence import Evidence
from autofill.forms import Part
from autofill.language import tr
from autofill.profile import Profile

_PROMPT = (
    "Enter = fill in and prove, ? 3 = explain row 3, o 3 = decide row 3, a 3 = answer row 3, s = leave it, q = end:"
)
Seen = tuple[str, tuple[tuple[str, ...], ...]]


@dataclass(slots=True)
class Assist:
    """One person's session at one portal; `product` is the index of the one to publish, None where it is not said."""

    windows: Windows
    profile: Profile
    address: str
    evidence: Evidence
    talk: Talk
    teaching: Teaching
    answering: Answering
    marks: bool = True
    product: int | None = None
    _sheet: Sheet | None = field(default=None, init=False)

    @property
    def page(self) -> Page:
        """The tab that is in front."""
        return self.windows.page

    def run(self) -> None:
        """Watch until the person ends it, by `q` or by closing the window or the terminal."""
        before: Seen | None = None
        while not self._is_closed():
            try:
                now = self._seen()
                if now != before:
                    before = now
                    self._at(now)
                elif (line := self.talk.line()) is not None:
                    self._heed(line.strip().casefold())
                else:
                    self._look_again()
                window.pump(self.page)
            except Ended:
                return
            except (Error, PageSilent) as error:
                logger.info("The page is on its way: {why}", why=str(error).splitlines()[0])
                if self._is_closed():
                    return

    def fill_once(self) -> None:
        """Show the page that is in front, and heed the person until they have it filled or leave it.

        Raises:
            Ended: the terminal was closed.
        """
        before = self._seen()
        self._at(before)
        while self._sheet is not None and not self._is_closed() and self.page.url == before[0]:
            if (line := self.talk.line()) is not None:
                self._heed(line.strip().casefold())
                if not line.strip():
                    return
            window.pump(self.page)

    def _is_closed(self) -> bool:
        self.windows.look(self.address)
        return self.page.is_closed()

    def _seen(self) -> Seen:
        """What the page in front asks, once it is quiet."""
        self.windows.look(self.address)
        forms.wait_until_quiet(self.page)
        controls = [one for one in forms.harvest(self.page) if not one.hidden]
        return self.page.url, tuple((one.kind, one.name, *one.sections) for one in controls)

    def _at(self, seen: Seen) -> None:
        """Show a page that has come to the front, where the profile has something to say to it."""
        self._sheet = None
        if not origin.belongs(self.page.url, self.address):
            host = urlsplit(self.page.url).netloc
            self.talk.say(tr("{host} is not the portal: nothing is entered there.", host=host or self.page.url))
            return
        found = self._read() if seen[1] else None
        if found is None or found.is_empty:
            return
        self._show(found)
        if self.teaching.tell_whose(self.page, found):
            found = self._read()
            self._show(found)
        if self.teaching.learn(self.page, found):
            self._show(self._read())
        self.talk.prompt(tr(_PROMPT))

    def _read(self) -> Sheet:
        found = self._of(self.product or 0)
        if self.product is None and any(r.field is not None and r.field.concept == "product_title" for r in found.rows):
            self.product = self._which_product()
            found = self._of(self.product)
        return found

    def _of(self, product: int) -> Sheet:
        return sheet.read(self.page, self.profile, product=product, words=self.teaching.words)

    def _which_product(self) -> int:
        """The product that the page names already, else the one that the person says."""
        shown = forms.shown_text(self.page) + "\n".join(one.value for one in forms.harvest(self.page))
        named = [n for n, p in enumerate(self.profile.products) if p.sku_code in shown or p.title in shown]
        if len(named) == 1 or len(self.profile.products) == 1:
            return named[0] if named else 0
        titles = [f"{one.sku_code}  {one.title}" for one in self.profile.products]
        return self.talk.choose(self.page, tr("Which product is this page for?"), titles) or 0

    def _show(self, found: Sheet) -> None:
        self._sheet = found
        self.talk.show(f"{forms.shown_heading(self.page) or self.page.title()}  {self.page.url}", found)
        self._mark(found)

    # The person's word --------------------------------------------------------------------------------------------

    def _heed(self, said: str) -> None:
        """Do what was typed, about the page that is shown.

        Raises:
            Ended: the person has enough.
        """
        verb, _, number = said.partition(" ")
        if said in {"q", "quit", "退出"}:
            raise Ended
        if self._sheet is None:
            return
        if not said:
            self._fill(self._read())
        elif (row := _row(self._sheet, number)) and verb in {"?", "？", "o", "a"}:
            if verb == "a":
                self.answering.answer(self.page, row)
            elif verb != "o":
                self.talk.explain(row)
            elif self.teaching.decide(self.page, row, self._sheet):
                self._show(self._read())
        elif said in {"s", "skip", "跳过"}:
            forms.call(self.page.main_frame, "hideMarks")
            return
        self.talk.prompt(tr(_PROMPT))

    def _fill(self, found: Sheet) -> None:
        """Enter what can be entered and prove it; say what is held and what is not."""
        if not origin.belongs(self.page.url, self.address):
            return
        forms.call(self.page.main_frame, "hideMarks")
        report = forms.fill(self.page, found.fields, self.profile)
        if any(row.control is not None and row.control.kind == "file" for row in found.rows if row.field):
            self._let_read()  # what a page reads from a scan comes later, and may be wrong
            report = forms.fill(self.page, found.fields, self.profile)
        held = {(one.concept, one.section) for one in report.held}
        why = {(one.concept, one.section): one.sentence() for one in report.refusals}
        self.evidence.take(self.page, "assist", "page", "filled")
        logger.info("Filled {url}: {held} held, {refused} refused", url=self.page.url, held=len(held), refused=len(why))
        done = replace(found, rows=tuple(_after(row, held, why) for row in found.rows))
        self._sheet = done
        self._mark(done)
        self._tell(done, len(held))

    def _mark(self, found: Sheet) -> None:
        if self.marks:
            marks.show(found)

    def _let_read(self) -> None:
        wait = forms.wait_on(self.page, Part.REACTION)
        while not wait.is_over:
            wait.pump()

    def _look_again(self) -> None:
        """Say what no longer holds what was entered: the page, or the person, has changed it since."""
        done = self._sheet
        held = tuple(row for row in done.rows if row.state is State.HELD and row.field) if done else ()
        if done is None or not held:
            return
        report = forms.holding(self.page, tuple(row.field for row in held if row.field), self.profile)
        why = {(one.concept, one.section): one.sentence() for one in report.refusals}
        changed = [row for row in held if row.field and (row.field.concept, row.field.section) in why]
        if not changed:
            return
        self._sheet = replace(done, rows=tuple(_after(row, set(), why) if row in changed else row for row in done.rows))
        self._mark(self._sheet)
        for row in changed:
            words = why[row.field.concept, row.field.section] if row.field else ""
            self.talk.say(tr("\n{label} was changed since it was filled in: {why}", label=row.label, why=words))
        self.talk.prompt(tr(_PROMPT))

    def _tell(self, done: Sheet, held: int) -> None:
        for row in (one for one in done.rows if one.state is State.REFUSED):
            self.talk.say(f"  ! {row.label}: {row.why}")
        self.talk.say(tr("{count} fields hold what the profile says. Nothing was submitted.", count=held))
        if yours := [row.label for row in done.rows if row.state is State.UNKNOWN and row.required]:
            self.talk.say(tr("Required, and yours to fill in: {labels}", labels=", ".join(yours)))
            self.answering.ask_required(self.page, done.rows)


def _after(row: Row, held: set[tuple[str, str]], why: dict[tuple[str, str], str]) -> Row:
    """A row as it is once the page was filled."""
    if row.field is None:
        return row
    key = (row.field.concept, row.field.section)
    if key in held:
        return replace(row, state=State.HELD, why="")
    return replace(row, state=State.REFUSED, why=why.get(key, row.why))


def _row(found: Sheet, number: str) -> Row | None:
    at = int(number) if number.strip().isdecimal() else 0
    return found.rows[at - 1] if 0 < at <= len(found.rows) else None
