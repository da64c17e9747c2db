"""The settings of a run, from the command line, the environment and `.env`."""

import errno
import os
import sys
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from pydantic import Field, ValidationError, field_validator
from pydantic_core import ErrorDetails
from pydantic_settings import (
    BaseSettings,
    InitSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from autofill.characters import is_text, unseen
from autofill.errors import SettingsInvalid
from autofill.language import tr
from autofill.run import env_file

MOCK = "mock"
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")
_NO_SCREEN = (
    "A person can only take over in the browser's window, and no screen was found for one ({screens} not set). "
    "Run it where there is a screen, or with --no-input: then each question ends the run with exit code 75."
)
_PREFIX = "AUTOFILL_"
_ENV_FILE = Path(".env")
_WHY = {  # pydantic's kinds of errors that a setting can have, in the seller's language
    "literal_error": "choose one of {expected}",
    "greater_than": "it must be more than {gt:g}",
    "greater_than_equal": "it must be at least {ge:g}",
    "less_than_equal": "it must be at most {le:g}",
    "float_parsing": "it must be a number",
    "bool_parsing": "write true or false",
    "string_unicode": "it holds bytes that are no text",
}
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
    """How to run, never what to fill in. The command line wins over AUTOFILL_*, that over `.env`, then defaults."""

    model_config = SettingsConfigDict(env_prefix=_PREFIX, frozen=True, extra="ignore")

    portal: str = Field(MOCK, description="the portal's start address, or `mock` for the bundled mock portal")
    portal_lang: Literal["zh", "en"] = Field("zh", description="the language to ask the portal for")
    operator: Literal["auto", "mock", "console", "none"] = Field(
        "auto", description="who answers what a person must; console has a window"
    )
    headed: bool = Field(default=False, description="show the browser's window")
    browser: Path | None = Field(None, description="the browser program to use instead of the one that is found")
    runs: Path = Field(
        Path("~/.autofill"), validate_default=True, description="where journals, sessions and pictures are kept"
    )
    timeout_s: float = Field(20.0, gt=0, le=600, description="how long a page may take to answer")
    wait: bool = Field(default=False, description="keep asking while a review runs, instead of exit 75")
    wait_s: float = Field(300.0, ge=1, description="how long to wait before asking again, with `wait`")
    yes: bool = Field(default=False, description="submit what is filled and proved without asking once more")
    verbose: bool = Field(default=False, description="say more in the log")

    @field_validator("portal")
    @classmethod
    def _is_address(cls, portal: str) -> str:
        if portal != MOCK and not _is_address(portal):
            raise ValueError(tr("give an http or https address, or `mock`"))
        return portal

    @field_validator("runs", "browser")
    @classmethod
    def _is_place(cls, path: Path | None) -> Path | None:
        if path is not None:
            _refuse_no_place(path)
        return path

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - pydantic-settings hands it in by its name
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Return the sources in order of precedence; `.env` is read by `env_file`, with limits."""
        return init_settings, env_settings, InitSettingsSource(settings_cls, _from_env_file(cls))

    @property
    def is_mock(self) -> bool:
        """Whether the bundled mock portal is the target and has to be started by us."""
        return self.portal == MOCK

    @property
    def who(self) -> Literal["mock", "console", "none"]:
        """The operator: the mock's own for the mock, a person where there is a terminal, else nobody."""
        if self.operator != "auto":
            return self.operator
        if self.is_mock:
            return "mock"
        return "console" if sys.stdin is not None and sys.stdin.isatty() else "none"

    @property
    def windowed(self) -> bool:
        """Whether the browser has a window: if asked for, and always where a person may have to take over.

        Raises:
            SettingsInvalid: a person is to be asked, and there is no screen for a window.
        """
        if self.who != "console":
            return self.headed
        if sys.platform not in {"win32", "darwin"} and not any(map(os.environ.get, _SCREENS)):
            raise SettingsInvalid(_NO_SCREEN, screens=tr(" and ").join(_SCREENS))
        return True

    @property
    def locale(self) -> str:
        """The browser's locale, which goes with the language that the portal is asked for."""
        return "zh-CN" if self.portal_lang == "zh" else "en-US"

    def options(self) -> list[str]:
        """Return the command-line options for these settings: all that differ from the defaults."""
        said: list[str] = []
        for name, setting in type(self).model_fields.items():
            value = getattr(self, name)
            if name in _OPTIONS and _text(value) != _text(setting.default):
                said += [_OPTIONS[name]] if value is True else [_OPTIONS[name], _text(value)]
        return said

    @property
    def on_loopback(self) -> bool:
        """Whether the portal is on this machine, the only place where a synthetic seller may be used."""
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


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        whole = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:  # a port beyond 65535, half an IPv6 address
        return False
    return whole and parts.scheme in {"http", "https"} and not any(map(unseen, text))


def _refuse_no_place(path: Path) -> None:
    """Refuse what no file or folder of this machine can be called; whether it is there is not looked at."""
    try:
        place = path.expanduser()
        os.lstat(place)
    except RuntimeError:
        raise ValueError(tr("there is no home folder for {user}", user=path.parts[0])) from None
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise ValueError(tr("this name is too long")) from None
    except ValueError:  # a NUL
        raise ValueError(tr("no file or folder has such a name")) from None
    if not is_text(str(place.absolute())):
        raise ValueError(tr("it holds bytes that are no text"))


def _from_env_file(settings: type[Settings]) -> dict[str, Any]:
    """What `.env` says; a name of ours that is none may be a slip of the pen, so it is refused."""
    said = env_file.read(_ENV_FILE, _PREFIX)
    unknown = ", ".join(f"{_PREFIX}{name.upper()}" for name in said if name not in settings.model_fields)
    if unknown:
        known = ", ".join(f"{_PREFIX}{name.upper()}" for name in settings.model_fields)
        raise SettingsInvalid(
            "{file}: there is no setting {unknown}. Known: {known}.", file=_ENV_FILE, unknown=unknown, known=known
        )
    return said


def load(**arguments: Any) -> Settings:
    """Return the settings of this run; arguments that are None were not given.

    Raises:
        SettingsInvalid: names each setting that cannot be used, and why.
    """
    given = {key: value for key, value in arguments.items() if value is not None}
    try:
        return Settings(**given)
    except ValidationError as error:
        problems = "; ".join(map(_problem, error.errors(include_input=False)))
        raise SettingsInvalid("Settings cannot be used: {problems}.", problems=problems) from None


def _problem(error: ErrorDetails) -> str:
    """Which setting, by both its names, and why."""
    name, kind, facts = str(error["loc"][0]), error["type"], error.get("ctx", {})
    named = "/".join(filter(None, (_OPTIONS.get(name), f"{_PREFIX}{name.upper()}")))
    if kind in _WHY:
        return f"{named}: {tr(_WHY[kind], **facts)}"
    return f"{named}: {facts.get('error', error['msg'])}"
