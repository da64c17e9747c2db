"""A picture shows no secret of the run: with two passwords of one length it is the same, wherever they are shown."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from loguru import logger
from PIL import Image, ImageChops
from playwright.sync_api import Frame, Page

from autofill import forms
from autofill.errors import PageSilent
from autofill.flow.privacy import masks
from autofill.flow.privacy.evidence import Evidence

_ONE, _OTHER = "hunter2-S3cret!", "wolves9=B4nana?"
_SHADOW = 24  # of 255
_STYLE = "<style>* { font: 16px monospace } input { width: 300px }</style><h1>x</h1>"
_SHOWS = {
    "a password box": "<input type=password value='{0}'>",
    "the page's toggle shows it": "<input id=a type=password value='{0}'><script>a.type = 'text'</script>",
    "another box": "<input type=password value='{0}'><input value='{0}'>",
    "in the middle of another box": "<input value='Your password: {0}.'>",
    "cut in another box": "<input value='{0:.8}'>",
    "a text area": "<textarea>{0}</textarea>",
    "a placeholder": "<input placeholder='{0}'>",
    "an echo": "<p>Strength of {0}: weak</p>",
    "an echo in capitals": "<p style='text-transform: uppercase'>{0}</p>",
    "two elements": "<p>Your password <b>{0:.6}</b><i>{1}</i></p>",
    "a letter each": "<p>{letters}</p>",
    "a box each": "<p>{boxes}</p>",
    "hidden words between": "<p>{0:.6}<span style='display: none'>no</span>{1}</p>",
    "wider than its box": "<div style='width: 20px; white-space: nowrap'>{0}</div>",
    "higher than its box": "<div style='height: 3px; font-size: 40px'>{0}</div>",
    "no box of its own": "<p><span style='display: contents'>{0}</span></p>",
    "a list": "<select><option>{0}</select>",
    "a button": "<button>{0}</button><input type=button value='{0}'>",
    "a style sheet": "<p data-a='{0}' class=q></p><style>.q::after {{ content: attr(data-a) }}</style>",
    "an open shadow root": "<div id=host></div><script>host.attachShadow({{mode: 'open'}}).innerHTML = "
    "`<style>p {{ font: 16px monospace }}</style><p>{0}</p>`</script>",
    "a frame": "<iframe width=500 srcdoc='<style>* {{ font: 16px monospace }}</style><p>{0}</p>'></iframe>",
    "a password box in a frame": "<iframe srcdoc='<input type=password value={0}>'></iframe>",
    "a dialog on top": "<dialog id=d>{0}</dialog><script>d.showModal()</script>",
    "far down": "<div style='height: 3000px'></div><p>{0}</p>",
    "scrolled": "<div style='height: 40px; overflow: auto' id=s><p style='height: 300px'>x</p>{0}</div>"
    "<script>s.scrollTop = 1000</script>",
    "turned": "<p style='rotate: 20deg; width: 300px'>{0}</p>",
    "fixed": "<p style='position: fixed; bottom: 0'>{0}</p>",
    "an SVG": "<svg width=400 height=50><text x=5 y=30>{0}</text></svg>",
    "editable": "<div contenteditable>{0}</div>",
    "a style sheet, in a line": "<p>x <b data-a='{0}' class=q>y</b></p>"
    "<style>.q::after {{ content: attr(data-a) }}</style>",
    "columns": "<div style='columns: 3; width: 300px'><p>x</p><p>{0:.6} {1}</p><p>y</p></div>",
    "upright": "<p style='writing-mode: vertical-rl'>{0}</p>",
    "spread": "<p style='letter-spacing: 2em; width: 200px; word-break: break-all'>{0}</p>",
    "large": "<p style='scale: 3; transform-origin: 0 0; width: 200px'>{0}</p>",
    "a table": "<table border=1><tr>{cells}</tr></table>",
    "a frame in a frame": "<iframe width=600 height=300 srcdoc=\"<iframe width=500 srcdoc='<pre>{0}</pre>'></iframe>\">"
    "</iframe>",
    "a frame that is turned": "<iframe style='scale: .5; rotate: 9deg' srcdoc='<pre>{0}</pre>'></iframe>",
    "a frame in a shadow root": "<div id=host></div><script>host.attachShadow({{mode: 'open'}}).innerHTML = "
    "`<iframe srcdoc='<pre>{0}</pre>'></iframe>`</script>",
    "a popover": "<div popover id=a>{0}</div><script>a.showPopover()</script>",
    "details": "<details open><summary>{0}</summary>{0}</details>",
    "what was slotted": "<div id=host><b slot=s>{0}</b></div><script>host.attachShadow({{mode: 'open'}}).innerHTML = "
    "`<p><slot name=s></slot></p>`</script>",
    "italic": "<p><em style='font: italic 30px serif'>{0}</em></p>",
    "a line that goes on": "<p style='width: 60px'>Strength of <b>{0:.6}</b><b>{1}</b> is weak</p>",
    "a link": "<a href='/?{0}'>/?{0}</a>",
    "a broken picture": "<img src='data:x' alt='{0}'>",
    "a list of options": "<select size=3><option>x<option>{0}</select>",
    "a search": "<input type=search list=l value='{0}'><datalist id=l><option>{0}</datalist>",
    "invisible signs between": "<p>{0:.6}&#8203;{1}</p>",
}


@pytest.fixture
def warned() -> Iterator[list[str]]:
    """What the log says."""
    said: list[str] = []
    number = logger.add(lambda message: said.append(str(message)), level="WARNING")
    yield said
    logger.remove(number)


Take = Callable[..., Image.Image | None]


@pytest.fixture
def take(page: Page, tmp_path: Path) -> Take:
    """A picture of a page that shows a password, by a run that knows it, or not."""

    def taken(shows: str, password: str, *, knows: bool = True) -> Image.Image | None:
        letters = "".join(f"<span style='margin: 2px'>{letter}</span>" for letter in password)
        boxes = "".join(f"<input style='width: 20px' value='{letter}'>" for letter in password)
        cells = "".join(f"<td>{letter}</td>" for letter in password)
        page.set_content(_STYLE + shows.format(password, password[6:], letters=letters, boxes=boxes, cells=cells))
        evidence = Evidence(tmp_path / "evidence")
        evidence.secrets = [password] if knows else []
        path = evidence.take(page, "stage", "step", "filled")
        return Image.open(path).convert("RGB") if path else None

    return taken


def _differ(one: Image.Image, other: Image.Image) -> bool:
    """By more than the shadow that a letter leaves at the edge of what covers it, where that is turned."""
    largest = max(ImageChops.difference(one, other).tobytes())
    return one.size != other.size or largest > _SHADOW


@pytest.mark.parametrize("shows", _SHOWS)
def test_a_picture_is_the_same_whatever_the_password_is(take: Take, shows: str) -> None:
    one, other = take(_SHOWS[shows], _ONE), take(_SHOWS[shows], _OTHER)

    assert one is not None
    assert other is not None
    assert not _differ(one, other)


def test_a_picture_shows_the_rest_of_the_page(take: Take) -> None:
    shows = "<p>{0}</p><p id=rest>The rest</p>"
    one, blank = take(shows, _ONE), take(shows.replace("The rest", ""), _ONE)

    assert one is not None
    assert blank is not None
    assert _differ(one, blank)


def test_what_no_run_knows_is_in_the_picture(take: Take) -> None:
    one, other = take(_SHOWS["an echo"], _ONE, knows=False), take(_SHOWS["an echo"], _OTHER, knows=False)

    assert one is not None
    assert other is not None
    assert _differ(one, other)


def test_what_a_person_typed_into_a_box_for_secrets_is_in_no_picture(take: Take) -> None:
    shows = (
        "<input autocomplete='section-a new-password' value='{0}'><input style='-webkit-text-security: disc' value={0}>"
    )
    one, other = take(shows, _ONE, knows=False), take(shows, _OTHER, knows=False)

    assert one is not None
    assert other is not None
    assert not _differ(one, other)


_UNCERTAIN = {
    "drawn elsewhere": "<p data-a='{0}' class=q>x</p>"
    "<style>.q::after {{ content: attr(data-a); position: fixed; top: 90px }}</style>",
    "drawn anew all the time": "<p id=a></p><script>setInterval(() => {{"
    "const p = document.createElement('p'); p.textContent = '{0}'; a.replaceChildren(p) }})</script>",
}


@pytest.mark.parametrize("shows", _UNCERTAIN)
def test_where_it_is_not_certain_there_is_no_picture_and_the_log_says_so(
    take: Take, warned: list[str], shows: str
) -> None:
    assert take(_UNCERTAIN[shows], _ONE) is None
    assert "No picture of step" in "".join(warned)
    assert _ONE not in "".join(warned)


def test_of_a_frame_that_does_not_answer_there_is_no_picture(
    take: Take, warned: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def silent(frame: Frame, name: str, *args: object) -> object:
        if frame.parent_frame:
            raise PageSilent(1)
        return forms.call(frame, name, *args)

    monkeypatch.setattr(masks, "call", silent)

    assert take("<iframe srcdoc='<p>{0}</p>'></iframe>", _ONE) is None
    assert "a frame of it does not answer" in "".join(warned)


def test_a_frame_is_asked_once_before_and_once_after(take: Take, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counted(frame: Frame, name: str, *args: object) -> object:
        asked.append(name)
        return forms.call(frame, name, *args)

    monkeypatch.setattr(masks, "call", counted)

    take("<p>Nothing</p><iframe srcdoc='<p>Nothing</p>'></iframe>", _ONE)

    assert asked == ["pieces"] * 4
