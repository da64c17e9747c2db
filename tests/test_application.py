import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from autofill import application, settings
from autofill.errors import MemberTaken, RunFolderUnusable, RunLocked
from autofill.flow.fingerprint import Fingerprints
from autofill.flow.journal import Journal
from autofill.profile import Profile, load

_SAMPLES = Path(__file__).parents[1] / "profiles"
_HOLD = "import sys, pathlib; from autofill import application\n"
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


def test_two_applications_of_one_member_refuse_each_other(profile: Profile, tmp_path: Path) -> None:
    prints = Fingerprints(tmp_path / "key")
    who = application.member(profile, prints)
    (tmp_path / "first").mkdir()
    journal = Journal(tmp_path / "first" / application.JOURNAL)
    journal.begin(portal="mock", profile_file="/home/li/first.json", member={**who, "company": "another"})

    with pytest.raises(MemberTaken, match=r"/home/li/first\.json has the same e-mail address and mobile phone"):
        application.refuse_second_account(tmp_path / "second", "mock", who)
    application.refuse_second_account(tmp_path / "second", "portal.invalid", who)
    application.refuse_second_account(tmp_path / "first", "mock", who)


def test_who_a_member_is_cannot_be_read_from_the_journal(profile: Profile, tmp_path: Path) -> None:
    said = str(application.member(profile, Fingerprints(tmp_path / "key")))

    assert profile.account.mobile not in said
    assert profile.company.credit_code not in said
