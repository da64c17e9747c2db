"""The control room, the mock portal's API for programs: inboxes, clock, reviews, faults and received submits.

It changes the same document that the pages change, by compare-and-swap, with the standard library alone.
"""

import http.client
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from urllib.parse import urlsplit

CHINA_TIME = timezone(timedelta(hours=8), "China")
_STEPS = ("identity", "brand")
_VERDICTS = ("approve", "reject", "more")
_TRIES = 50


class ControlRoomError(Exception):
    """A call is not possible at this moment, or the portal does not answer; the sentence says why."""


class ControlRoom:
    """Controls the outside world of one portal. Every call is one request or two; nothing is kept between them."""

    def __init__(self, address: str) -> None:
        """Open the control room of the portal at `address`, e.g. http://127.0.0.1:8000/."""
        self._host = urlsplit(address).netloc

    def now(self) -> datetime:
        """Return the time of the portal's clock, in China's time zone."""
        return _now(self._read())

    def advance(self, by: timedelta) -> None:
        """Move the portal's clock forward."""

        def move(memory: dict[str, Any]) -> None:
            memory["offset_ms"] = memory.get("offset_ms", 0) + round(by.total_seconds() * 1000)

        self._change(move)

    def inbox(self) -> list[dict[str, Any]]:
        """Return the messages that have arrived, oldest first: {channel: email | sms | site, to, code, text, at}."""
        memory = self._read()
        now = _stamp(_now(memory))
        arrived = [message for message in memory.get("inbox", []) if message["at"] <= now]
        return sorted(arrived, key=lambda message: str(message["at"]))

    def received(self) -> list[dict[str, Any]]:
        """Return every accepted submit, oldest first: {at, account, page, fields}."""
        return list(self._read().get("received", []))

    def log(self) -> list[dict[str, Any]]:
        """Return every submit, refused ones too: {at, account, page, outcome: accepted | refused, reasons}."""
        return list(self._read().get("log", []))

    def add_alipay(self, account: str, *, kind: str, company: str = "", credit_code: str = "", name: str = "") -> None:
        """Make a verified Alipay account known: `kind` is corporate (company, credit_code) or personal (name)."""

        def add(memory: dict[str, Any]) -> None:
            old = memory.setdefault("alipay", {}).get(account, {})
            facts = {"kind": kind, "company": company, "credit_code": credit_code, "name": name, "verified": True}
            memory["alipay"][account] = {**old, **facts}

        self._change(add)

    def exam_answers(self, question_text: str) -> list[str]:
        """Return the labels of the right answers, in the language of the question.

        Raises:
            ControlRoomError: the exam has no such question.
        """
        pool = json.loads(self._request("GET", "/data/exam.json")[1])
        for question in pool:
            for lang in ("zh", "en"):
                if question["text"][lang].strip() == question_text.strip():
                    return [answer[lang] for answer in question["answers"] if answer["right"]]
        raise ControlRoomError(f"the exam does not ask «{question_text}»")

    def face_scan(self, account_email: str | None = None) -> None:
        """Complete the face scan that an account waits for; by default of the only one that does.

        Raises:
            ControlRoomError: no account waits for a face scan, or more than one and none is named.
        """

        def scan(memory: dict[str, Any]) -> None:
            waiting = [
                account
                for email, account in memory.get("accounts", {}).items()
                if account_email in {None, email} and (account.get("identity") or {}).get("stage") == "face-scan"
            ]
            if len(waiting) != 1:
                raise ControlRoomError(f"{len(waiting)} accounts wait for a face scan")
            identity, now = waiting[0]["identity"], _now(memory)
            due = now + timedelta(hours=identity["review_hours"])
            identity["stage"] = "review"
            begun = {"submitted_at": _stamp(now), "due_at": _stamp(due), "decided": None}
            identity["review"] = {**begun, "fate": identity.get("fate")}

        self._change(scan)

    def decide(self, step: str, verdict: str, reason: str = "", *, account_email: str | None = None) -> None:
        """Decide a review: `step` identity or brand, `verdict` approve, reject or more (material).

        Raises:
            ControlRoomError: no account, or more than one, has this step in review.
        """
        if step not in _STEPS or verdict not in _VERDICTS:
            raise ControlRoomError(f"{step}: one of {_STEPS}; {verdict}: one of {_VERDICTS}")

        def sign(memory: dict[str, Any]) -> None:
            now = _stamp(_now(memory))
            reviews = [
                account[step]["review"]
                for email, account in memory.get("accounts", {}).items()
                if account_email in {None, email} and _in_review(account.get(step), now)
            ]
            if len(reviews) != 1:
                raise ControlRoomError(f"{len(reviews)} accounts have {step} in review")
            reviews[0]["decided"] = {"verdict": verdict, "reason": reason, "at": now}

        self._change(sign)

    def personas(self) -> list[str]:
        """Return the names of the faults that the portal plays."""
        return list(self._read().get("personas", []))

    def set_personas(self, names: list[str]) -> None:
        """Make the portal play exactly these faults."""
        self._change(lambda memory: memory.update(personas=list(names)))

    def counters(self) -> dict[str, int]:
        """Return the numbers of accounts, applications, payments, products, open stores and so on."""
        memory = self._read()
        accounts, now = list(memory.get("accounts", {}).values()), _stamp(_now(memory))
        return {
            "accounts": len(accounts),
            "identities": sum(bool((account.get("identity") or {}).get("review")) for account in accounts),
            "applications": sum(bool(account.get("store")) for account in accounts),
            "brands": sum(bool(account.get("brand")) for account in accounts),
            "payments": sum((account.get("fee") or {"paid_at": "never"})["paid_at"] <= now for account in accounts),
            "products": sum(len(account.get("products", [])) for account in accounts),
            "open": sum(bool(account.get("opened_at")) for account in accounts),
        }

    def reset(self) -> None:
        """Empty the portal's memory: no account, no clock offset, no persona."""
        self.load({})

    def export(self) -> dict[str, Any]:
        """Return the whole memory."""
        return self._read()

    def load(self, memory: dict[str, Any]) -> None:
        """Replace the whole memory with an exported one."""

        def replace(current: dict[str, Any]) -> None:
            version = current["version"]
            current.clear()
            current.update(memory, version=version)

        self._change(replace)

    def _read(self) -> dict[str, Any]:
        try:
            memory: dict[str, Any] = json.loads(self._request("GET", "/memory")[1])
        except (ValueError, RecursionError):
            raise ControlRoomError("GET /memory: the portal answers with no memory of its own") from None
        return memory

    def _change(self, change: Callable[[dict[str, Any]], None]) -> None:
        """Read, change, put; again when somebody else was faster."""
        for _ in range(_TRIES):
            memory = self._read()
            change(memory)
            status, _answer = self._request("PUT", "/memory", json.dumps(memory).encode())
            if status == http.client.OK:
                return
        raise ControlRoomError("the portal's memory was changed by others all the time")

    def _request(self, method: str, path: str, body: bytes | None = None) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection(self._host, timeout=30)
        try:
            connection.request(method, path, body, {"Content-Type": "application/json"} if body else {})
            answer = connection.getresponse()
            text = answer.read()
        except (OSError, http.client.HTTPException) as error:
            raise ControlRoomError(f"{method} {path}: the portal does not answer ({error})") from None
        finally:
            connection.close()
        if answer.status not in {http.client.OK, http.client.CONFLICT}:
            raise ControlRoomError(f"{method} {path}: the portal answers {answer.status} {answer.reason}")
        return answer.status, text


def _now(memory: dict[str, Any]) -> datetime:
    return datetime.now(UTC).astimezone(CHINA_TIME) + timedelta(milliseconds=memory.get("offset_ms", 0))


def _stamp(moment: datetime) -> str:
    """As the pages write moments: UTC, milliseconds, comparable as text."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


def _in_review(step: dict[str, Any] | None, now: str) -> bool:
    review = (step or {}).get("review") or {}
    return bool(review) and not review.get("decided") and review["due_at"] > now
