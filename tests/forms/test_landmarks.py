"""Where a page is, and what can be pressed on it: by words, exactly one, visible, enabled."""

import pytest
from playwright.sync_api import ElementHandle

from autofill.forms import Refusal, actions, find_action, heading, offers, shown_heading, wait_for_heading
from autofill.forms.text.wording import normalise
from autofill.forms.understand.vocabulary import ACTIONS, HEADINGS
from tests.forms.conftest import Show


def test_the_main_heading_is_known_in_both_languages(show: Show) -> None:
    assert heading(show("<h1>账号注册</h1>")) == "account-registration"
    assert (
        heading(show("<h1 style='display:none'>登录</h1><main><h1>Account  Registration</h1></main>"))
        == "account-registration"
    )


def test_an_unknown_heading_is_shown_but_no_concept(show: Show) -> None:
    page = show("<h1>维护中</h1>")

    assert (heading(page), shown_heading(page)) == (None, "维护中")


def test_a_heading_that_comes_late_is_waited_for(show: Show) -> None:
    page = show(
        "<h1>登录</h1><script>setTimeout(() => document.querySelector('h1').textContent = '入驻进度', 200)</script>"
    )

    assert wait_for_heading(page, ("onboarding",), timeout_s=3) == "onboarding"


@pytest.mark.parametrize(
    "body",
    [
        "<button>立即注册</button>",
        "<a href=#x> Register&nbsp;now → </a>",
        "<input type=submit value='立即注册'>",
        "<div role=button tabindex=0><button>立即注册</button></div>",
        "<button hidden>注册</button><button>注册</button>",
    ],
)
def test_the_one_visible_button_that_says_it_is_found(show: Show, body: str) -> None:
    assert isinstance(find_action(show(body), "register", timeout_s=0), ElementHandle)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("<button>注册</button><a href=#x>注册</a>", "ambiguous"),
        ("<button disabled>注册</button>", "disabled"),
        ("<button>注册说明</button>", "not-found"),
    ],
)
def test_what_is_not_exactly_one_enabled_button_is_refused_by_name(show: Show, body: str, reason: str) -> None:
    found = find_action(show(body), "register", timeout_s=0)

    assert isinstance(found, Refusal)
    assert found.reason == reason


def test_an_open_dialog_hides_the_buttons_behind_it(show: Show) -> None:
    page = show(
        "<button>确认</button><dialog><button>确认</button></dialog><script>document.querySelector('dialog').showModal()</script>"
    )

    assert offers(page, "confirm")


def test_the_actions_of_a_page_are_told_by_concept(show: Show) -> None:
    assert {"submit", "onboarding"} <= set(
        actions(show("<a href=#a>入驻进度</a><button>提交</button><button>其他</button>"))
    )


@pytest.mark.parametrize("table", [HEADINGS, ACTIONS])
def test_each_text_is_in_both_languages(table: dict[str, tuple[str, ...]]) -> None:
    one_tongue = [name for name, texts in table.items() if len({normalise(text).isascii() for text in texts}) != 2]

    assert one_tongue == []
