"""What a page complains about, and which field it means."""

import pytest

from autofill.forms import complaints
from tests.forms.conftest import Show

ITEM = "<div class=a><label for=m>电子邮箱</label><div><input id=m>{help}</div></div>"
FORM = "<form>" + ITEM + "<div class=a><label for=p>登录密码</label><div><input id=p type=password></div></div></form>"


@pytest.mark.parametrize(
    "words",
    [
        "<div role=alert>已被注册</div>",
        "<div aria-live=assertive>已被注册</div>",
        "<div style='color: #f33'>已被注册</div>",
    ],
)
def test_a_help_text_is_tied_to_the_field_of_its_item(show: Show, words: str) -> None:
    found = complaints(show(FORM.format(help=words)))

    assert [(one.text, one.label, one.concept) for one in found] == [("已被注册", "电子邮箱", "email")]
    assert found[0].sentence() == "电子邮箱: 已被注册"


def test_an_invalid_control_is_complained_of_in_the_text_that_describes_it(show: Show) -> None:
    page = show(
        "<label>邮箱 <input aria-invalid=true aria-describedby=why></label><footer><p id=why>格式不正确</p></footer>"
    )

    assert [(one.text, one.concept) for one in complaints(page)] == [("格式不正确", "email")]


def test_a_message_over_the_form_belongs_to_no_field(show: Show) -> None:
    found = complaints(show("<div role=alert>请先缴费</div>" + FORM.format(help="")))

    assert [(one.text, one.label, one.concept) for one in found] == [("请先缴费", "", None)]


def test_hints_stars_and_hidden_texts_are_no_complaints(show: Show) -> None:
    body = FORM.format(help="<p>用于登录</p><p role=alert hidden>错误</p>").replace(
        "电子邮箱", "<b style='color:red'>*</b> 电子邮箱"
    )

    assert complaints(show(body)) == []


@pytest.mark.parametrize(
    "box", ["<div style='position:fixed;top:9px'>{}</div>", "<dialog open><p>{}</p><button>知道了</button></dialog>"]
)
def test_a_message_that_announces_nothing_is_known_by_its_words(show: Show, box: str) -> None:
    assert [one.text for one in complaints(show(box.format("提交失败，请稍后再试")))] == ["提交失败，请稍后再试"]
    assert complaints(show(box.format("已保存"))) == []
