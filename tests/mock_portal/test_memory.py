"""The portal's memory and server: one document, changed by compare-and-swap, that outlives its server."""

import json
import os
import signal
import subprocess
import sys
import threading
from datetime import timedelta
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote

import pytest

import mock_portal
from mock_portal.control_room import ControlRoom, ControlRoomError
from mock_portal.memory import EMPTY, Memory, StaleVersion
from mock_portal.server import Server, serve

FOLDER = Path(mock_portal.__file__).parent


def ask(server: Server, method: str, path: str, body: bytes | None = None, **headers: str) -> tuple[int, bytes, str]:
    port = int(server.address.rstrip("/").rpartition(":")[2])
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    text = answer.read()
    connection.close()
    return answer.status, text, answer.getheader("Content-Type") or ""


def test_a_document_is_replaced_only_at_the_version_it_was_read_at() -> None:
    memory = Memory()
    memory.put(b'{"version": 0, "a": 1}')

    with pytest.raises(StaleVersion) as stale:
        memory.put(b'{"version": 0, "a": 2}')

    assert json.loads(stale.value.current) == {"version": 1, "a": 1}
    assert json.loads(memory.read()) == {"version": 1, "a": 1}


@pytest.mark.parametrize("text", [b"", b"[]", b"{", b"{}", b'{"version": "0"}'])
def test_what_is_no_document_is_refused(text: bytes) -> None:
    memory = Memory()

    with pytest.raises(ValueError):  # noqa: PT011 - JSON's own error and ours
        memory.put(text)

    assert memory.read() == EMPTY


def test_two_memories_of_one_file_never_lose_a_change(tmp_path: Path) -> None:
    memories = [Memory(tmp_path / "portal.json") for _ in range(2)]

    def count(memory: Memory) -> None:
        for _ in range(20):
            while True:
                document = json.loads(memory.read())
                document["n"] = document.get("n", 0) + 1
                try:
                    memory.put(json.dumps(document).encode())
                    break
                except StaleVersion:
                    continue

    threads = [threading.Thread(target=count, args=(memory,)) for memory in memories]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert json.loads(memories[0].read()) == {"version": 40, "n": 40}


def test_the_memory_survives_a_restart_of_the_server(tmp_path: Path) -> None:
    first = serve(memory=tmp_path / "portal.json")
    ControlRoom(first.address).advance(timedelta(hours=5))
    ControlRoom(first.address).set_personas(["slow"])
    first.close()

    second = serve(memory=tmp_path / "portal.json")
    room = ControlRoom(second.address)
    kept = room.export()
    second.close()

    assert (kept["offset_ms"], kept["personas"], kept["version"]) == (5 * 3600 * 1000, ["slow"], 2)


def test_the_memory_survives_a_kill(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mock_portal", "--memory", str(tmp_path / "portal.json")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        ControlRoom(address).set_personas(["reorder"])
        os.kill(process.pid, signal.SIGKILL)

    assert json.loads((tmp_path / "portal.json").read_bytes())["personas"] == ["reorder"]


def test_the_command_prints_its_address_and_ends_cleanly_when_it_is_told_to() -> None:
    command = [sys.executable, "-m", "mock_portal", "--lang", "en"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        process.send_signal(signal.SIGTERM)

    assert address.startswith("http://127.0.0.1:")
    assert address.endswith("/?lang=en")
    assert process.returncode == 0


def test_a_port_that_is_taken_is_said_in_a_sentence(portal: Server) -> None:
    port = portal.address.rstrip("/").rpartition(":")[2]
    command = [sys.executable, "-m", "mock_portal", "--port", port]

    ended = subprocess.run(command, capture_output=True, text=True, check=False)

    assert ended.returncode == 69
    assert ended.stderr == f"mock_portal: cannot serve on port {port}: Address already in use\n"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/register.html?lang=en", "text/html; charset=utf-8"),
        ("/js/page.js", "text/javascript; charset=utf-8"),
        ("/portal.css", "text/css; charset=utf-8"),
        ("/data/exam.json", "application/json; charset=utf-8"),
        ("/icon.svg", "image/svg+xml"),
    ],
)
def test_files_come_with_their_type(portal: Server, path: str, kind: str) -> None:
    assert ask(portal, "GET", path)[::2] == (200, kind)


