"""Reader of `.env`: a small text file in the working directory, with a line NAME=value for each setting."""

import os
from io import StringIO
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from dotenv.parser import Binding, parse_stream

from autofill.errors import SettingsInvalid

MOST_KB = 64  # settings are some lines; the parser takes its time over megabytes


def read(path: Path, prefix: str) -> dict[str, str]:
    """Return the values whose names begin with `prefix`, by their names in lower case without it.

    Other names are other programs'. Without the file there are none, nor where a folder is called so (an environment
    of Python's may be).

    Raises:
        SettingsInvalid: the file can't be read, or says something that may have been meant as a setting and is none.
    """
    bindings = list(parse_stream(StringIO(_text(path), newline=None)))
    for binding in bindings:
        if binding.error:
            raise SettingsInvalid(
                "{file}, line {line}: this is no setting. Write NAME=value, or take the line away.",
                file=path,
                line=_line(binding),
            )
    own = (b for b in bindings if b.key is not None and b.key.lower().startswith(prefix.lower()))
    return {str(b.key).lower().removeprefix(prefix.lower()): _value(path, b) for b in own}


def _value(path: Path, binding: Binding) -> str:
    """What is meant by the letters themselves: names in it are not replaced, `.env` knows no other place's values."""
    if binding.value is None:
        raise SettingsInvalid(
            "{file}, line {line}: {name} is given no value. Write {name}=value.",
            file=path,
            line=_line(binding),
            name=binding.key,
        )
    if "${" in binding.value:
        raise SettingsInvalid(
            "{file}, line {line}: ${{...}} in {name} is not replaced here. Write its value out.",
            file=path,
            line=_line(binding),
            name=binding.key,
        )
    return binding.value


def _line(binding: Binding) -> int:
    """Where it begins: the empty lines before it are part of what the parser hands on."""
    written = binding.original.string
    return binding.original.line + written[: len(written) - len(written.lstrip())].count("\n")


def _text(path: Path) -> str:
    """The file's text, empty where there is none."""
    content = _content(path)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        no_text = "{file}, line {line}: this is no text in UTF-8. Save it as UTF-8."
        raise SettingsInvalid(no_text, file=path, line=line) from None
    if "\0" in text:
        raise SettingsInvalid(
            "{file}, line {line}: this is no text in UTF-8. Save it as UTF-8.",
            file=path,
            line=text.partition("\0")[0].count("\n") + 1,
        )
    return text


def _content(path: Path) -> bytes:
    """Its bytes; what is no plain file is not opened, since a pipe would never end."""
    if not os.path.lexists(path):
        return b""
    try:
        mode = path.stat().st_mode
        if S_ISDIR(mode):
            return b""
        if not S_ISREG(mode):
            raise SettingsInvalid("{file} is no plain file. Settings are read from a plain file only.", file=path)
        with path.open("rb") as file:
            content = file.read(MOST_KB * 1024 + 1)
    except OSError as error:
        why = error.strerror or "input/output error"
        raise SettingsInvalid("{file} can't be read ({why}).", file=path, why=why) from None
    if len(content) > MOST_KB * 1024:
        raise SettingsInvalid("{file} is larger than {most} KB; settings are not.", file=path, most=MOST_KB)
    return content
