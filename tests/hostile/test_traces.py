"""A trace that is kept holds no secret: neither what was typed, by whatever way, nor what became of it."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote
from zipfile import ZipFile

import pytest
from playwright.sync_api import BrowserContext, Page
from pydantic import SecretStr

from autofill.forms import Field, fill
from autofill.qa.program import Watch
from autofill.qa.traces import without_secrets

_SECRET = 'hunter2-S3"cret&!'  # noqa: S105 - nobody's
_PAGE = """<label>密码 <input type=password id=a></label><p id=echo></p><script>
a.oninput = () => {
  echo.textContent = 'Strength of ' + a.value;
  document.cookie = 'p=' + encodeURIComponent(a.value);
  fetch('/x?p=' + encodeURIComponent(a.value), {method: 'POST', body: JSON.stringify({p: a.value})});
  fetch('/y', {method: 'POST', body: new URLSearchParams({p: a.value})});
  console.log('typed', a.value, {a: a.value});
}</script>"""


def _words(path: Path) -> str:
    with ZipFile(path) as trace:
        assert trace.testzip() is None
        return "\n".join(
            [*trace.namelist(), *(trace.read(name).decode("utf-8", "replace") for name in trace.namelist())]
        )


def _spelt(secret: str) -> list[str]:
    return [secret, quote(secret, safe=""), json.dumps(secret)[1:-1], json.dumps(json.dumps(secret)[1:-1])[1:-1]]


def _type_in(page: Page) -> None:
    """By the engine, by keys in one go, and letter by letter."""
    page.route(
        "http://portal.test/**", lambda route: route.fulfill(body=_PAGE, content_type="text/html; charset=utf-8")
    )
    page.goto("http://portal.test/")
    fill(page, (Field[None]("current-password", lambda _: SecretStr(_SECRET)),), None)
    page.get_by_label("密码").fill(_SECRET)
    page.evaluate("a.value = ''")
    page.get_by_label("密码").focus()
    page.keyboard.type(_SECRET)
    page.keyboard.insert_text(_SECRET)
    page.evaluate("a.value = ''")
    for letter in _SECRET:
        page.keyboard.type(letter)
    page.evaluate("a.type = 'text'")


def test_a_trace_is_kept_without_secrets(context: BrowserContext, tmp_path: Path) -> None:
    context.tracing.start(snapshots=True, screenshots=True)
    _type_in(context.new_page())
    path = tmp_path / "trace-1.zip"
    context.tracing.stop(path=path)
    before = _words(path)

    without_secrets(path, [_SECRET])

    kept = _words(path)
    assert [spelt for spelt in _spelt(_SECRET) if spelt in before] != []
    assert [spelt for spelt in _spelt(_SECRET) if spelt in kept] == []
    assert _SECRET[:8] not in kept
    assert re.search(r"autofill=[A-Za-z0-9]", before)
    assert not re.search(r"autofill=[A-Za-z0-9]", kept)
    assert "Strength of ***" in kept
    assert ".jpeg" not in kept


def test_a_trace_of_keys_does_not_spell_a_secret(context: BrowserContext, tmp_path: Path) -> None:
    context.tracing.start(snapshots=True)
    _type_in(context.new_page())
    path = tmp_path / "trace-1.zip"
    context.tracing.stop(path=path)

    without_secrets(path, [_SECRET])

    with ZipFile(path) as trace:
        events = [json.loads(line) for line in trace.read("trace.trace").decode().splitlines()]
    assert [one["params"] for one in events if "eyboard" in one.get("method", "")] == [{}] * (2 + len(_SECRET))
    held = re.findall(r'"__playwright_value_": ?"((?:[^"\\]|\\.)*)"', json.dumps(events))
    assert "".join(held).strip("*") == ""


def test_the_rest_of_a_trace_stays_what_it_is(context: BrowserContext, tmp_path: Path) -> None:
    context.tracing.start(snapshots=True)
    page = context.new_page()
    page.set_content("<h1>账号注册</h1><p>hunt the hunter</p>")
    page.get_by_role("heading").click()
    path = tmp_path / "trace-1.zip"
    context.tracing.stop(path=path)
    with ZipFile(path) as trace:
        before = {name: trace.read(name) for name in trace.namelist()}

    without_secrets(path, [_SECRET])

    with ZipFile(path) as trace:
        after = {name: trace.read(name) for name in trace.namelist()}
    assert before.keys() == after.keys()
    for name, content in before.items():
        if name.endswith((".trace", ".network")):
            assert list(map(json.loads, after[name].splitlines())) == list(map(json.loads, content.splitlines()))
        else:
            assert after[name] == content


@pytest.mark.slow
def test_the_trace_of_a_run_holds_no_password(
    make_seller: Callable[..., Path], run_autofill: Callable[..., object], tmp_path: Path
) -> None:
    seller = make_seller(3)
    said = json.loads(seller.read_text("utf-8"))

    run_autofill(seller, "--no-input", operator="none", watch=Watch(trace=True, picture=True, folder=tmp_path / "kept"))

    kept = _words(tmp_path / "kept" / "trace-1.zip")
    assert said["account"]["password"] not in kept
    assert said["account"]["email"] in kept
    assert list((tmp_path / "kept").glob("page-*.png"))
