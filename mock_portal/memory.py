"""The portal's memory: one JSON document with a version, changed by compare-and-swap, in a file if it has a path."""

import json
import os
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from threading import Lock
from typing import Any

from filelock import FileLock

EMPTY = b'{"version": 0}'
_FOR_OWNER = 0o600
_KINDS = {"accounts": dict, "sessions": dict, "alipay": dict, "inbox": list, "received": list, "log": list}


class StaleVersion(Exception):
    """Somebody else changed the memory since it was read; `current` is what it holds now."""

    def __init__(self, current: bytes) -> None:
        super().__init__("the memory was changed meanwhile")
        self.current = current


class BrokenMemory(ValueError):
    """The file at a path is no memory of the portal: it was damaged, or is another program's."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path} is no memory of the portal: {why}")
        self.why = why


class Memory:
    """One document; safe among threads, and among processes that name the same path."""

    def __init__(self, path: Path | None = None) -> None:
        """Keep the document at `path`, which need not exist yet; None keeps it in this process alone.

        Raises:
            BrokenMemory: something else is kept there; it is left as it is.
        """
        self._path = path
        self._thread = Lock()
        self._text = EMPTY
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            _check(path)

    def read(self) -> bytes:
        """Return the document as JSON text."""
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
        if self._path is None:
            return nullcontext()
        return FileLock(self._path.with_name(f"{self._path.name}.lock"), mode=_FOR_OWNER)

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
        with open(beside, "wb", opener=_for_owner) as file:
            file.write(self._text)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(self._path)


def _for_owner(path: str, flags: int) -> int:
    return os.open(path, flags, _FOR_OWNER)


def _check(path: Path) -> None:
    try:
        _parsed(path.read_bytes())
    except FileNotFoundError:
        return
    except OSError as error:
        raise BrokenMemory(path, error.strerror or "input/output error") from None
    except ValueError as error:
        raise BrokenMemory(path, str(error)) from None


def _parsed(text: bytes) -> dict[str, Any]:
    try:
        document = json.loads(text.decode("utf-8"))
    except (ValueError, RecursionError):
        raise ValueError("it is not JSON") from None
    if not isinstance(document, dict) or type(document.get("version")) is not int:
        raise ValueError("the memory is a JSON object with a version")
    for name, kind in _KINDS.items():
        if not isinstance(document.get(name, kind()), kind) or not all(map(_is_object, _items(document.get(name)))):
            raise ValueError(f"its {name} are none")
    return document


def _items(part: object) -> Iterable[object]:
    return part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()


def _is_object(item: object) -> bool:
    return isinstance(item, dict)
