"""The requests that leave the browser from a press until its outcome is known, checked against what was filled.

A request to another site that carries a value of ours is aborted. One to the portal that carries a field with another
value than the page was proved to hold can't be taken back; it is reported.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any
from urllib.parse import parse_qsl, unquote_plus, urlsplit

from playwright.sync_api import Error, Page, Request, Route

from autofill.errors import PageSilent
from autofill.flow.browse import origin
from autofill.forms import Control, Evidence, Kind, answer_of
from autofill.language import tr

_TELLING = 6  # letters of a value that is not sent by chance
Record = dict[str, list[str]]
_SAYS = {Kind.TEXT, Kind.TEXTAREA, Kind.NUMBER}


@dataclass  # no slots: Playwright notes on the object which of its methods listen
class Outgoing:
    """The requests of one press.

    `values` are our texts, `controls` those that were proved to hold them. `stopped` are the sites that a request of
    ours was kept from, `changed` the labels of fields that were sent with another value.
    """

    address: str
    values: Sequence[str]
    controls: Sequence[Control]
    stopped: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)

    def sentences(self) -> list[str]:
        """Return what went wrong, in sentences for a person."""
        kept = [tr("a request with what was typed was kept from {host}", host=host) for host in self.stopped]
        sent = [tr("«{label}» was sent with another value than the page showed", label=one) for one in self.changed]
        return list(dict.fromkeys([*kept, *sent]))

    @contextmanager
    def watched(self, page: Page) -> Iterator[None]:
        """Context in which the requests of all tabs are watched.

        Raises:
            PageSilent: the page does not answer; nothing was pressed yet.
        """
        context = page.context
        answer_of(page, lambda: context.route(self._is_foreign, self._let_go_or_stop))
        context.on("request", self._compare)
        try:
            yield
        finally:
            context.remove_listener("request", self._compare)
            with suppress(Error, PageSilent):  # the browser is gone, or the page at work
                answer_of(page, lambda: context.unroute(self._is_foreign, self._let_go_or_stop))

    def _is_foreign(self, url: str) -> bool:
        return url.startswith("http") and not origin.belongs(url, self.address)

    def _let_go_or_stop(self, route: Route) -> None:
        if self._carries(route.request):
            self.stopped.append(urlsplit(route.request.url).netloc)
            route.abort()
        else:
            route.fallback()

    def _carries(self, request: Request) -> bool:
        """Whether a value of ours is in the address or the body, as it is or as addresses and JSON write it."""
        sent = request.url + (request.post_data_buffer or b"").decode("utf-8", "replace")
        written = (sent, unquote_plus(sent), _unescaped(sent))
        return any(value in text for value in self.values if len(value) >= _TELLING for text in written)

    def _compare(self, request: Request) -> None:
        if request.method == "GET" or not origin.belongs(request.url, self.address):
            return
        named = {control.says(Evidence.NAME): control for control in self.controls if control.kind in _SAYS}
        records = [one for one in _records(request) if 2 * len(named.keys() & one.keys()) >= len(named) > 0]
        wrong = [_others(named, one) for one in records]
        if wrong and all(wrong):  # what else the page has to tell is told beside a record that is right
            few = min(wrong, key=len)
            self.changed.extend(named[name].name for name in few if 2 * len(few) <= len(named))


def _others(named: Mapping[str, Control], record: Record) -> list[str]:
    """The names of the controls that a record has another value for."""
    return [name for name, one in named.items() if any(_is_other(one.value, sent) for sent in record.get(name, ()))]


def _is_other(shown: str, sent: str) -> bool:
    """Whether a value that was sent is of the same kind as the one that was shown, and another one.

    A page may send a number without its separators, a day in another notation, or something that nobody can read.
    """
    mine, theirs = _plain(shown), _plain(sent)
    if not mine or not theirs or mine in theirs or theirs in mine:
        return False
    if "@" in shown:
        return "@" in sent
    if mine.isdigit() or theirs.isdigit():
        return mine.isdigit() and theirs.isdigit() and len(mine) == len(theirs)
    return len(theirs) <= 2 * len(mine) and bool(re.search(r"[\s一-鿿]", sent) or len(theirs) < 2 * _TELLING)


def _plain(text: str) -> str:
    return re.sub(r"[\W_]", "", text).casefold()


def _records(request: Request) -> list[Record]:
    """The fields that a request carries, each with all its values: those of a form, or of each object of its JSON."""
    body, kind = request.post_data_buffer or b"", request.headers.get("content-type", "")
    if kind.startswith("application/x-www-form-urlencoded"):
        return [_together(parse_qsl(body.decode("utf-8", "replace")))]
    if kind.startswith("multipart/form-data"):
        return [_together(_parts(body, kind))]
    try:
        return list(_objects(json.loads(body)))
    except (ValueError, RecursionError):
        return []


def _together(pairs: Iterable[tuple[str, str]]) -> Record:
    found: Record = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return found


def _parts(body: bytes, kind: str) -> Iterator[tuple[str, str]]:
    message = BytesParser(policy=HTTP).parsebytes(b"Content-Type: " + kind.encode() + b"\r\n\r\n" + body)
    for part in message.iter_parts():
        name = part.get_param("name", header="content-disposition")
        if isinstance(name, str) and part.get_filename() is None:
            yield name, bytes(part.get_payload(decode=True) or b"").decode("utf-8", "replace")


def _objects(value: Any) -> Iterator[Record]:
    if isinstance(value, dict):
        yield {str(name): [str(one)] for name, one in value.items() if isinstance(one, str | int | float)}
        value = list(value.values())
    for inner in value if isinstance(value, list) else ():
        yield from _objects(inner)


def _unescaped(text: str) -> str:
    """With the escapes of JSON read as the letters that they stand for."""
    return re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), text)
