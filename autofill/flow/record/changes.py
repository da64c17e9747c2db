"""Comparison of the profile with what was sent to the portal, by the fingerprints in the journal."""

import os
from collections.abc import Mapping

from autofill.errors import KeyReplaced, ProfileChanged
from autofill.flow.record.fingerprint import Fingerprints
from autofill.flow.record.journal import Entry, Journal, State
from autofill.profile import Profile


def stop_if_any(
    journal: Journal, prints: Fingerprints, profile: Profile, who: Mapping[str, str], *, accept: bool
) -> None:
    """Stop the run where the portal accepted values that the profile has changed since, or nobody can tell.

    With `accept`, since the portal knows of the changes, the journal notes the present values as sent. `who` are the
    member's fingerprints: older journals have no name of the key, but the company is always the same.

    Raises:
        ProfileChanged: it says otherwise.
        KeyReplaced: the fingerprints were made with another key.
    """
    sent = [entry for entry in journal.newest() if entry.sent]
    foreign = [entry for entry in sent if not _is_of(prints, journal.header_of(entry), who)]
    changed = [
        entry for entry in sent if entry.state is State.ACCEPTED and prints.changed(profile, entry.facts["keys"])
    ]
    if accept:
        _accept(journal, prints, profile, [entry for entry in sent if entry in foreign or entry in changed])
    elif foreign:
        raise KeyReplaced(prints.path)
    elif changed:
        raise ProfileChanged([f"{e.stage}: {key}" for e in changed for key in prints.changed(profile, e.facts["keys"])])


def _is_of(prints: Fingerprints, header: Mapping[str, object], who: Mapping[str, str]) -> bool:
    if "key" in header:
        return header["key"] == prints.name
    member = header.get("member")
    return not isinstance(member, dict) or member.get("company", who["company"]) == who["company"]


def _accept(journal: Journal, prints: Fingerprints, profile: Profile, entries: list[Entry]) -> None:
    proof = f"{os.getenv('USER', 'a person')} said that the portal knows of the changes (--accept-changes)"
    for entry in entries:
        keys = prints.of(profile, entry.facts["keys"])
        journal.record(entry.stage, entry.step, entry.state, **{**entry.facts, "keys": keys, "accepted_as": proof})
