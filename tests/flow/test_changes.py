from pathlib import Path

import pytest

from autofill.errors import KeyReplaced, ProfileChanged
from autofill.flow.record import changes
from autofill.flow.record.fingerprint import Fingerprints
from autofill.flow.record.journal import Journal, State
from autofill.profile import Profile

_KEYS = ("account.email", "store.name")


def _opened(folder: Path, *, key: str = "key", named: bool = True) -> tuple[Journal, Fingerprints, dict[str, str]]:
    """A run that begins under this key; before journals had its name the member's company told it."""
    prints = Fingerprints(folder / key)
    who = {"company": prints.text("company")}
    journal = Journal(folder / "journal.jsonl")
    journal.begin(portal="test", member=who, **({"key": prints.name} if named else {}))
    return journal, prints, who


def _sent(folder: Path, profile: Profile, state: State = State.ACCEPTED, *, named: bool = True) -> None:
    journal, prints, _ = _opened(folder, named=named)
    journal.record("plan", "sales-plan", state, keys=prints.of(profile, _KEYS))


def _other(profile: Profile) -> Profile:
    return profile.model_copy(update={"store": profile.store.model_copy(update={"name": "Another"})})


def test_a_profile_that_is_as_it_was_goes_on(tmp_path: Path, profile: Profile) -> None:
    _sent(tmp_path, profile)
    journal, prints, who = _opened(tmp_path)

    changes.stop_if_any(journal, prints, profile, who, accept=False)


def test_a_change_is_named_and_once_accepted_it_is_what_was_sent(tmp_path: Path, profile: Profile) -> None:
    _sent(tmp_path, profile)
    journal, prints, who = _opened(tmp_path)

    with pytest.raises(ProfileChanged, match=r"plan: store\.name"):
        changes.stop_if_any(journal, prints, _other(profile), who, accept=False)
    changes.stop_if_any(journal, prints, _other(profile), who, accept=True)

    journal, prints, who = _opened(tmp_path)
    changes.stop_if_any(journal, prints, _other(profile), who, accept=False)
    with pytest.raises(ProfileChanged):
        changes.stop_if_any(journal, prints, profile, who, accept=False)


@pytest.mark.parametrize("state", [State.ACCEPTED, State.REJECTED, State.UNKNOWN, State.SUBMIT_INTENDED])
@pytest.mark.parametrize("named", [True, False])
def test_another_key_is_named_as_one_and_not_as_a_change(
    tmp_path: Path, profile: Profile, state: State, *, named: bool
) -> None:
    _sent(tmp_path, profile, state, named=named)
    for _ in range(2):  # it is named again, by the run after it
        journal, prints, who = _opened(tmp_path, key="another")
        with pytest.raises(KeyReplaced, match="another is not the key"):
            changes.stop_if_any(journal, prints, profile, who, accept=False)

    changes.stop_if_any(journal, prints, profile, who, accept=True)
    journal, prints, who = _opened(tmp_path, key="another")
    changes.stop_if_any(journal, prints, profile, who, accept=False)

    entry = journal.newest()[-1]
    assert (entry.state, entry.facts["keys"]) == (state, prints.of(profile, _KEYS))


def test_another_key_is_nothing_where_nothing_was_sent(tmp_path: Path, profile: Profile) -> None:
    _opened(tmp_path)[0].record("plan", "sales-plan", State.FILLED)
    journal, prints, who = _opened(tmp_path, key="another")

    changes.stop_if_any(journal, prints, profile, who, accept=False)


@pytest.mark.parametrize("broken", [b"", b"\0" * 32, b"k" * 31, b"k" * 33])
def test_what_is_no_key_is_set_aside_and_a_new_one_made(tmp_path: Path, broken: bytes) -> None:
    path = tmp_path / "key"
    path.write_bytes(broken)

    prints = Fingerprints(path)

    assert (tmp_path / "key.damaged").read_bytes() == broken
    assert Fingerprints(path).name == prints.name
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_key_that_is_a_folder_is_set_aside_too(tmp_path: Path) -> None:
    (tmp_path / "key").mkdir()

    assert Fingerprints(tmp_path / "key").text("a")
    assert (tmp_path / "key.damaged").is_dir()
