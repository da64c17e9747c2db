"""The faults' verdicts: each says why, and what then; the portal's README shows them as they are."""

import re
from pathlib import Path

import mock_portal
from autofill.qa import VERDICTS, personas

FOLDER = Path(mock_portal.__file__).parent
README = (FOLDER / "README.md").read_text("utf-8")
PERSONAS = re.findall(r"^  '?([a-z-]+)'?: \{", (FOLDER / "js/personas.js").read_text("utf-8"), re.MULTILINE)


def test_every_verdict_says_why_and_every_stop_what_then() -> None:
    stops = [verdict for verdict in VERDICTS.values() if verdict.code]

    assert all(verdict.why for verdict in VERDICTS.values())
    assert all(verdict.says and verdict.then for verdict in stops)


def test_the_portals_readme_has_the_table_of_verdicts_and_says_what_each_fault_does() -> None:
    does = README.split("| name | what the portal does |\n|---|---|\n")[1].split("\n\n")[0]

    assert personas.table() in README
    assert re.findall(r"`([a-z-]+)`", " ".join(row.split("|")[1] for row in does.splitlines())) == list(PERSONAS)


def test_what_a_verdict_quotes_is_what_the_portal_says_in_both_languages() -> None:
    quoting = ("server-error", "signed-out-elsewhere", "new-required-field", "native-alert", "units")
    said = "".join(module.read_text("utf-8") for module in (FOLDER / "js").rglob("*.js"))

    for name in quoting:
        assert [words for words in VERDICTS[name].says if words not in said] == []


def test_a_message_speaks_when_it_says_one_of_the_pieces_and_every_name() -> None:
    taken = VERDICTS["native-alert"]

    assert taken.speaks("the portal refused: 该店铺名称已被使用。 (profile: store.name)")
    assert taken.speaks("the portal refused: This store name is taken. (profile: store.name)")
    assert not taken.speaks("the portal refused: 该店铺名称已被使用。")
    assert not taken.speaks("the portal refused something (profile: store.name)")
