"""How a run ends when it does not end well: its exit code, its words, and nothing half done."""

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from autofill.qa import Portal, expected, preset
from mock_portal.control_room import ControlRoom
from mock_portal.server import Server, serve
from tests.e2e import program

CORPORATE = program.PROFILES / "corporate.json"


def _profile(folder: Path, change: Callable[[dict[str, Any]], object]) -> Path:
    """The good corporate profile with one change, its scans where they were."""
    profile = json.loads(CORPORATE.read_text("utf-8"))
    change(profile)
    for scans in program.PROFILES.iterdir():
        if scans.is_dir() and not (folder / scans.name).exists():
            (folder / scans.name).symlink_to(scans)
    changed = folder / "changed.json"
    changed.write_text(json.dumps(profile, ensure_ascii=False), "utf-8")
    return changed


def _started(runs: Path, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "autofill", str(CORPORATE), *arguments]
    out = subprocess.PIPE
    return subprocess.Popen(command, env=program.environment(runs), stdout=out, stderr=subprocess.PIPE, text=True)


def _wait_for(running: "subprocess.Popen[str]", words: str) -> None:
    """Read what the run prints until it says these words."""
    assert running.stdout is not None
    assert any(words in line for line in running.stdout), "the run ended without saying so"


def _clean(ended: program.Ended) -> None:
    assert "Traceback" not in ended.err + ended.out


def test_a_profile_with_faults_opens_no_browser_and_lists_every_reason(tmp_path: Path) -> None:
    def spoil(profile: dict[str, Any]) -> None:
        profile["company"]["credit_code"] = "91330106MA2CFCY04X"
        profile["contact"]["address"]["province"] = "香港"
        profile["products"] = profile["products"][:9]

    ended = program.run(tmp_path, _profile(tmp_path, spoil), "--browser", "/bin/false")

    assert ended.code == 65
    assert all(key in ended.err for key in ("company.credit_code", "contact.address", "products"))
    assert not list(tmp_path.glob("*/journal.jsonl"))
    _clean(ended)


def test_a_scan_that_is_not_there_is_66_with_its_key(tmp_path: Path) -> None:
    wrong = _profile(tmp_path, lambda profile: profile["company"].update(licence="nowhere/licence.jpg"))

    ended = program.run(tmp_path, wrong)

    assert ended.code == 66
    assert "company.licence" in ended.err
    assert "nowhere/licence.jpg" in ended.err
    _clean(ended)


def test_a_profile_that_is_not_there_is_66(tmp_path: Path) -> None:
    ended = program.run(tmp_path, tmp_path / "nobody.json")

    assert ended.code == 66
    assert "nobody.json" in ended.err
    _clean(ended)


def test_a_portal_that_does_not_answer_is_69(tmp_path: Path) -> None:
    ended = program.run(tmp_path, CORPORATE, "--portal", "http://127.0.0.1:9/")

    assert ended.code == 69
    assert ended.err.startswith("The portal at http://127.0.0.1:9/ does not answer")
    assert ended.err.count("\n") == 1
    _clean(ended)


def test_a_run_speaks_chinese_to_who_asks_for_it(tmp_path: Path) -> None:
    ended = program.run(tmp_path, CORPORATE, "--no-input", "--lang", "zh")

    assert ended.code == 75
    assert "✓ 账号注册: 12 项已填写并核对" in ended.out
    assert ended.err == "账号注册：正在等待有人确认可以提交（或加上 --yes）。重新运行同一条命令即可继续。\n"


def test_a_portal_that_refuses_is_77_in_its_own_words_with_the_key(tmp_path: Path, portal: Server) -> None:
    mobile = expected.national(json.loads(CORPORATE.read_text("utf-8"))["account"]["mobile"])
    other = {"email": "other@example.com", "mobile": mobile}
    ControlRoom(portal.address).load({"accounts": {"other@example.com": other}})

    ended = program.run(tmp_path, CORPORATE, "--portal", f"{portal.address}?lang=en", "--operator", "mock")

    assert ended.code == 77
    assert "account.mobile" in ended.err
    assert "belongs to another account" in ended.err
    assert ControlRoom(portal.address).received() == []
    _clean(ended)


