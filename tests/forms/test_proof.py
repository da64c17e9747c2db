"""A value that is reported as held is held by the page; a page that drops it is noticed."""

import pytest
from playwright.sync_api import Page
from pydantic import SecretStr

from autofill.forms import Field, Reason, fill, verify
from tests.forms.conftest import Show

TITLE = [Field[None]("product_title", lambda _: "Sterling silver ring, size 7")]
PASSWORD = [Field[None]("new-password", lambda _: SecretStr("Very-Secret-1"))]


def _page(show: Show, script: str, attributes: str = "") -> Page:
    body = f"<form><label>商品标题 <input {attributes}></label></form>"
    return show(f"{body}<script>const box = document.querySelector('input'); {script}</script>")


def test_a_page_that_cuts_is_noticed_with_how_much(show: Show) -> None:
    report = fill(_page(show, "", "maxlength=10"), TITLE, None)

    assert report.refusals[0].reason is Reason.NOT_HELD
    assert "cut after 10 of 28" in report.refusals[0].sentence()


@pytest.mark.parametrize(
    "script",
    [
        "box.onblur = () => box.value = ''",
        "box.onchange = () => setTimeout(() => box.value = 'x', 50)",
        "box.oninput = () => box.value = box.value.toUpperCase()",
    ],
)
def test_a_page_that_takes_the_value_back_is_noticed(show: Show, script: str) -> None:
    report = fill(_page(show, script), TITLE, None)

    assert [refusal.reason for refusal in report.refusals] == [Reason.NOT_HELD]


def test_only_trusted_input_is_used(show: Show) -> None:
    page = _page(
        show,
        "let kept = ''; box.oninput = e => { if (e.isTrusted) kept = box.value }; box.onblur = () => box.value = kept",
    )

    assert fill(page, TITLE, None).ok


def test_a_box_that_is_replaced_while_it_is_filled_is_filled_again(show: Show) -> None:
    page = _page(show, "box.oninput = () => { const twin = box.cloneNode(); twin.value = ''; box.replaceWith(twin) }")

    assert fill(page, TITLE, None).ok
    assert page.locator("input").input_value() == "Sterling silver ring, size 7"


def test_a_box_that_holds_its_value_is_left_alone(show: Show) -> None:
    page = _page(show, "box.oninput = () => document.title = 'touched'", 'value="Sterling silver ring, size 7"')

    assert fill(page, TITLE, None).ok
    assert page.title() == ""


def test_verify_reads_again_and_writes_nothing(show: Show) -> None:
    page = _page(show, "")
    fill(page, TITLE, None)
    page.locator("input").evaluate("box => box.value = 'other'")

    report = verify(page, TITLE, None)

    assert report.refusals[0].reason is Reason.NOT_HELD
    assert page.locator("input").input_value() == "other"


def test_no_sentence_repeats_a_secret(show: Show) -> None:
    page = show("<label>登录密码 <input type=text onblur=\"this.value = 'Very-Secret-0'\"></label>")

    report = fill(page, PASSWORD, None)

    assert report.refusals
    assert "Very-Secret" not in repr(report) + report.refusals[0].sentence()


def test_a_field_without_a_value_is_not_looked_for(show: Show) -> None:
    report = fill(_page(show, ""), [Field("product_title", lambda _: None), Field("email", lambda _: None)], None)

    assert (report.held, report.refusals) == ((), ())


def test_what_appears_when_another_field_is_filled_is_filled_too(show: Show) -> None:
    page = show("""<label><input type=checkbox> 我已阅读并同意</label><div id=more></div><script>
      document.querySelector("input").onchange = () => more.innerHTML = "<label>商品标题 <input></label>"</script>""")

    assert fill(page, [*TITLE, Field("agreement", lambda _: True)], None).ok


def test_a_box_with_a_mask_that_wants_keys_gets_keys(show: Show) -> None:
    page = _page(show, "let keys = ''; box.onkeypress = e => keys += e.key; box.oninput = () => box.value = keys")

    assert fill(page, TITLE, None).ok
