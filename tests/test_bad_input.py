"""Whatever is handed in ends with the right code and a sentence; never with a traceback, 70 or a hang."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from autofill import cli
from tests import bad_inputs
from tests.bad_inputs import BadInput
from tests.profile import cases


@pytest.mark.parametrize("bad", bad_inputs.every(), ids=lambda bad: bad.name)
def test_a_bad_input_ends_with_its_code_and_a_sentence(
    bad: BadInput, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bad.make(tmp_path)
    monkeypatch.chdir(tmp_path)
    for name, value in {"HOME": str(tmp_path), **bad.environment}.items():
        monkeypatch.setenv(name, value)

    code, said = _apart(bad) if _would_hang(tmp_path) else _ended(bad, capsys)

    assert (code, bad.says in said) == (bad.code, True), said[-2000:]
    assert "Traceback" not in said
    assert "bug in autofill" not in said


def _would_hang(folder: Path) -> bool:
    """Whether there is a pipe or a device, which must not be opened: if it is, a process of its own can be ended."""
    return any(path.exists() and not (path.is_file() or path.is_dir()) for path in folder.rglob("*"))


def _ended(bad: BadInput, capsys: pytest.CaptureFixture[str]) -> tuple[object, str]:
    try:
        code: object = cli.main(list(map(os.fsdecode, bad.words)))
    except SystemExit as left:
        code = left.code
    return code, "".join(capsys.readouterr())


def _apart(bad: BadInput) -> tuple[object, str]:
    command = [sys.executable, "-m", "autofill", *bad.words]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=60)
    return done.returncode, done.stdout + done.stderr


def test_a_folder_whose_name_is_no_text_is_said_before_a_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff"))
    folder.mkdir()
    (folder / "p.json").write_text(cases.BASE, "utf-8")
    (tmp_path / "link.json").symlink_to(folder / "p.json")

    for words in ([str(tmp_path / "link.json")], ["check", str(tmp_path / "link.json")]):
        assert cli.main(words) == 64
        assert "lies in a folder whose name holds bytes that are no text" in capsys.readouterr().err


def test_a_folder_called_env_is_no_settings_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").mkdir()
    monkeypatch.chdir(tmp_path)

    assert cli.main(["status", "--runs", str(tmp_path)]) == 0
