import pytest
from playwright.sync_api import Page

from autofill.errors import Waiting
from autofill.flow.browse import challenge
from autofill.flow.operator import Scripted
from autofill.flow.session import Session

_SLIDER = '<iframe id="check" {style} srcdoc="<h1>请按住滑块，拖动到最右边</h1>"></iframe>'


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        (_SLIDER.format(style=""), True),
        (_SLIDER.format(style="hidden"), False),
        ('<div role="dialog">Please slide to verify</div>', True),
        ("<h1>验证邮箱</h1><p>本页没有滑块</p>", False),
        ('<div role="dialog" hidden>Please slide to verify</div>', False),
    ],
)
def test_a_risk_check_is_told_from_a_page(page: Page, content: str, *, shown: bool) -> None:
    page.set_content(content)
    page.wait_for_load_state("load")

    assert challenge.is_shown(page) is shown


def test_a_risk_check_is_handed_to_the_person_and_the_run_goes_on(session: Session) -> None:
    operator = Scripted(acts={"captcha": lambda page: page.set_content("<h1>验证邮箱</h1>")})
    session.operator = operator
    session.page.set_content(_SLIDER.format(style=""))

    assert session.arrive("verify-email") == "verify-email"
    assert operator.asked == ["take over captcha"]


def test_where_nobody_is_there_a_risk_check_is_waited_for_with_a_name(session: Session) -> None:
    session.page.set_content(_SLIDER.format(style=""))

    with pytest.raises(Waiting, match="slider"):
        session.arrive("verify-email")
