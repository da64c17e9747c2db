"""A portal's words may repeat what was typed, colour a terminal or be endless: none of it is told or kept."""

import json
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from loguru import logger
from playwright.sync_api import Error, Page
from pydantic import SecretStr

from autofill import log
from autofill.errors import FieldsRefused, OutcomeUnknown, PageUnknown, PortalRejected
from autofill.flow.operator import Scripted
from autofill.flow.page import PortalPage
from autofill.flow.privacy.discretion import Discretion
from autofill.flow.record.journal import State
from autofill.flow.session import Session
from autofill.forms import Field, announcements, harvest, heading, shown_heading, visible
from autofill.forms.page import script
from autofill.forms.text.visible import seen as real_seen
from autofill.profile import Profile
from tests.flow import conftest as flow
from tests.flow.test_outcome import IRREVOCABLE, REVOCABLE, _sent

profile, session = flow.profile, flow.session


def _in_chinese(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


_SECRET: dict[str, Callable[[Any], str]] = {
    "the password": lambda p: p.account.password.get_secret_value(),
    "Alipay's password": lambda p: p.identity.alipay.login_password.get_secret_value(),
}
_IDENTITY: dict[str, Callable[[Any], str]] = {
    "the e-mail": lambda p: p.account.email,
    "the e-mail in capitals": lambda p: p.account.email.upper(),
    "the phone": lambda p: p.account.mobile,
    "the phone in groups": lambda p: f"+86 {p.account.mobile[:3]}-{p.account.mobile[3:7]}-{p.account.mobile[7:]}",
    "the phone with dots": lambda p: f"{p.account.mobile[:3]}.{p.account.mobile[3:7]}.{p.account.mobile[7:]}",
    "the e-mail, encoded twice": lambda p: p.account.email.replace("@", "%2540"),
    "the ID number": lambda p: p.legal_representative.id_number,
    "the ID number in groups": lambda p: " ".join(p.legal_representative.id_number[at : at + 6] for at in (0, 6, 12)),
    "the representative": lambda p: p.legal_representative.name,
    "the contact": lambda p: p.contact.chinese_name,
    "the contact in letters": lambda p: "{} {}".format(*p.contact.english_name()),
    "the contact in capitals": lambda p: "".join(p.contact.english_name()).upper(),
    "the company": lambda p: p.company.name,
    "its code": lambda p: p.company.credit_code,
    "the Alipay account": lambda p: p.identity.alipay.account,
    "the e-mail, cut": lambda p: f"{p.account.email[:8]}…",
}
_OTHERS: dict[str, Callable[[Any], str]] = {
    "the street": lambda p: p.contact.address.street,
    "the city": lambda p: p.contact.address.city,
    "the postal code": lambda p: p.contact.address.postal_code,
    "the store": lambda p: p.store.name,
    "a brand": lambda p: p.brands[0].name_en,
    "a product": lambda p: p.products[0].title,
    "a day": lambda p: p.legal_representative.id_valid_to.isoformat(),
    "a day in Chinese": lambda p: _in_chinese(p.legal_representative.id_valid_to),
    "a day in one number": lambda p: p.legal_representative.id_valid_to.strftime("%Y%m%d"),
    "a day in English": lambda p: p.legal_representative.id_valid_to.strftime("%d %B %Y"),
    "a scan": lambda p: Path(p.company.licence).name,
}
_TOLD = _SECRET | _IDENTITY
_KEPT = _TOLD | _OTHERS


@pytest.fixture
def logged(tmp_path: Path) -> Iterator[Callable[[], str]]:
    """The run's own log."""
    log.to_terminal()
    log.to_file(tmp_path / "run.log")
    yield lambda: (tmp_path / "run.log").read_text("utf-8")
    logger.remove()
    logger.add(sys.stderr)


def _kept(session: Session) -> str:
    """What the journal's lines say, whose letters are written as ASCII."""
    lines = session.journal.path.read_text("utf-8").split("\n")
    return json.dumps([json.loads(line) for line in lines if line], ensure_ascii=False)


def _refuse(session: Session, words: str) -> str:
    """What a run ends with where a portal says no in these words, at our own field."""
    say = f"document.getElementById('a-help').textContent = {json.dumps(words)}"
    with pytest.raises(PortalRejected) as refused:
        _sent(session, IRREVOCABLE, f"{say}; document.getElementById('a-help').style.color = '#d00'")
    return str(refused.value)


@pytest.mark.parametrize("what", _KEPT)
def test_a_complaint_that_quotes_a_value_is_kept_without_it(session: Session, what: str) -> None:
    value = _KEPT[what](session.profile)

    said = _refuse(session, f"{value} 不可用：已被占用")

    assert session.journal.entries[-1].state is State.REJECTED
    assert value not in _kept(session)
    assert "不可用：已被占用" in _kept(session)
    assert "不可用：已被占用" in said
    assert (value in said) is (what in _OTHERS)


def test_what_is_no_value_stays(profile: Profile) -> None:
    words = "已被占用: License 1-2-3 of 2026-11-25 at no. 100, 公司 company basic R, ¥10,000"

    assert Discretion(profile).written(words) == words


@pytest.mark.parametrize(
    "markup",
    [
        "<span>{0}</span><span>{1}</span>",
        "<b>{0}</b>{1}",
        "{0}<wbr>{1}",
        "{0}\u200b{1}",
        "{0}<i> </i>{1}",
        "{0}{1:.2}…",
    ],
)
def test_a_password_in_pieces_is_a_password(session: Session, markup: str) -> None:
    password = _SECRET["the password"](session.profile)
    says = f"该密码 {markup.format(password[:6], password[6:])} 不可用"

    with pytest.raises(PortalRejected) as refused:
        _sent(session, IRREVOCABLE, f"toast('x', 'alert'); document.querySelector('[role=alert]').innerHTML = `{says}`")

    assert password[:6] not in str(refused.value) + _kept(session)


@pytest.mark.parametrize("what", ["the password", "the phone in groups"])
def test_words_that_settle_nothing_are_told_and_kept_without_values(session: Session, what: str) -> None:
    session.timeout_s = 1
    value = _TOLD[what](session.profile)

    with pytest.raises(OutcomeUnknown) as unknown:
        _sent(session, IRREVOCABLE, f"toast({json.dumps(f'系统繁忙 {value}')}, 'alert')")

    assert "系统繁忙" in str(unknown.value)
    assert value not in str(unknown.value) + _kept(session)


@pytest.mark.parametrize("what", ["the password", "the e-mail", "the company"])
@pytest.mark.parametrize(
    "shown",
    [
        "<h1>站内公告 {0}</h1>",
        "<h1>站内公告</h1><div role=alert>出错了 {0}</div>",
        "<h1>站内公告</h1><script>history.pushState(0, '', '#' + encodeURIComponent('{0}'))</script>",
        "<h1>站内公告</h1><script>history.pushState(0, '', '#{0}')</script>",
    ],
    ids=["heading", "alert", "encoded address", "address"],
)
def test_where_we_are_is_told_without_values(session: Session, shown: str, what: str) -> None:
    session.timeout_s = 2
    value = _TOLD[what](session.profile)
    session.page.route("http://portal.test/", lambda route: route.fulfill(body=shown.format(value), content_type=_HTML))
    session.page.goto("http://portal.test/")

    with pytest.raises(PageUnknown) as unknown:
        session.arrive("account-registration")

    assert value not in str(unknown.value)
    assert value.replace("@", "%40") not in str(unknown.value)


_HTML = "text/html; charset=utf-8"


@pytest.mark.parametrize("what", ["the password", "the e-mail", "the company"])
@pytest.mark.parametrize("kind", ["alert", "confirm"])
def test_a_dialog_is_told_without_values(session: Session, told: list[str], kind: str, what: str) -> None:
    value = _TOLD[what](session.profile)
    session.page.set_content(
        f"<script>setTimeout(() => {{ {kind}({json.dumps(f'请看 {value}')}); seen = 1 }})</script>"
    )

    session.until(lambda: session.page.evaluate("window.seen") or None)

    assert any("请看" in sentence for sentence in told)
    assert value not in "".join(told)


def test_what_a_page_holds_instead_is_told_without_a_password(session: Session) -> None:
    session.page.set_content(
        "<h1>账号注册</h1><form><label>电子邮箱 <input id=a></label><label>登录密码 <input id=b type=password></label>"
        "<button type=button>立即注册</button></form>"
        "<script>document.oninput = () => (a.value = b.value || a.value)</script>"
    )
    fields = (*REVOCABLE.fields[:1], Field[Profile]("new-password", lambda p: p.account.password))

    page: PortalPage[Profile] = PortalPage("account-registration", "register", ("verify-email",), fields=fields)
    with pytest.raises(FieldsRefused, match=r"it shows «\*\*\*»") as refused:
        session.fill(page, session.profile)

    assert _SECRET["the password"](session.profile) not in str(refused.value) + _kept(session)


def test_a_code_that_was_typed_is_a_secret_from_then_on(session: Session) -> None:
    session.operator = Scripted(codes=["287540"])

    assert session.code("sms", "1***9", lambda: False) == "287540"
    assert "287540" not in _refuse(session, "验证码 287540 不正确")
    assert "287540" not in _kept(session)


@pytest.mark.parametrize("what", _KEPT)
def test_the_log_has_no_value(session: Session, logged: Callable[[], str], what: str) -> None:
    value = _KEPT[what](session.profile)

    logger.info("Left empty on {page}: {names}", page="p", names=f"Say {value} again")

    assert "Left empty on p: Say" in logged()
    assert value not in logged()


def test_an_error_of_the_browser_s_is_logged_without_what_was_typed(
    logged: Callable[[], str],
) -> None:
    asked = script._asking("typeOne", "hunter2-S3cret!")  # noqa: SLF001

    logger.opt(exception=Error(f'waiting for locator("{asked}")')).error("a bug")

    assert "autofill=…" in logged()
    assert asked not in logged()


def test_short_names_are_no_part_of_words(profile: Profile) -> None:
    person = profile.contact.model_copy(update={"english_given_name": "Li", "english_family_name": "An"})
    discretion = Discretion(profile.model_copy(update={"contact": person}))

    assert discretion.spoken("An License, like and: Li, An") == "*** License, like and: ***, ***"


def test_every_password_of_a_profile_is_known(profile: Profile) -> None:
    alipay = profile.identity.alipay.model_copy(update={"payment_password": SecretStr("408153")})
    identity = profile.identity.model_copy(update={"alipay": alipay})
    discretion = Discretion(profile.model_copy(update={"identity": identity}))

    assert len(discretion.secrets) == 3
    assert discretion.spoken("x408153y") == "x***y"


# Signs that are not letters ------------------------------------------------------------------------------------------

_ANSI = "\x1b[31;1m已\x1b]0;title\x07被\x9b2J占用\x7f\r"
_BIDI = "已\u202e被\u2066占\u061c用"
_HALF = "已被占用\ud83d"
_SIGNS = {"colours": _ANSI, "directions": _BIDI, "half a letter": _HALF}
_HARMFUL = {*map(chr, (*range(9), *range(11, 32), *range(127, 160))), "\u202e", "\u2066", "\u061c", "\ud83d"}


def _is_harmless(text: str) -> bool:
    return not _HARMFUL & set(text) and bool(text.encode())


@pytest.mark.parametrize("signs", _SIGNS)
def test_signs_that_are_no_letters_are_seen(session: Session, signs: str) -> None:
    words = json.dumps(f"该邮箱 {_SIGNS[signs]} 不可用")

    said = _refuse(session, json.loads(words))

    assert _is_harmless(said)
    assert _is_harmless("".join(map(str, json.loads(_kept(session)))))


@pytest.mark.parametrize("signs", _SIGNS)
def test_a_dialog_s_signs_are_seen(session: Session, told: list[str], signs: str) -> None:
    session.page.set_content(
        f"<script>setTimeout(() => {{ alert({json.dumps(_SIGNS[signs] + '请看')}); seen = 1 }})</script>"
    )

    session.until(lambda: session.page.evaluate("window.seen") or None)

    assert any("请看" in sentence for sentence in told)
    assert _is_harmless("".join(told))


@pytest.mark.parametrize("signs", _SIGNS)
def test_an_address_a_heading_and_a_title_are_harmless(session: Session, signs: str) -> None:
    session.timeout_s = 2
    session.page.route("http://portal.test/", lambda route: route.fulfill(body="<h1>x</h1>", content_type=_HTML))
    session.page.goto("http://portal.test/")
    session.page.evaluate(
        """(text) => { history.pushState(0, '', '?' + text + '#' + text); document.title = text;
        document.querySelector('h1').textContent = text }""",
        _SIGNS[signs],
    )

    assert _is_harmless(session.page.url)
    assert _is_harmless(session.where())
    assert _is_harmless(shown_heading(session.page))


@pytest.mark.parametrize("signs", _SIGNS)
def test_options_and_names_of_boxes_are_harmless(page: Page, signs: str) -> None:
    page.set_content(
        "<h1>x</h1><label>类目 <select id=a><option></select></label><input id=b><button></button>"
        "<div role=alert></div>"
    )
    page.evaluate(
        """(text) => { b.ariaLabel = b.placeholder = b.title = text;
        for (const one of document.querySelectorAll('option, button, [role=alert]')) one.textContent = text }""",
        _SIGNS[signs],
    )

    controls = harvest(page)
    texts = [text for control in controls for text in (control.name, *(one.text for one in control.options))]
    texts += [clue.text for control in controls for clue in control.clues] + [one.text for one in announcements(page)]

    assert len(texts) >= 6
    assert [text for text in texts if not _is_harmless(text)] == []
    assert heading(page) is None


def test_what_a_box_holds_is_read_as_it_is(page: Page) -> None:
    page.set_content("<label>备注 <textarea id=a></textarea></label>")
    page.evaluate("a.value = 'one\\u202etwo\\u200b\\x1b'")

    (control,) = harvest(page)

    assert control.value == "one\u202etwo\u200b\x1b"


def test_a_sign_is_written_out() -> None:
    assert (
        visible("\x1b[31m \x9b \u202e \u2028 \ud800 a\u200db \n\t") == "␛[31m \\u009b \\u202e \\u2028 \\ud800 a b \n\t"
    )


# Endless words -------------------------------------------------------------------------------------------------------

_LONG_PAGES = {
    "label": "<label>{0} <input></label>",
    "label before": "<div><label for=q>{0}</label><input id=q></div>",
    "tick": "<label><input type=checkbox> {0}</label>",
    "radios": "<label><input type=radio name=b>{0}</label><label><input type=radio name=b>{0}</label>",
    "options": "<select><option>{0}<option value=1>{0}</select>",
    "legend": "<fieldset><legend>{0}</legend><input><input></fieldset>",
    "heading": "<h1>{0}</h1><input>",
    "button": "<form><input><button>{0}</button></form>",
    "attributes": "<input aria-label='{0}' placeholder='{0}' title='{0}' name='{0}'>",
    "alert": "<div role=alert>{0}</div><input>",
    "red": "<div style='color:#e00'>{0}</div><input>",
    "help": "<input aria-describedby=h><p id=h>{0}</p>",
    "banner": "<div style='position:fixed;height:50px;overflow:hidden'>{0}</div><input>",
    "dialog": "<div role=dialog aria-modal=true>{0}</div><input>",
}
_QUESTIONS = ("harvest", "pressables", "pageWords", "riskWords", "modalCover", "listing")


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The letters of each answer of a page."""
    counted: list[int] = []
    real = real_seen

    def counting(answer: Any, text: str) -> Any:
        counted.append(len(text))
        return real(answer, text)

    monkeypatch.setattr(script, "seen", counting)
    return counted


@pytest.mark.parametrize("letters", ["密", "kg ", "x", "* ", "<b>no</b>"])
@pytest.mark.parametrize("kind", list(_LONG_PAGES))
def test_endless_words_are_cut_before_anything_reads_them(
    page: Page, answers: list[int], kind: str, letters: str
) -> None:
    if "<" in letters and kind in {"attributes", "options"}:
        pytest.skip("no markup there")
    sizes = []
    for count in (300, 200_000):
        page.set_content(_LONG_PAGES[kind].format(letters * (count // len(letters))))
        answers.clear()
        for question in _QUESTIONS[: 5 if kind != "dialog" else 4]:
            script.call(page.main_frame, question)
        sizes.append(sum(answers))

    assert sizes[1] < 3 * sizes[0] + 20_000


def test_a_cut_text_says_so(page: Page) -> None:
    page.set_content(f"<h1>{'<i>公告</i>' * 5000}</h1><div role=alert>{'错误' * 5000}</div>")

    (one,) = announcements(page)

    assert one.text.endswith("错…") or one.text.endswith("误…")
    assert len(one.text) == 300
    assert len(shown_heading(page)) == 400


def test_a_long_dialog_is_cut(session: Session, told: list[str]) -> None:
    session.page.set_content("<script>setTimeout(() => { alert('请看'.repeat(300000)); seen = 1 })</script>")

    session.until(lambda: session.page.evaluate("window.seen") or None)

    assert max(map(len, told)) < 400
