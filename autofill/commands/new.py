"""The `new` command: write a profile skeleton with every key, and the JSON Schema that explains the keys beside it."""

import json
import os
import sys
from pathlib import Path
from typing import Any

from autofill.errors import RunFolderUnusable, UsageError
from autofill.language import tr
from autofill.profile import data
from autofill.profile.read.shape import Schema, resolved

SCHEMA = "profile.schema.json"
_LEFT_OUT = {"synthetic", "login_password", "payment_password", "answers"}  # asked for when they are needed
_PASSWORD = {"env": "SELLER_PASSWORD"}


def new(path: Path) -> int:
    """Write the skeleton to `path` and the schema beside it, and print what to do next; return 0.

    Raises:
        UsageError: there is a file already.
        RunFolderUnusable: the folder can't be written.
    """
    if os.path.lexists(path):
        raise UsageError("{path} is there already; nothing was written.", path=path)
    skeleton = {"$schema": SCHEMA, **_empty(data.read("profile.schema"))}
    write(path, json.dumps(skeleton, ensure_ascii=False, indent=2) + "\n")
    write_schema(path.parent)
    made = "{path} is there to be filled in; an editor that knows JSON schemas explains every key."
    sys.stdout.write(tr(made, path=path) + "\n")
    sys.stdout.write(tr("Then: python -m autofill check {path}", path=path) + "\n")
    return 0


def write(path: Path, text: str) -> None:
    """Write a file that only its owner can read, since it will hold personal data.

    Raises:
        RunFolderUnusable: it can't be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(text, "utf-8")
    except OSError as error:
        raise RunFolderUnusable(path, error.strerror or "input/output error") from None


def write_schema(folder: Path) -> None:
    """Write the schema to the place in the folder that a profile's `$schema` points to."""
    write(folder / SCHEMA, (data.FOLDER / SCHEMA).read_text("utf-8"))


def _empty(schema: Schema) -> Any:
    """A value of the right kind with nothing in it, so that `check` asks for each."""
    schema = resolved(schema)
    if "properties" in schema:
        return {
            key: _PASSWORD if key == "password" else _empty(value)
            for key, value in schema["properties"].items()
            if key not in _LEFT_OUT and not key.startswith("$")
        }
    if "anyOf" in schema:
        return _empty(schema["anyOf"][0])
    if "enum" in schema:
        return schema["enum"][0]
    if schema["type"] == "array":
        return [_empty(schema["items"])] if "default" not in schema else []
    return (
        schema.get("default")
        if schema["type"] == "boolean"
        else {"string": "", "integer": 0, "number": 0}[schema["type"]]
    )
