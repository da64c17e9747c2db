"""What a page changes by itself after it was filled is compared with the profile before the submit, and put right."""

import pytest
from playwright.sync_api import Route

from autofill.errors import FieldsRefused
from autofill.flow.record.journal import State
from autofill.flow.session import Session
from tests.flow.test_outcome import IRREVOCABLE

_FORM = """
<h1>账号注册</h1>
<form><label>电子邮箱 <input name=a></label><label>店铺名称 <input name=b></label>MORE
<button type=button>立即注册</button></form>
<script>
  const [email, name] = document.querySelectorAll('input');
  const setTo = (box, value) => { box.value = value; box.dispatchEvent(new Event('input', { bubbles: true })) };
  document.querySelector('button').onclick = () => {
    window.sent = [email.value, name.value];
    document.body.innerHTML = '<h1>验证邮箱</h1>';
  };
  SCRIPT
</script>
"""


def _complete(session: Session, script: str, more: str = "") -> list[str]:
    session.page.set_content(_FORM.replace("SCRIPT", script).replace("MORE", more))
    session.complete(IRREVOCABLE, session.profile)
    return list(session.page.evaluate("sent"))


def _wanted(session: Session) -> list[str]:
    return [session.profile.account.email, session.profile.store.name]


@pytest.mark.parametrize("after_ms", [0, 60, 250])
def test_a_box_that_the_page_fills_by_what_it_has_read_is_put_right(session: Session, after_ms: int) -> None:
    fills = f"setTimeout(() => setTo(email, 'read@scan'), {after_ms})"
    once = f"name.addEventListener('change', () => {fills}, {{ once: true }})"

    assert _complete(session, once) == _wanted(session)


def test_a_box_that_the_page_fills_and_locks_is_refused_where_it_differs(session: Session) -> None:
    locks = "name.addEventListener('change', () => { setTo(email, 'read@scan'); email.readOnly = true })"

    with pytest.raises(FieldsRefused, match=r"account\.email"):
        _complete(session, locks)
    assert State.SUBMIT_INTENDED not in [entry.state for entry in session.journal.entries]


def test_a_box_that_the_page_fills_rightly_and_locks_is_held(session: Session) -> None:
    email = session.profile.account.email

    assert _complete(session, f"setTo(email, '{email}'); email.readOnly = true") == _wanted(session)


def test_what_is_required_and_not_in_the_profile_is_named_and_nothing_is_sent(session: Session) -> None:
    with pytest.raises(FieldsRefused, match="«紧急联系人» is required, and your profile says nothing about it"):
        _complete(session, "", "<label>紧急联系人 <input required></label>")
    assert State.SUBMIT_INTENDED not in [entry.state for entry in session.journal.entries]


def test_a_page_is_filled_once_its_scripts_have_come(session: Session) -> None:
    def come_late(route: Route) -> None:
        session.page.wait_for_timeout(600)
        route.fulfill(body="setTo(email, ''); setTo(name, '')")

    session.page.route("http://portal.test/app.js", come_late)
    late = (
        "const app = document.createElement('script'); app.src = 'http://portal.test/app.js'; document.head.append(app)"
    )

    assert _complete(session, late) == _wanted(session)
