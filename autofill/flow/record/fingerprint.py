"""Keyed hashes (HMAC) of the profile's values, which tell whether a value has changed without the value being kept."""

import hashlib
import hmac
import json
import secrets
from collections.abc import Iterable, Mapping
from pathlib import Path

from loguru import logger
from pydantic import SecretStr

from autofill.errors import RunFolderUnusable
from autofill.flow.record import disk, keys
from autofill.language import tr
from autofill.profile import Profile

_KEY_BYTES = 32
_SHOWN = 12  # hexadecimal digits: enough to tell values apart, too few to search for a value without the key


class Fingerprints:
    """Hashes under one key; the same value has the same fingerprint as long as the key file is kept."""

    def __init__(self, key_file: Path) -> None:
        """Read the key, or create one that only its owner can read; an invalid key is set aside and reported.

        Raises:
            RunFolderUnusable: the key can be neither read nor written.
        """
        self.path = key_file
        try:
            self._key = _kept(key_file) or _made(key_file)
        except OSError as error:
            raise RunFolderUnusable(key_file, error.strerror or "input/output error") from None

    @classmethod
    def kept(cls, key_file: Path) -> "Fingerprints | None":
        """Return the fingerprints under an existing key; None where there is none, or it can't be read."""
        try:
            return cls(key_file) if _kept(key_file) else None
        except (OSError, RunFolderUnusable):
            return None

    @property
    def name(self) -> str:
        """A fingerprint of the key itself, from which the key can't be told."""
        return self.text("the name of this key")

    def changed(self, profile: Profile, sent: Mapping[str, str]) -> list[str]:
        """Return the keys of the profile whose fingerprints differ from those of what was sent."""
        now = self.of(profile, sent)
        return [key for key in sent if sent[key] != now.get(key)]

    def text(self, text: str) -> str:
        """Return the fingerprint of a text."""
        return hmac.digest(self._key, text.encode(), "sha256").hex()[:_SHOWN]

    def of(self, profile: Profile, names: Iterable[str]) -> dict[str, str]:
        """Return a fingerprint for each key of the profile: of a file its bytes count, secrets are left out."""
        values = {key: keys.value_at(profile, key) for key in names}
        return {key: self._value(profile, value) for key, value in values.items() if not isinstance(value, SecretStr)}

    def _value(self, profile: Profile, value: object) -> str:
        if isinstance(value, str) and (scan := _bytes_of(profile, value)) is not None:
            return self.text("file:" + hashlib.sha256(scan).hexdigest())
        return self.text(json.dumps(value, default=str, ensure_ascii=False))


def _kept(path: Path) -> bytes | None:
    try:
        key = path.read_bytes()
    except (FileNotFoundError, IsADirectoryError):
        return None
    return key if len(key) == _KEY_BYTES and any(key) else None  # zeros are what a power loss leaves


def _made(path: Path) -> bytes:
    if path.exists():
        aside = "{path} is no key of fingerprints. It is set aside in {beside}, and a new one made."
        logger.warning("{said}", said=tr(aside, path=path, beside=disk.set_aside(path)))
    key = secrets.token_bytes(_KEY_BYTES)
    disk.put(path, key)
    return key


def _bytes_of(profile: Profile, name: str) -> bytes | None:
    """The bytes of the file that a value names; None where it names none, or is no name at all but a long text."""
    try:
        return profile.scan(name).read_bytes()
    except OSError:
        return None
