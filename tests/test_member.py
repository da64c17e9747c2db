"""One account for a member: whatever the portal is called, wherever the runs are kept, whatever became of the key."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from threading import Barrier, BrokenBarrierError

import pytest
from loguru import logger

from autofill.errors import MemberTaken, MemberUnknown
from autofill.flow.record.fingerprint import Fingerprints
from autofill.flow.record.journal import Journal, State, utc_now
from autofill.profile import Profile, load
from autofill.run import application, machine, member, run, settings
from autofill.run.member import Applicant

_SAMPLES = Path(__file__).parents[1] / "profiles"


@pytest.fixture(scope="module")
def profile() -> Profile:
    loaded = load(_SAMPLES / "corporate.json").profile
    assert loaded is not None
    return loaded


@pytest.fixture(autouse=True)
def _a_machine_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def warned() -> Iterator[list[str]]:
    """What was warned of."""
    said: list[str] = []
    sink = logger.add(lambda message: said.append(str(message)), level="WARNING")
    yield said
    logger.remove(sink)


def _applicant(runs: Path, profile: Profile, portal: str = "aliexpress.com", *, name: str = "mine") -> Applicant:
    (runs / name).mkdir(parents=True, exist_ok=True)
    return Applicant(profile, portal, Fingerprints(runs / "fingerprint.key"), runs / name / "journal.jsonl")


def _begun(runs: Path, profile: Profile, portal: str, *, name: str = "first", but: str = "") -> Journal:
    """Another application, of the same member but for one fact."""
    (runs / name).mkdir(parents=True, exist_ok=True)
    prints = Fingerprints(runs / "fingerprint.key")
    journal = Journal(runs / name / "journal.jsonl")
    who = {what: value for what, value in member.of(profile, prints).items() if what == but or not but}
    journal.begin(portal=portal, profile_file="/home/li/first.json", key=prints.name, member=who)
    return journal


_ONE_PORTAL = [
    ("127.0.0.1:8000", "localhost:8000"),
    ("127.0.0.1:8000", "[::1]:8000"),
    ("aliexpress.com", "www.aliexpress.com"),
    ("aliexpress.com", "sell.aliexpress.com:8443"),
    ("aliexpress.com", "auth.alipay.com"),
    ("mock", "mock"),
]


@pytest.mark.parametrize(("portal", "called"), _ONE_PORTAL)
@pytest.mark.parametrize("shared", ["company", "email", "mobile", "id_number"])
def test_one_thing_in_common_is_the_same_member_at_every_name_of_the_portal(
    tmp_path: Path, profile: Profile, portal: str, called: str, shared: str
) -> None:
    _begun(tmp_path, profile, called, but=shared)

    with pytest.raises(MemberTaken, match=r"/home/li/first\.json has the same"):
        _applicant(tmp_path, profile, portal).refuse_second_account()


@pytest.mark.parametrize("called", ["aliexpress.cn", "aliexpress.com.evil.example", "127.0.0.1:8001", "mock", ""])
def test_another_portal_has_its_own_members(tmp_path: Path, profile: Profile, called: str) -> None:
    _begun(tmp_path, profile, called)

    _applicant(tmp_path, profile).refuse_second_account()
    _applicant(tmp_path, profile, "127.0.0.1:8000").refuse_second_account()


def test_the_application_itself_is_no_other(tmp_path: Path, profile: Profile) -> None:
    _begun(tmp_path, profile, "aliexpress.com", name="mine")

    _applicant(tmp_path, profile).refuse_second_account()


def test_who_it_was_sent_for_counts_and_who_was_only_tried_does_not(tmp_path: Path, profile: Profile) -> None:
    journal = _begun(tmp_path, profile, "aliexpress.com")
    journal.begin(portal="aliexpress.com", member={"company": "another"}, key=journal.header["key"])
    _applicant(tmp_path, profile).refuse_second_account()

    journal = _begun(tmp_path, profile, "aliexpress.com")
    journal.record("register", "account-registration", State.SUBMIT_INTENDED)
    journal.begin(portal="aliexpress.com", member={"company": "another"}, key=journal.header["key"])
    with pytest.raises(MemberTaken):
        _applicant(tmp_path, profile).refuse_second_account()


def _damaged(runs: Path, profile: Profile) -> None:
    path = _begun(runs, profile, "aliexpress.com").path
    path.write_bytes(b"\0" * len(path.read_bytes()))


def _of_another_key(runs: Path, profile: Profile) -> None:
    _begun(runs, profile, "aliexpress.com")
    (runs / "fingerprint.key").write_bytes(b"k" * 32)


def _of_a_lost_key(runs: Path, profile: Profile) -> None:
    _begun(runs, profile, "aliexpress.com")
    (runs / "fingerprint.key").unlink()


def _of_a_broken_key(runs: Path, profile: Profile) -> None:
    _begun(runs, profile, "aliexpress.com")
    (runs / "fingerprint.key").write_bytes(b"")


def _newer(runs: Path, profile: Profile) -> None:
    _begun(runs, profile, "aliexpress.com").path.write_text('{"v": 99}\n', "utf-8")


@pytest.mark.parametrize("spoil", [_damaged, _of_another_key, _of_a_lost_key, _of_a_broken_key, _newer])
def test_beside_an_application_of_nobody_knows_whom_none_is_begun_but_a_begun_one_goes_on(
    tmp_path: Path, profile: Profile, spoil: object
) -> None:
    assert callable(spoil)
    spoil(tmp_path, profile)

    with pytest.raises(MemberUnknown, match="first"):
        _applicant(tmp_path, profile).refuse_second_account()

    Journal(tmp_path / "mine" / "journal.jsonl").begin(portal="aliexpress.com")
    _applicant(tmp_path, profile).refuse_second_account()


def test_an_application_that_was_never_begun_is_nobody_s(tmp_path: Path, profile: Profile) -> None:
    (tmp_path / "first").mkdir()
    (tmp_path / "first" / "journal.jsonl").touch()

    _applicant(tmp_path, profile).refuse_second_account()


def test_another_folder_of_runs_that_knows_the_member_is_named(
    tmp_path: Path, profile: Profile, warned: list[str]
) -> None:
    for number in (1, 2):
        _begun(tmp_path / f"runs-{number}", profile, "www.aliexpress.com", but="mobile" if number == 1 else "company")
        machine.remember(tmp_path / f"runs-{number}")
        machine.remember(tmp_path / f"runs-{number}")
    (tmp_path / "here").mkdir()
    machine.remember(tmp_path / "here")

    _applicant(tmp_path / "here", profile).warn_of_others()
    _applicant(tmp_path / "here", profile, "another.example").warn_of_others()

    assert len(warned) == 2
    assert "mobile phone" in warned[0]
    assert str(tmp_path / "runs-1") in warned[0]
    assert "company" in warned[1]
    assert machine.folders() == [tmp_path / "runs-1", tmp_path / "runs-2", tmp_path / "here"]


def test_what_the_machine_remembers_may_be_damaged_or_kept_nowhere(
    tmp_path: Path, profile: Profile, warned: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    known = tmp_path / "state" / "autofill" / "folders"
    known.parent.mkdir(parents=True)
    known.write_bytes(b'\0\0\xff\n["x"]\n"a\\u0000b"\n' + b"[" * 5000 + b'\n"/' + b"x" * 5000 + b'"\n')
    machine.remember(tmp_path)
    assert machine.folders() == [tmp_path]

    monkeypatch.setenv("XDG_STATE_HOME", "/dev/null")
    machine.remember(tmp_path)
    _applicant(tmp_path, profile).warn_of_others()
    assert (machine.folders(), warned) == ([], [])


def test_who_a_member_is_cannot_be_read_from_the_journal(profile: Profile, tmp_path: Path) -> None:
    said = str(member.of(profile, Fingerprints(tmp_path / "key")))

    assert profile.account.mobile not in said
    assert profile.company.credit_code not in said


def test_of_two_that_begin_at_the_same_moment_one_gets_in(
    tmp_path: Path, profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where both could look before either is written down, they would meet here, and both get in."""
    met, look = Barrier(2), Applicant.refuse_second_account

    def look_and_meet(applicant: Applicant) -> None:
        look(applicant)
        with suppress(BrokenBarrierError):
            met.wait(timeout=1)

    monkeypatch.setattr(Applicant, "refuse_second_account", look_and_meet)
    other = load(_SAMPLES / "brand.json").profile
    assert other is not None
    both = (profile, other.model_copy(update={"account": profile.account}))
    with ThreadPoolExecutor(2) as hands:
        said = [one.exception() for one in [hands.submit(_begin, tmp_path / "runs", seller) for seller in both]]

    assert [type(one) for one in said if one] == [MemberTaken]


def _begin(runs: Path, seller: Profile) -> None:
    here = settings.load(runs=runs, portal="http://127.0.0.1:9/")
    folder = application.folder_of(here, seller)
    about = run._Application(_SAMPLES, seller, here, run.Orders(), folder)  # noqa: SLF001 - what a run does first
    run._journal(about, utc_now)  # noqa: SLF001
