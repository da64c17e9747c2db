"""A portal and somebody else's site, each a real server on an origin of its own, that keeps every byte it receives."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

import pytest

from tests.flow.conftest import profile, session, told

__all__ = ["profile", "session", "told"]  # fixtures


@dataclass(slots=True)
class Site:
    """One origin: `pages` are what it serves by path, `received` is all that reached it.

    A path in `answers` is answered so late, in seconds, and with that status; 0 breaks the connection off.
    """

    address: str
    pages: dict[str, str] = field(default_factory=dict)
    received: list[str] = field(default_factory=list)
    answers: dict[str, tuple[float, int]] = field(default_factory=dict)
    closing: Event = field(default_factory=Event)

    def got(self, *texts: str) -> list[str]:
        """Which of the texts reached it, whole or key by key."""
        everything = "\n".join(self.received)
        letters = "".join(line.rpartition("?key=")[2][:1] for line in self.received if "?key=" in line)
        return [text for text in texts if text in everything or text[:4] in letters]


def _serve(site: Site) -> ThreadingHTTPServer:
    class Handler(BaseHTTPRequestHandler):  # one connection a request: on a used one a browser itself asks again
        def do_GET(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode("utf-8", "replace")
            site.received.append(f"{self.command} {self.path} {body}")
            path = self.path.partition("?")[0]
            page = site.pages.get(path, "").encode()
            late_s, status = site.answers.get(path, (0, 200 if page else 204))
            site.closing.wait(late_s)
            if not status:
                self.close_connection = True
                return
            self.send_response(status)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(page)))
            self.send_header("Access-Control-Allow-Origin", "*")
            self.end_headers()
            self.wfile.write(page)

        def do_POST(self) -> None:
            self.do_GET()

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site.address = f"http://127.0.0.1:{server.server_port}"
    Thread(target=server.serve_forever, daemon=True).start()
    return server


def _site() -> Iterator[Site]:
    site = Site("")
    server = _serve(site)
    yield site
    site.closing.set()
    server.shutdown()
    server.server_close()


@pytest.fixture
def portal() -> Iterator[Site]:
    yield from _site()


@pytest.fixture
def stranger() -> Iterator[Site]:
    """Another origin, whose pages want what is the portal's."""
    yield from _site()
