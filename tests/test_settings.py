"""Who is asked and whether there is a window for them; and the command line that gives the same settings again."""

import sys
from pathlib import Path
from typing import Any

import pytest

from autofill import cli, language
from autofill.errors import SettingsInvalid
from autofill.run import settings

_PORTAL = "https://www.aliexpress.com/?lang=zh&a=b c"


@pytest.fixture(autouse=True)
def _nothing_of_the_person_s(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "AUTOFILL_RUNS", "AUTOFILL_OPERATOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


def _at_a_terminal(monkeypatch: pytest.MonkeyPatch, *, there: bool) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: there)


@pytest.mark.parametrize(
    ("chosen", "terminal", "who"),
    [
        ({}, True, "mock"),
        ({"portal": _PORTAL}, True, "console"),
        ({"portal": _PORTAL}, False, "none"),
        ({"portal": _PORTAL, "operator": "none"}, True, "none"),
        ({"operator": "console"}, False, "console"),
    ],
)
def test_who_is_asked(monkeypatch: pytest.MonkeyPatch, chosen: dict[str, Any], who: str, *, terminal: bool) -> None:
    _at_a_terminal(monkeypatch, there=terminal)

    assert settings.load(**chosen).who == who


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="there is always a screen")
@pytest.mark.parametrize("chosen", [{"operator": "console"}, {"portal": _PORTAL}, {"portal": _PORTAL, "headed": True}])
def test_a_person_without_a_screen_is_refused_with_what_to_do(
    monkeypatch: pytest.MonkeyPatch, chosen: dict[str, Any]
) -> None:
    _at_a_terminal(monkeypatch, there=True)
    with pytest.raises(SettingsInvalid, match=r"screen.*DISPLAY.*--no-input"):
        _ = settings.load(**chosen).windowed
    language.speak("zh")
    try:
        with pytest.raises(SettingsInvalid, match=r"没有找到可以显示窗口的屏幕.*--no-input"):
            _ = settings.load(**chosen).windowed
    finally:
        language.speak(None)


@pytest.mark.parametrize("screen", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_where_a_person_is_asked_there_is_a_window(monkeypatch: pytest.MonkeyPatch, screen: str) -> None:
    monkeypatch.setenv(screen, ":0")

    assert settings.load(operator="console").windowed
    assert not settings.load(operator="none").windowed
    assert not settings.load().windowed
    assert settings.load(headed=True).windowed


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="there is always a screen")
def test_the_program_says_at_once_that_there_is_no_window(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    profile = Path(__file__).parents[1] / "profiles" / "corporate.json"

    assert cli.main([str(profile), "--operator", "console", "--runs", str(tmp_path / "runs"), "--lang", "en"]) == 78
    assert "--no-input" in capsys.readouterr().err
    assert not (tmp_path / "runs").exists()


def test_the_defaults_need_no_option() -> None:
    assert settings.load().options() == []


def test_what_differs_is_said_as_the_command_line_takes_it(tmp_path: Path) -> None:
    chosen: dict[str, Any] = {
        "portal": _PORTAL,
        "portal_lang": "en",
        "operator": "console",
        "headed": True,
        "browser": Path("chrome"),
        "runs": Path("runs"),
        "timeout_s": 7.5,
        "wait": True,
        "yes": True,
    }

    assert settings.load(**chosen).options() == [
        *("--portal", _PORTAL, "--portal-lang", "en", "--operator", "console", "--headed"),
        *("--browser", str(tmp_path / "chrome"), "--runs", str(tmp_path / "runs"), "--timeout-s", "7.5"),
        *("--wait", "--yes"),
    ]


def test_every_setting_of_the_command_line_can_be_said_again() -> None:
    assert settings.Settings.model_fields.keys() - settings._OPTIONS.keys() == {"wait_s"}  # noqa: SLF001 - the table


def test_a_password_in_the_address_is_not_repeated() -> None:
    said = settings.load(portal="https://li:hunter2@portal.test/x").options()

    assert said == ["--portal", "https://portal.test/x"]
