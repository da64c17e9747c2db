"""Retrieval of passwords that a profile only refers to: from the environment, a command or the system's keyring.

`{"env": NAME}`, `{"command": [...]}` and `{"keyring": "service/user"}`. Looking at a profile runs no command and opens
no keyring; a run does both, and asks the person who is there for what is still missing.
"""

import os
from collections.abc import Callable
from typing import Any

from autofill.characters import is_text
from autofill.profile.read.diagnostics import Diagnostic, here
from autofill.profile.read.source import Node

_TIMEOUT_S = 60
_NO_TEXT = ("it holds bytes that are no text", "含有不是文字的字节")
Ask = Callable[[str], str]


class _Unavailable(Exception):
    """Why a reference leads nowhere, English and Chinese."""

    def __init__(self, english: str, chinese: str) -> None:
        super().__init__(english)
        self.reason = (english, chinese)


def look(node: Node) -> tuple[str | None, Diagnostic | None]:
    """Return a password without running anything, as a text or an environment variable that is set; or a diagnostic."""
    if node.kind == "string":
        return str(node.value), None
    how, said = _reference(node)
    if how != "env" or not said.sound:
        return None, None
    found = os.environ.get(said.value)
    if found and not is_text(found):
        return None, here(said, "secret-unavailable", reason=_NO_TEXT)
    return found, None if found else here(said, "secret-unset")


def fetch(node: Node, ask: Ask | None) -> tuple[str | None, Diagnostic | None]:
    """Return a password; `ask` is called where the reference can't be resolved and a person is there."""
    if node.kind == "string":
        return str(node.value), None
    how, said = _reference(node)
    if not said.sound:
        return None, None
    try:
        return _text({"env": _from_env, "command": _from_command, "keyring": _from_keyring}[how](said)), None
    except _Unavailable as error:
        if ask is not None:
            return ask(node.path), None
        return None, here(said, "secret-unavailable", reason=error.reason)


def _text(found: str) -> str:
    if not is_text(found):
        raise _Unavailable(*_NO_TEXT)
    return found


def _reference(node: Node) -> tuple[str, Node]:
    ((how, member),) = node.value.items()
    return str(how), member.node


def _from_env(said: Node) -> str:
    found = os.environ.get(said.value)
    if not found:
        raise _Unavailable("the environment variable is not set", "环境变量未设置")
    return found


def _from_command(said: Node) -> str:
    """The first line that the command prints; what it says on standard error may be secret too and is not repeated."""
    import shlex
    import subprocess

    try:
        command = shlex.split(said.value) if said.kind == "string" else [str(word.value) for word in said.value]
        done = subprocess.run(command, capture_output=True, text=True, timeout=_TIMEOUT_S, check=True)  # noqa: S603 - the person's own command
    except UnicodeDecodeError:
        raise _Unavailable(*_NO_TEXT) from None
    except (OSError, ValueError, IndexError):
        raise _Unavailable("the command can't be started", "命令无法启动") from None
    except subprocess.TimeoutExpired:
        raise _Unavailable(f"the command took longer than {_TIMEOUT_S} s", f"命令超过 {_TIMEOUT_S} 秒未结束") from None
    except subprocess.CalledProcessError as error:
        raise _Unavailable(f"the command ended with {error.returncode}", f"命令以 {error.returncode} 结束") from None
    first = done.stdout.split("\n")[0].rstrip("\r")
    if not first:
        raise _Unavailable("the command printed nothing", "命令没有输出")
    return first


def _from_keyring(said: Node) -> str:
    from importlib import import_module

    service, _slash, user = said.value.rpartition("/")
    try:
        keyring: Any = import_module("keyring")
    except ImportError:
        raise _Unavailable("`pip install keyring` is needed for it", "需要先 `pip install keyring`") from None
    try:
        found = keyring.get_password(service, user)
    except keyring.errors.KeyringError:
        raise _Unavailable("the keyring can't be opened", "钥匙串无法打开") from None
    if not found:
        raise _Unavailable("the keyring has no such entry", "钥匙串中没有该条目")
    return str(found)
