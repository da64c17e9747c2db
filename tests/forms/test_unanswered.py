"""What a page requires and nobody fills is named; what is ours, filled, hidden or elsewhere is not."""

import pytest

from autofill.forms import Field, unanswered
from tests.forms.conftest import Show

EMAIL = Field[None]("email", lambda _: "li@example.com")
_FORM = "<form><div><label>电子邮箱 <input value=x></label></div><div>{more}</div><button>提交</button></form>"

_RADIOS = (
    "<div role=radiogroup aria-label='* 紧急联系人'><label><input type=radio name=r {checked}> 有</label>"
    "<label><input type=radio name=r> 无</label></div>"
)


def _required(show: Show, more: str) -> list[str]:
    return [control.name for control in unanswered(show(_FORM.format(more=more)), (EMAIL,), None).required]


@pytest.mark.parametrize(
    "more",
    [
        "<label>紧急联系人 <input required></label>",
        "<label for=x>* 紧急联系人</label><input id=x>",
        "<label for=x>紧急联系人 <b style='color:red'>*</b></label><input id=x>",
        "<label for=x>紧急联系人</label><input id=x aria-required=true>",
        "<style>.r::before { content: '*' }</style><label class=r for=x>紧急联系人</label><input id=x>",
        "<style>.r::after { content: ' *' }</style><label class=r for=x>紧急联系人</label><input id=x>",
        "<label for=x>* 紧急联系人</label><select id=x><option value=''>请选择</option><option>甲</option></select>",
        "<label for=x>* 紧急联系人</label><textarea id=x></textarea>",
        _RADIOS.format(checked=""),
        "<label><input type=checkbox required> 紧急联系人</label>",
        "<label for=x>* 紧急联系人</label><div id=x role=combobox aria-haspopup=listbox tabindex=0>请选择</div>",
        "<label for=x>* 紧急联系人</label><select id=x><option value=0>请选择</option><option>甲</option></select>",
        "<label for=x>* 紧急联系人</label><select id=x><option value=-1>-- Select --</option></select>",
        "<p role=radiogroup aria-label=紧急联系人 aria-required=true><label><input type=radio name=r> 有</label></p>",
        "<label for=x>* 紧急联系人</label><input id=x readonly placeholder='请选择联系人'>",
        "<label for=x>* 紧急联系人</label><div id=x contenteditable style='height:40px;border:1px solid'></div>",
    ],
)
def test_a_required_control_that_nobody_fills_is_named(show: Show, more: str) -> None:
    assert [name.strip(" *") for name in _required(show, more)] == ["紧急联系人"]


@pytest.mark.parametrize(
    "more",
    [
        "<label>紧急联系人 <input required value=李四></label>",
        "<label>紧急联系人 <input required disabled></label>",
        "<label hidden>紧急联系人 <input required></label>",
        "<label>紧急联系人 <input></label>",
        "<label>* 紧急联系人 <select><option>甲</option></select></label>",
        "<label><input type=checkbox required checked> 同意</label>",
        _RADIOS.format(checked="checked"),
        "<label>* 紧急联系人 <input type=checkbox role=switch></label>",
        "<span id=l>* 接收短信</span><button type=button role=switch aria-checked=false aria-labelledby=l>关</button>",
        "<label for=x>* 会员编号</label><input id=x readonly>",
        "<label for=x>* 数量</label><select id=x><option value=0>0</option><option value=1>1</option></select>",
        "<label for=x>* 描述</label><div id=x contenteditable><img src='data:,' alt='' width=9></div>",
    ],
)
def test_what_is_filled_or_can_t_be_or_need_not_is_not(show: Show, more: str) -> None:
    assert _required(show, more) == []


def test_another_form_of_the_page_is_not_ours(show: Show) -> None:
    page = show(_FORM.format(more="") + "<form><label>订阅 <input required></label></form>")

    assert unanswered(page, (EMAIL,), None).required == ()


@pytest.mark.parametrize(
    ("aside", "named"),
    [
        ("<div class=chat><label>* 留言 <textarea></textarea></label><button>发送</button></div>", []),
        ("<div style='position:fixed;bottom:0;right:0'><label>* 反馈 <input></label></div>", []),
        ("", []),
    ],
)
def test_a_box_beside_our_part_of_a_page_without_forms_is_not_ours(show: Show, aside: str, named: list[str]) -> None:
    ours = _FORM.replace("form>", "section>").format(more="<label>* 紧急联系人 <input></label>")
    page = show(f"<main>{aside}{ours}{aside}</main>")
    found = unanswered(page, (EMAIL,), None, "submit").required

    assert [control.name.strip(" *") for control in found] == ["紧急联系人", *named]


def test_a_field_of_ours_without_a_value_is_named_too(show: Show) -> None:
    nothing = Field[None]("postal-code", lambda _: None)
    page = show(_FORM.format(more="<label>邮政编码 <input required></label>"))

    assert [control.name for control in unanswered(page, (EMAIL, nothing), None).required] == ["邮政编码"]


def test_optional_ones_are_listed_apart(show: Show) -> None:
    found = unanswered(show(_FORM.format(more="<label>昵称 <input></label>")), (EMAIL,), None)

    assert [control.name for control in found.optional] == ["昵称"]
