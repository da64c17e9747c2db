"""Tells whether a value is still the one that was sent, without keeping it: hashes under a key of this machine."""

import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from pydantic import SecretStr

from autofill.errors import RunFolderUnusable
from autofill.flow import keys
from autofill.profile import Profile

_SHOWN = 12  # hexadecimal digits: enough to tell values apart, too few to search for a value without the key


class Fingerprints:
    """Hashes under one key; the same value has the same fingerprint as long as the key file is kept."""

    def __init__(self, key_file: Path) -> None:
        """Read the key, or make one that only its owner can read.

        Raises:
            RunFolderUnusable: the key can be neither read nor written.
        """
        try:
            if not key_file.exists():
                _write_key(key_file)
            self._key = key_file.read_bytes()
        except OSError as error:
            raise RunFolderUnusable(key_file, error.strerror or "input/output error") from None

    def text(self, text: str) -> str:
        """The fingerprint of a text."""
        return hmac.digest(self._key, text.encode(), "sha256").hex()[:_SHOWN]

    def of(self, profile: Profile, names: Iterable[str]) -> dict[str, str]:
        """Fingerprints of what the profile holds at each key; of a file its bytes count, of a secret there is none."""
        values = {key: keys.value_at(profile, key) for key in names}
        return {key: self._value(profile, value) for key, value in values.items() if not isinstance(value, SecretStr)}

    def _value(self, profile: Profile, value: object) -> str:
        if isinstance(value, str) and (scan := _bytes_of(profile, value)) is not None:
            return self.text("file:" + hashlib.sha256(scan).hexdigest())
        return self.text(json.dumps(value, default=str, ensure_ascii=False))


def _write_key(path: Path) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(secrets.token_bytes(32))


def _bytes_of(profile: Profile, name: str) -> bytes | None:
    """The bytes of the file that a value names; None where it names none, or is no name at all but a long text."""
    try:
        return profile.scan(name).read_bytes()
    except OSError:
        return None
