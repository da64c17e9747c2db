"""The portal's memory: one JSON document with a version, changed by compare-and-swap, on disk when it has a path."""

import json
import os
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from threading import Lock
from typing import Any

from filelock import FileLock

EMPTY = b'{"version": 0}'


class StaleVersion(Exception):
    """Somebody else changed the memory since it was read; `current` is what it holds now."""

    def __init__(self, current: bytes) -> None:
        super().__init__("the memory was changed meanwhile")
        self.current = current


class Memory:
    """One document; safe among threads, and among processes that name the same path."""

    def __init__(self, path: Path | None = None) -> None:
        """Keep the document at `path`, which need not exist yet; None keeps it in this process alone."""
        self._path = path
        self._thread = Lock()
        self._text = EMPTY
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)

    def read(self) -> bytes:
        """The document as JSON text."""
        with self._thread:
            return self._load()

    def put(self, text: bytes) -> bytes:
        """Replace the document, which was read at the version that `text` holds; returns it with its new version.

        Raises:
            StaleVersion: the document has another version by now.
            ValueError: `text` is not a JSON object with a version.
        """
        document = _parsed(text)
        with self._thread, self._process():
            current = self._load()
            if document["version"] != json.loads(current)["version"]:
                raise StaleVersion(current)
            document["version"] += 1
            self._text = json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()
            self._keep()
            return self._text

    def _process(self) -> AbstractContextManager[object]:
        return nullcontext() if self._path is None else FileLock(self._path.with_name(self._path.name + ".lock"))

    def _load(self) -> bytes:
        if self._path is None:
            return self._text
        try:
            return self._path.read_bytes()
        except FileNotFoundError:
            return EMPTY

    def _keep(self) -> None:
        """Write beside, flush to the disk, rename: a kill at any moment leaves the old document or the new one."""
        if self._path is None:
            return
        beside = self._path.with_name(self._path.name + ".new")
        with beside.open("wb") as file:
            file.write(self._text)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(self._path)


def _parsed(text: bytes) -> dict[str, Any]:
    document = json.loads(text)
    if not isinstance(document, dict) or not isinstance(document.get("version"), int):
        raise ValueError("the memory is a JSON object with a version")  # noqa: TRY004 - what came in, not how it was called
    return document
