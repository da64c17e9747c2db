"""What the environment, `.env` and the command line say about a run, as one frozen `Settings`."""

import os
import sys
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from autofill.errors import SettingsInvalid
from autofill.language import tr

MOCK = "mock"
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")
_NO_SCREEN = (
    "A person can only take over in the browser's window, and no screen was found for one ({screens} not set). "
    "Run it where there is a screen, or with --no-input: then each question ends the run with exit code 75."
)


_OPTIONS = {  # `wait_s` has none: it comes from the environment only
    "portal": "--portal",
    "portal_lang": "--portal-lang",
    "operator": "--operator",
    "headed": "--headed",
    "browser": "--browser",
    "runs": "--runs",
    "timeout_s": "--timeout-s",
    "wait": "--wait",
    "yes": "--yes",
    "verbose": "--verbose",
}


class Settings(BaseSettings):
    """How to run, never what to fill in. The command line wins over AUTOFILL_*, that over `.env`, that over these."""

    model_config = SettingsConfigDict(env_prefix="AUTOFILL_", env_file=".env", frozen=True, extra="ignore")

    portal: str = Field(MOCK, description="the portal's start address, or `mock` for the bundled mock portal")
    portal_lang: Literal["zh", "en"] = Field("zh", description="the language to ask the portal for")
    operator: Literal["auto", "mock", "console", "none"] = Field(
        "auto", description="who answers what a person must; console has a window"
    )
    headed: bool = Field(default=False, description="show the browser's window")
    browser: Path | None = Field(None, description="the browser program to use instead of the one that is found")
    runs: Path = Field(Path.home() / ".autofill", description="where journals, sessions and pictures are kept")
    timeout_s: float = Field(20.0, gt=0, le=600, description="how long a page may take to answer")
    wait: bool = Field(default=False, description="keep asking while a review runs, instead of exit 75")
    wait_s: float = Field(300.0, ge=1, description="how long to wait before asking again, with `wait`")
    yes: bool = Field(default=False, description="submit what is filled and proved without asking once more")
    verbose: bool = Field(default=False, description="say more in the log")

    @field_validator("portal")
    @classmethod
    def _is_address(cls, portal: str) -> str:
        if portal != MOCK and urlsplit(portal).scheme not in {"http", "https"}:
            raise ValueError("give an http or https address, or `mock`")
        return portal

    @property
    def is_mock(self) -> bool:
        """Whether the bundled mock portal is the target and has to be started by us."""
        return self.portal == MOCK

    @property
    def who(self) -> Literal["mock", "console", "none"]:
        """Who answers: the mock's own operator for the mock, a person where there is a terminal, else nobody."""
        if self.operator != "auto":
            return self.operator
        if self.is_mock:
            return "mock"
        return "console" if sys.stdin is not None and sys.stdin.isatty() else "none"

    @property
    def windowed(self) -> bool:
        """Whether the browser has a window: as asked, and wherever a person is asked, who must be able to take over.

        Raises:
            SettingsInvalid: a person is to be asked, and there is no screen for a window.
        """
        if self.who != "console":
            return self.headed
        if sys.platform not in {"win32", "darwin"} and not any(map(os.environ.get, _SCREENS)):
            raise SettingsInvalid(_NO_SCREEN, screens=tr(" and ").join(_SCREENS))
        return True

    def options(self) -> list[str]:
        """What the command line has to say to get these settings again: all that differs from the defaults."""
        said: list[str] = []
        for name, setting in type(self).model_fields.items():
            value = getattr(self, name)
            if name in _OPTIONS and value != setting.default:
                said += [_OPTIONS[name]] if value is True else [_OPTIONS[name], _text(value)]
        return said

    @property
    def on_loopback(self) -> bool:
        """Whether the portal is on this machine: the only place where a synthetic seller may go."""
        if self.is_mock:
            return True
        host = urlsplit(self.portal).hostname or ""
        try:
            return host == "localhost" or ip_address(host).is_loopback
        except ValueError:
            return False


def _text(value: object) -> str:
    """As it is typed anywhere: a path from the root, a number without needless zeros, an address without a password."""
    if isinstance(value, Path):
        return str(value.expanduser().absolute())
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, str) and "@" in (place := urlsplit(value).netloc):
        return value.replace(place, place.rpartition("@")[2], 1)
    return str(value)


def load(**arguments: Any) -> Settings:
    """The settings of this run; arguments that are None were not given.

    Raises:
        SettingsInvalid: names each setting that cannot be used, and why.
    """
    given = {key: value for key, value in arguments.items() if value is not None}
    try:
        return Settings(**given)
    except ValidationError as error:
        problems = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors(include_input=False))
        raise SettingsInvalid("Settings cannot be used: {problems}.", problems=problems) from None