@pytest.mark.parametrize(
    "path", ["/server.py", "/../pyproject.toml", "/%2e%2e/pyproject.toml", "/js", "/none.html", "/js/"]
)
def test_nothing_but_the_portals_own_pages_is_served(portal: Server, path: str) -> None:
    assert ask(portal, "GET", path)[0] == 404


def test_a_page_of_another_site_can_neither_read_nor_write_the_memory(portal: Server) -> None:
    assert ask(portal, "GET", "/memory", Host="evil.example:80")[0] == 403
    assert ask(portal, "PUT", "/memory", b'{"version": 0}', Content_Type="text/plain")[0] == 405
    assert (
        ask(portal, "PUT", "/memory", b'{"version": 0}', Content_Type="application/json", Host="evil.example:80")[0]
        == 403
    )
    assert ask(portal, "GET", "/memory")[1] == EMPTY


def test_a_stale_put_answers_409_with_what_is_there(portal: Server) -> None:
    assert ask(portal, "PUT", "/memory", b'{"version": 0, "a": 1}', Content_Type="application/json")[0] == 200
    status, text, _ = ask(portal, "PUT", "/memory", b'{"version": 0, "a": 2}', Content_Type="application/json")

    assert (status, json.loads(text)) == (409, {"version": 1, "a": 1})


def test_an_export_can_be_loaded_again_and_a_reset_empties_it(room: ControlRoom) -> None:
    room.set_personas(["slow"])
    kept = room.export()
    room.reset()
    assert room.personas() == []
    room.load(kept)

    assert room.personas() == ["slow"]


def test_a_decision_or_a_scan_that_nobody_waits_for_is_refused(room: ControlRoom) -> None:
    with pytest.raises(ControlRoomError, match="0 accounts have identity in review"):
        room.decide("identity", "approve")
    with pytest.raises(ControlRoomError, match="0 accounts wait for a face scan"):
        room.face_scan()
    with pytest.raises(ControlRoomError, match="does not ask"):
        room.exam_answers("What is the time?")


def test_every_question_of_the_exam_has_an_answer_in_both_languages(room: ControlRoom) -> None:
    pool = json.loads((FOLDER / "data/exam.json").read_text("utf-8"))

    answers = [(room.exam_answers(q["text"]["zh"]), room.exam_answers(q["text"]["en"])) for q in pool]

    assert len(pool) == 20
    assert all(zh and len(zh) == len(en) for zh, en in answers)


@pytest.mark.parametrize(
    ("query", "waited"),
    [
        ("?after_ms=4000", [4.0]),
        ("?after_ms=86400000", [10.0]),
        ("?after_ms=10001&x=1", [10.0]),
        ("?after_ms=0", []),
        ("?after_ms=-5", []),
        ("?after_ms=soon", []),
        ("?after_ms=", []),
        ("?after_ms=٣", []),
        ("", []),
    ],
)
def test_a_file_comes_as_late_as_it_is_asked_for_and_ten_seconds_at_most(
    portal: Server, monkeypatch: pytest.MonkeyPatch, query: str, waited: list[float]
) -> None:
    slept: list[float] = []
    monkeypatch.setattr("mock_portal.server.time.sleep", slept.append)

    status, text, kind = ask(portal, "GET", "/js/dom.js" + quote(query, safe="?=&"))

    assert (status, kind) == (200, "text/javascript; charset=utf-8")
    assert text == (FOLDER / "js/dom.js").read_bytes()
    assert slept == waited


def test_what_is_not_there_is_not_waited_for(portal: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr("mock_portal.server.time.sleep", slept.append)

    assert ask(portal, "GET", "/js/nothing.js?after_ms=4000")[0] == 404
    assert ask(portal, "GET", "/memory?after_ms=4000")[0] == 200
    assert slept == []