def test_a_page_that_lost_a_field_is_76_with_the_field_and_nothing_is_sent(
    tmp_path: Path, altered_portal: Callable[[str, str, str], str]
) -> None:
    address = altered_portal("register.html", 'name="postal-code" type="text"', 'name="postal-code" type="hidden"')

    ended = program.run(tmp_path, CORPORATE, "--portal", address, "--operator", "mock")

    assert ended.code == 76
    assert "postal-code" in ended.err
    assert "contact.address.postal_code" in ended.err
    assert ControlRoom(address).log() == []
    assert "submit-intended" not in [line.get("state") for line in ended.journal()]
    _clean(ended)


def test_a_synthetic_seller_stays_on_this_machine(tmp_path: Path) -> None:
    ended = program.run(tmp_path, CORPORATE, "--portal", "https://portal.invalid/")

    assert ended.code == 64
    assert "synthetic" in ended.err


def test_a_run_goes_on_after_ctrl_c_a_scheduler_and_a_portal_that_went_away(tmp_path: Path) -> None:
    memory = tmp_path / "portal.json"
    server = serve(memory=memory)
    port = int(server.address.rsplit(":", 1)[1].strip("/"))
    at_the_mock = ("--portal", server.address, "--operator", "mock", "--timeout-s", "5")
    _stand(server, tmp_path, "emailed", products=7)
    _stopped_by_a_signal(tmp_path, "sales-plan", signal.SIGINT, 130, *at_the_mock)
    _stopped_by_a_signal(tmp_path, "product-08", signal.SIGTERM, 143, *at_the_mock)
    running = _started(tmp_path, *at_the_mock)
    _wait_for(running, "product-09")
    server.close()
    _, err = running.communicate(timeout=60)
    assert running.returncode in {69, 76, 79}, err  # nothing answers, or what came last was lost on its way
    assert "Traceback" not in err

    again = serve(memory=memory, port=port)
    try:
        settled = ["--outcome", "rejected"] if running.returncode == 79 else []
        ended = program.run(tmp_path, CORPORATE, *at_the_mock, *settled)
        counters, received = ControlRoom(again.address).counters(), ControlRoom(again.address).received()
    finally:
        again.close()
    assert ended.code == 0, ended.err
    assert "the portal has it already" in ended.out
    assert (counters["accounts"], counters["applications"], counters["payments"]) == (1, 1, 1)
    assert [submit["page"] for submit in received].count("sales-plan") == 1
    assert counters["products"] == 10
    ends = [line["exit"] for line in ended.journal() if line.get("run") == "ended"]
    assert ends == [130, 143, running.returncode, 0]


def _stand(server: Server, runs: Path, stage: str, *, products: int) -> None:
    """Have the portal know the seller as one who has come so far: what comes before is killed in test_kill.py."""
    portal = Portal(server.address)
    preset.stand(portal, CORPORATE, stage, products=products)
    preset.keep_session(portal, CORPORATE, runs)


def _stopped_by_a_signal(runs: Path, words: str, number: int, code: int, *arguments: str) -> None:
    """Start a run, send it the signal when it says `words`, and see it end with that code and a sentence."""
    running = _started(runs, *arguments)
    _wait_for(running, words)
    running.send_signal(number)
    _, err = running.communicate(timeout=60)
    assert running.returncode == code, err
    assert "same command continues" in err
    assert "Traceback" not in err


def test_a_run_that_cannot_be_written_down_is_not_begun(tmp_path: Path) -> None:
    program.run(tmp_path, CORPORATE, "--portal", "http://127.0.0.1:9/")  # makes an application's folder, sends nothing
    (folder,) = tmp_path.glob("127.0.0.1-9-*")
    (folder / "journal.jsonl").unlink()
    (folder / "journal.jsonl").mkdir()

    ended = program.run(tmp_path, CORPORATE, "--portal", "http://127.0.0.1:9/")

    assert ended.code == 73
    assert "journal.jsonl" in ended.err
    _clean(ended)


def test_ctrl_c_twice_still_ends_with_a_sentence(tmp_path: Path) -> None:
    running = _started(tmp_path)
    _wait_for(running, "verify")
    running.send_signal(signal.SIGINT)
    running.send_signal(signal.SIGINT)
    _, err = running.communicate(timeout=60)

    assert running.returncode == 130, err
    assert "Traceback" not in err
