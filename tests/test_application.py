import hashlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from autofill.errors import RunFolderUnusable, RunLocked
from autofill.flow.record.journal import Journal
from autofill.profile import Profile, load
from autofill.run import application, settings

_SAMPLES = Path(__file__).parents[1] / "profiles"
_HOLD = "import sys, pathlib; from autofill.run import application\n"
_HOLD += "with application.locked(pathlib.Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"


@pytest.fixture(scope="module")
def profile() -> Profile:
    loaded = load(_SAMPLES / "corporate.json").profile
    assert loaded is not None
    return loaded


@pytest.fixture
def held(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the lock of the folder."""
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        yield other
        other.kill()


def test_one_company_at_one_portal_is_one_folder(profile: Profile, tmp_path: Path) -> None:
    here = application.folder_of(settings.load(runs=tmp_path), profile)
    there = application.folder_of(settings.load(runs=tmp_path, portal="https://portal.invalid/"), profile)

    assert here == application.folder_of(settings.load(runs=tmp_path), profile)
    assert here != there
    assert here.stat().st_mode & 0o777 == 0o700


def test_the_lock_says_who_holds_it(tmp_path: Path, held: subprocess.Popen[str]) -> None:
    with pytest.raises(RunLocked, match=f"process {held.pid}"), application.locked(tmp_path):
        pass


def test_the_lock_of_a_killed_process_is_free(tmp_path: Path, held: subprocess.Popen[str]) -> None:
    held.kill()
    held.wait()

    with application.locked(tmp_path):
        assert (tmp_path / "holder").exists()


def test_a_folder_that_cannot_be_made_is_said(profile: Profile, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(RunFolderUnusable, match="file"):
        application.folder_of(settings.load(runs=tmp_path / "file"), profile)


@pytest.mark.parametrize("other", ["http://localhost:8000/", "http://LOCALHOST.:8000", "http://[::1]:8000/?lang=en"])
def test_all_names_of_one_portal_are_one_folder(profile: Profile, tmp_path: Path, other: str) -> None:
    first = application.folder_of(settings.load(runs=tmp_path, portal="http://127.0.0.1:8000/"), profile)

    assert application.folder_of(settings.load(runs=tmp_path, portal=other), profile) == first


def test_a_folder_that_was_named_for_one_host_is_found_by_the_others(profile: Profile, tmp_path: Path) -> None:
    code = f"www.aliexpress.com\n{profile.company.credit_code}".encode()
    old = tmp_path / f"www.aliexpress.com-{hashlib.sha256(code).hexdigest()[:12]}"
    old.mkdir()
    Journal(old / application.JOURNAL).begin(portal="www.aliexpress.com")

    for portal in ("https://www.aliexpress.com", "https://sell.aliexpress.com/", "https://aliexpress.com"):
        assert application.folder_of(settings.load(runs=tmp_path, portal=portal), profile) == old


def test_what_was_written_for_all_is_for_its_owner_from_now_on(tmp_path: Path) -> None:
    for name in ("lock", "holder"):
        (tmp_path / name).write_text("", "utf-8")
        (tmp_path / name).chmod(0o644)

    with application.locked(tmp_path), application.beginning(settings.load(runs=tmp_path)):
        assert {one.name: one.stat().st_mode & 0o777 for one in tmp_path.iterdir()} == dict.fromkeys(
            ("lock", "holder", "begin.lock"), 0o600
        )


def test_a_holder_that_cannot_be_read_is_another_process(tmp_path: Path, held: subprocess.Popen[str]) -> None:
    (tmp_path / "holder").write_bytes(b"\xff\xfe")
    with pytest.raises(RunLocked), application.locked(tmp_path):
        pass
    (tmp_path / "holder").unlink()
    (tmp_path / "holder").mkdir()

    with pytest.raises(RunLocked, match="another process"), application.locked(tmp_path):
        pass
    assert held.poll() is None


def test_who_does_not_come_to_an_end_with_beginning_is_said(tmp_path: Path) -> None:
    patient = settings.load(runs=tmp_path, timeout_s=0.1)
    with application.beginning(patient), pytest.raises(RunLocked, match=r"begin\.lock"), application.beginning(patient):
        pass
