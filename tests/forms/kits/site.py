"""A loopback server for the kits' pages: our pages, the kits' files out of npm's folder, and a place to upload to."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.forms.kits import npm

_HERE = Path(__file__).parent


@contextmanager
def served(packages: Path, pages: Path) -> Iterator[str]:
    """The address, without a slash at its end, at which `pages` are served, and `packages` below `/kit/`."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, packages, pages))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, packages: Path, pages: Path, *args: object) -> None:
        self.packages, self.pages = packages, pages
        super().__init__(*args)  # type: ignore[arg-type]  # what the server hands over, as it came

    def translate_path(self, path: str) -> str:
        inner = unquote(urlsplit(path).path).lstrip("/")
        if inner in {"form.json", "form.js"}:
            return str(_HERE / "pages" / inner)
        if inner.startswith("bundled/"):
            return str(npm.bundled(self.packages, self.pages / inner.removeprefix("bundled/")))
        root = self.packages if inner.startswith("kit/") else self.pages
        found = (root / inner.removeprefix("kit/")).resolve()
        return str(found if found.is_relative_to(root.resolve()) else root / "nothing")

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        body = json.dumps({"success": True, "code": 0, "url": "/uploaded"}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing: the tests' output is no access log."""
