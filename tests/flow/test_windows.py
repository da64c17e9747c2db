"""Tabs that the portal opens are followed where they are the portal's, and come back from."""

import pytest
from playwright.sync_api import Page, Route

from autofill.errors import OutcomeUnknown, PortalRejected
from autofill.flow.session import Session
from tests.flow.test_outcome import IRREVOCABLE

_HTML = "text/html; charset=utf-8"
_SITE = {
    "/": "<h1>速卖通</h1><a href='/register' target='_blank' rel='noopener'>注册</a>"
    "<a href='http://other.test/help' target='_blank'>卖家中心</a>",
    "/register": "<h1>账号注册</h1><label>电子邮箱 <input></label><label>店铺名称 <input></label>"
    "<button type=button onclick=\"window.open('/alipay')\">立即注册</button>"
    "<script>addEventListener('storage', () => (location.href = '/verify'))</script>",
    "/crowded": "<h1>账号注册</h1><label>电子邮箱 <input></label><label>店铺名称 <input></label>"
    "<button type=button onclick=\"window.open('/promotion'); no.textContent = '提交失败'\">立即注册</button>"
    "<p role=alert id=no></p>",
    "/promotion": "<h1>优惠活动</h1>",
    "/alipay": '<h1>授权认证</h1><button onclick="localStorage.done = 1; window.close()">同意授权</button>',
    "/verify": "<h1>验证邮箱</h1>",
    "/help": "<h1>账号注册</h1><p>another site that looks alike",
}


@pytest.fixture(autouse=True)
def site(session: Session) -> None:
    def serve(route: Route) -> None:
        route.fulfill(body=_SITE[route.request.url.split(".test", 1)[1]], content_type=_HTML)

    session.page.context.route("**/*", serve)
    session.address = "http://portal.test/"
    session.open()


def _path(page: Page) -> str:
    return page.url.removeprefix("http://portal.test")


def test_a_link_that_opens_a_tab_of_the_portal_is_followed(session: Session) -> None:
    session.press("register")

    assert session.arrive("account-registration") == "account-registration"
    assert _path(session.page) == "/register"


def test_a_tab_of_another_site_is_not_followed(session: Session) -> None:
    with session.page.context.expect_page():
        session.press("seller-center")
    session.page.context.pages[-1].wait_for_load_state()

    assert not session.at("account-registration")
    assert session.at("home")


def test_a_submit_that_opens_a_tab_lands_in_the_one_before_when_that_is_closed(session: Session) -> None:
    session.press("register")
    session.arrive("account-registration")
    waiting = session.page

    session.page.evaluate("document.querySelector('button').click()")
    session.arrive("alipay-authorise")
    assert session.page is not waiting
    session.press("agree-authorise")

    assert session.arrive("verify-email") == "verify-email"
    assert session.page is waiting


def test_what_is_waited_for_in_the_tab_before_is_found_though_the_new_one_stays(session: Session) -> None:
    session.press("register")
    session.arrive("account-registration")
    session.page.evaluate("open('/alipay')")
    session.arrive("alipay-authorise")
    alipay = session.page
    alipay.evaluate("localStorage.done = 2")

    assert session.arrive("verify-email") == "verify-email"
    assert not alipay.is_closed()


def test_a_tab_that_a_person_opens_is_the_person_s(session: Session) -> None:
    theirs = session.page.context.new_page()
    theirs.goto("http://portal.test/register")

    assert not session.at("account-registration")


def test_a_tab_that_stood_there_before_is_no_landing(session: Session) -> None:
    session.press("register")
    session.arrive("account-registration")
    register = session.page
    register.evaluate("void open('/verify')")
    session.arrive("verify-email")
    session.windows.page = register
    register.evaluate("void (document.querySelector('button').onclick = () => 0)")
    session.timeout_s = 1

    with pytest.raises(OutcomeUnknown):
        session.complete(IRREVOCABLE, session.profile)


def test_a_submit_lands_in_a_tab_of_its_own(session: Session) -> None:
    session.press("register")
    session.arrive("account-registration")
    session.page.evaluate("void (document.querySelector('button').onclick = () => open('/verify'))")

    assert session.complete(IRREVOCABLE, session.profile) == "verify-email"


def test_a_no_is_heard_behind_a_promotion_that_the_submit_opened(session: Session) -> None:
    session.open("http://portal.test/crowded")

    with pytest.raises(PortalRejected, match="提交失败"):
        session.complete(IRREVOCABLE, session.profile)
