"""Never two submits: whatever lies over the button, however late and in whatever way the portal answers."""

import itertools

import pytest

from autofill.errors import AutofillError
from autofill.flow.record.journal import State
from autofill.flow.session import Session
from tests.flow.test_outcome import IRREVOCABLE
from tests.hostile.conftest import Site

_FORM = """<h1>账号注册</h1><form method=post action=/sent><p><label>电子邮箱 <input name=mail></label></p>
<p><label>店铺名称 <input name=store></label></p><button>立即注册</button></form>{cover}"""
_COVER = """<div id=cover hidden style='position:fixed;inset:0;background:#0003'></div><script>
const show = (on) => (cover.hidden = !on);
const blink = (ms) => { show(true); setTimeout(() => show(false), ms); };
</script>"""
_COVERS = {
    "none": "",
    "for 0.7 s as the pointer comes": "<script>addEventListener('mouseover', () => blink(700), {once: true})</script>",
    "at the first touch": "<script>addEventListener('pointerdown', () => blink(700), true)</script>",
    "after the press": "<script>addEventListener('click', () => show(true), true)</script>",
    "on and off": "<script>setInterval(() => show(cover.hidden), 150)</script>",
}
_ANSWERS = {"landing": 200, "nothing": 204, "an error": 500, "broken off": 0}
_LATE = {"at once": 0.0, "in time": 0.6, "too late": 4.0}
_SOME = 7  # every seventh in each run, all of them in `make test-all`
_EACH = [
    pytest.param(*one, marks=[pytest.mark.slow] if number % _SOME else [])
    for number, one in enumerate(itertools.product(_COVERS, _ANSWERS, _LATE))
]


@pytest.mark.parametrize(("cover", "answer", "late"), _EACH)
def test_one_press_is_one_submit(session: Session, portal: Site, cover: str, answer: str, late: str) -> None:
    portal.pages |= {"/": _FORM.format(cover=_COVER + _COVERS[cover]), "/sent": "<h1>验证邮箱</h1>"}
    portal.answers["/sent"] = (_LATE[late], _ANSWERS[answer])
    session.address, session.timeout_s = portal.address, 1
    session.open()
    outcomes = []
    for _ in range(2):  # and the same command again
        try:
            session.open()
            outcomes.append(session.complete(IRREVOCABLE, session.profile))
        except AutofillError as error:
            outcomes.append(type(error).__name__)
        if session.journal.entries[-1].state is State.ACCEPTED:
            break

    assert sum(line.startswith("POST") for line in portal.received) <= 1
    if answer == "landing" and late != "too late" and cover in {"none", "after the press"}:
        assert outcomes == ["verify-email"]
