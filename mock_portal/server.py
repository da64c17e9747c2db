"""HTTP server for the portal's files and its memory, on the loopback interface only. It has no logic of the portal."""

import gzip
import hashlib
import socket
import sys
import threading
import time
import weakref
from contextlib import suppress
from functools import lru_cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from mock_portal.memory import Memory, StaleVersion

_FOLDER = Path(__file__).parent
_LOOPBACK = "127.0.0.1"
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
}
_CACHE_S = 20  # a page is some fifty small files, and a person who edits one may wait this long
_LATE_MOST_MS = 10_000
_MEMORY_MAX_BYTES = 64 * 1024 * 1024


class Server:
    """A portal that is being served by a thread of this process."""

    def __init__(self, http: "_Http") -> None:
        """Start serving; `serve` makes one."""
        self._http = http
        self._thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        self._thread.start()

    @property
    def address(self) -> str:
        """The address of the home page, with a slash at the end."""
        return f"http://{_LOOPBACK}:{self._http.server_port}/"

    def close(self) -> None:
        """Stop serving, also on the connections that browsers keep open, and free the port."""
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()


def serve(memory: Path | None = None, port: int = 0) -> Server:
    """Serve the portal in a thread; `memory` is the file of its memory, `port` 0 is any free one.

    Raises:
        OSError: the port is taken.
        BrokenMemory: the file is there, and is no memory of a portal.
    """
    return Server(_Http((_LOOPBACK, port), Memory(memory)))


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False  # a browser keeps its connections open; nobody waits for it to let go

    def __init__(self, address: tuple[str, int], memory: Memory) -> None:
        self.memory = memory
        self._open: weakref.WeakSet[socket.socket] = weakref.WeakSet()
        super().__init__(address, _Handler)  # closes itself where the port is taken

    def get_request(self) -> tuple[socket.socket, Any]:
        """Remember the connection for as long as it is open."""
        connection, client = super().get_request()
        self._open.add(connection)
        return connection, client

    def server_close(self) -> None:
        """Hang up everywhere."""
        super().server_close()
        for connection in list(self._open):
            with suppress(OSError):  # the other side was first
                connection.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing about a browser that went away in the middle of an answer."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type] # the base says socket, for no reason


@lru_cache(maxsize=256)
def _packed(path: Path, _changed_ns: int) -> tuple[bytes, str]:
    """A file's bytes, compressed, and the tag that changes with them; read once as long as the file is not changed."""
    body = path.read_bytes()
    return gzip.compress(body, mtime=0), f'"{hashlib.sha256(body).hexdigest()[:16]}"'


class _Handler(BaseHTTPRequestHandler):
    server: _Http
    protocol_version = "HTTP/1.1"  # keeps connections: a page is some thirty small files
    disable_nagle_algorithm = True
    wbufsize = 64 * 1024
    timeout = 120

    def do_GET(self) -> None:
        if not self._is_ours():
            return
        address = urlsplit(self.path)
        path = unquote(address.path)
        if path == "/memory":
            self._answer(HTTPStatus.OK, self.server.memory.read(), _TYPES[".json"], Cache_Control="no-store")
        else:
            self._file(path, late_ms=_late_ms(address.query))

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_PUT(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        if length > _MEMORY_MAX_BYTES:
            self.close_connection = True
            self._say(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
            return
        body = self.rfile.read(length)
        # A page of another origin can't send this type without asking first, and is not answered when it asks.
        ours = self.headers.get_content_type() == "application/json"
        if not self._is_ours():
            return
        if urlsplit(self.path).path != "/memory" or not ours:
            self._say(HTTPStatus.METHOD_NOT_ALLOWED)
            return
        self._swap(body)

    def _swap(self, body: bytes) -> None:
        try:
            status, text = HTTPStatus.OK, self.server.memory.put(body)
        except StaleVersion as stale:
            status, text = HTTPStatus.CONFLICT, stale.current
        except ValueError:
            self._say(HTTPStatus.BAD_REQUEST)
            return
        self._answer(status, text, _TYPES[".json"], Cache_Control="no-store")

    def _is_ours(self) -> bool:
        """Refuse any other host's name: a page elsewhere whose name was bent to this machine."""
        host = self.headers.get("Host", "").rpartition(":")[0]
        if host in {_LOOPBACK, "localhost"}:
            return True
        self._say(HTTPStatus.FORBIDDEN)
        return False

    def _file(self, path: str, *, late_ms: int) -> None:
        wanted = (_FOLDER / (path.lstrip("/") or "index.html")).resolve()
        kind = _TYPES.get(wanted.suffix)
        if kind is None or not wanted.is_relative_to(_FOLDER) or not wanted.is_file():
            self._say(HTTPStatus.NOT_FOUND)
            return
        body, tag = _packed(wanted, wanted.stat().st_mtime_ns)
        if late_ms:  # a fault has asked for it: a request that is in flight all the while, each time anew
            time.sleep(late_ms / 1000)
            self._answer(HTTPStatus.OK, gzip.decompress(body), kind, Cache_Control="no-store")
            return
        cache = "no-cache" if wanted.suffix == ".html" else f"max-age={_CACHE_S}"
        kept = {"Cache_Control": cache, "ETag": tag, "Vary": "Accept-Encoding"}
        if self.headers.get("If-None-Match") == tag:
            self._answer(HTTPStatus.NOT_MODIFIED, b"", kind, **kept)
        elif "gzip" in self.headers.get("Accept-Encoding", ""):
            self._answer(HTTPStatus.OK, body, kind, **kept, Content_Encoding="gzip")
        else:
            self._answer(HTTPStatus.OK, gzip.decompress(body), kind, **kept)

    def _say(self, status: HTTPStatus) -> None:
        self._answer(status, f"{status.value} {status.phrase}\n".encode(), "text/plain; charset=utf-8")

    def _answer(self, status: HTTPStatus, body: bytes, kind: str, **headers: str) -> None:
        """Send it all; a header's name is given with underscores."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("X-Content-Type-Options", "nosniff")
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Log nothing: the control room shows what the portal received."""


def _late_ms(query: str) -> int:
    """How late a file is wanted, by `?after_ms=4000`: at most ten seconds; 0 where nothing sensible is asked for."""
    (asked,) = parse_qs(query).get("after_ms", ["0"])[:1]
    return min(int(asked), _LATE_MOST_MS) if asked.isascii() and asked.isdigit() else 0
