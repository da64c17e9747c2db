"""The portal of a run: the one at the given address, or the bundled mock, which is served while the run goes on."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from errno import ENOENT
from pathlib import Path

from loguru import logger

from autofill.errors import MockForgot, PortalUnreachable, UsageError
from autofill.flow.record import disk
from autofill.flow.record.journal import Journal, State
from autofill.language import tr
from autofill.profile import Profile
from autofill.run.settings import Settings
from mock_portal.memory import BrokenMemory, Memory
from mock_portal.server import serve


@contextmanager
def served(settings: Settings, memory: Path, journal: Journal) -> Iterator[str]:
    """Yield the start address of the portal; the mock is started here, with its memory in the file `memory`.

    Raises:
        MockForgot: the journal says that the mock has something, and the memory is gone or broken.
        PortalUnreachable: it can't be started.
    """
    if not settings.is_mock:
        yield settings.portal
        return
    try:
        server = serve(memory=_usable(memory, journal))
    except OSError as error:
        raise PortalUnreachable(settings.portal, error.strerror or "input/output error") from None
    try:
        yield server.address
    finally:
        server.close()


def start(settings: Settings, address: str) -> str:
    """Return where a browser begins: at the portal's address, the mock's in the language that was asked for."""
    return f"{address}?lang={settings.portal_lang}" if settings.is_mock else address


def stay_on_loopback(profile: Profile, settings: Settings) -> None:
    """Refuse a synthetic seller anywhere but on this machine.

    Raises:
        UsageError: the profile is synthetic, and the portal is elsewhere.
    """
    if profile.synthetic and not settings.on_loopback:
        apart = "The profile is synthetic; it may only be used on this machine, not at {portal}."
        raise UsageError(apart, portal=settings.portal)


def _usable(path: Path, journal: Journal) -> Path:
    """The memory; a broken one is set aside where it can have held nothing that the journal knows of."""
    try:
        Memory(path)
        why = "" if path.exists() else os.strerror(ENOENT)
    except BrokenMemory as error:
        why = error.why
    if why and any(entry.state is State.ACCEPTED for entry in journal.entries):
        raise MockForgot(path, why)
    if why and path.exists():
        aside = (
            "The bundled mock portal's memory cannot be used ({why}). It is set aside in {beside}, and a new one begun."
        )
        logger.warning("{said}", said=tr(aside, why=why, beside=disk.set_aside(path)))
    return path
