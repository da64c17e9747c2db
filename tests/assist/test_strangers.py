"""Pages that ask for somebody else's things beside the seller's: those boxes stay as they are."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from autofill import forms
from autofill.assist import sheet
from autofill.profile import Profile, load


@pytest.fixture(scope="module")
def seller() -> Profile:
    """A sample seller with a brand."""
    profile = load(Path(__file__).parents[2] / "profiles" / "brand.json").profile
    assert profile is not None
    return profile


def _item(label: str, kind: str = "text") -> str:
    return f"<div><label>{label} <input type={kind}></label></div>"


def _filled(page: Page, seller: Profile, markup: str) -> dict[str, str]:
    """What each box holds once assist has filled the page, by its own name or the label's words."""
    page.route("http://portal.test/", lambda route: route.fulfill(body=markup, content_type="text/html; charset=utf-8"))
    page.goto("http://portal.test/")
    found = sheet.read(page, seller, product=0, words={})
    forms.fill(page, found.fields, seller, patience_s=0)
    held: dict[str, str] = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll('input')].map((one, at) => [
             one.name || String(at), one.type === 'checkbox' ? String(one.checked) : one.value]))"""
    )
    return held


_OURS = _item("企业名称") + _item("统一社会信用代码") + _item("联系人姓名") + _item("联系人手机号")
_STRANGERS = [
    *(
        "紧急联系人",
        "推荐人信息",
        "新增退货地址",
        "添加银行卡",
        "委托代理人",
        "入驻经办人",
        "欧盟授权代表",
        "最终受益人",
    ),
    *("收票信息", "邮寄信息", "寄送地址", "签收人", "对接人", "供货商", "商标权利人", "投诉人", "服务商", "股东信息"),
    *("Add a director", "Add bank account", "Add a return address", "Add warehouse", "Ultimate beneficial owner"),
    *("Person with significant control", "Authorised representative", "Authorised signatory", "Importer of record"),
    *("Licensor", "Notify party", "Next of kin", "Emergency contact", "Invoice recipient"),
]
_THINGS = ("姓名", "身份证号码", "手机号", "邮箱", "详细地址", "公司名称")


@pytest.mark.parametrize("heading", _STRANGERS)
@pytest.mark.parametrize("title", ["<h3>{}</h3>", "<div class=title><span>{}</span></div>"])
def test_what_stands_under_somebody_elses_heading_stays_empty(
    page: Page, seller: Profile, heading: str, title: str
) -> None:
    theirs = "".join(_item(thing) for thing in _THINGS) + _item("身份证正面", "file") + _item("有效期至", "date")
    markup = f"<section><h3>企业信息</h3>{_OURS}</section><section>{title.format(heading)}<div>{theirs}</div></section>"

    held = _filled(page, seller, markup)

    assert [held[str(n)] for n in range(4, 12)] == [""] * 8
    assert held["0"] == seller.company.name


def test_an_outer_heading_says_whose_a_neutral_inner_one_is(page: Page, seller: Profile) -> None:
    markup = f"<h2>受益所有人</h2><h3>基本信息</h3>{_item('姓名')}{_item('身份证号码')}{_item('手机号')}"

    assert set(_filled(page, seller, markup).values()) == {""}


@pytest.mark.parametrize(
    "row",
    [
        "<td>公司名称<td>X有限公司<td>英文名称<td><input name=theirs>",
        "<td>手机号<td><input disabled value=1><td>紧急电话<td><input name=theirs>",
        "<td>统一社会信用代码<td><input readonly value=1><td>海关编码<td><input name=theirs>",
        "<td>邮箱<td><input readonly value=a@b.c><td>财务邮箱<td><input name=theirs>",
        "<td>法定代表人<td><input readonly value=1><td>法人电话<td><input name=theirs>",
    ],
)
@pytest.mark.parametrize("cell", ["td", "th"])
def test_the_first_cell_of_a_row_is_not_the_label_of_the_second_question(
    page: Page, seller: Profile, row: str, cell: str
) -> None:
    markup = f"<table><tr>{row.replace('<td>', f'<{cell}>', 1)}</tr></table>{_OURS}"

    assert _filled(page, seller, markup)["theirs"] == ""


def test_two_questions_a_row_are_both_answered(page: Page, seller: Profile) -> None:
    markup = (
        "<table><tr><td>公司名称<td><input name=firm><td>统一社会信用代码<td><input name=code></tr>"
        "<tr><td>联系人姓名<td><input name=person><td>联系人手机号<td><input name=phone></tr></table>"
    )

    held = _filled(page, seller, markup)

    assert held["firm"] == seller.company.name
    assert held["code"] == seller.company.credit_code
    assert held["person"] == seller.contact.chinese_name
    assert held["phone"].endswith(seller.account.mobile[-11:])


def test_a_definition_list_is_answered(page: Page, seller: Profile) -> None:
    terms = (
        "公司名称",
        "统一社会信用代码",
        "联系人姓名",
        "联系人手机号",
        "邮箱",
        "详细地址",
        "邮政编码",
        "备注",
        "微信号",
    )
    rows = "".join(f"<dt>{term}</dt><dd><input name=n{n}></dd>" for n, term in enumerate(terms))

    held = _filled(page, seller, f"<dl>{rows}</dl>")

    assert held["n0"] == seller.company.name
    assert held["n1"] == seller.company.credit_code
    assert held["n2"] == seller.contact.chinese_name
    assert held["n4"] == seller.account.email
    assert held["n7"] == held["n8"] == ""


@pytest.mark.parametrize(
    "label",
    ["Phone shown to buyers", "Information shown to customers", "Amount available to withdraw", "Message from"],
)
def test_a_word_like_to_makes_no_date_of_a_text(page: Page, seller: Profile, label: str) -> None:
    markup = _item("Company name") + _item("Unified social credit code") + f"<label>{label} <input name=theirs></label>"

    assert "-" not in _filled(page, seller, markup)["theirs"]


@pytest.mark.parametrize("heading", ["Connect Shopify", "绑定淘宝账号", "连接ERP系统", "FTP设置"])
def test_the_password_is_for_the_portal_alone(page: Page, seller: Profile, heading: str) -> None:
    button = "<button>保存</button>"
    markup = f"<h1>{heading}</h1>{_item('邮箱')}<label>密码 <input type=password name=theirs></label>{button}"

    assert _filled(page, seller, markup)["theirs"] == ""


def test_a_page_to_sign_in_gets_the_password(page: Page, seller: Profile) -> None:
    markup = f"<form>{_item('邮箱')}<label>密码 <input type=password name=own></label><button>登录</button></form>"

    assert len(_filled(page, seller, markup)["own"]) > 0


def test_a_loan_is_not_agreed_to(page: Page, seller: Profile) -> None:
    markup = _OURS + "<label><input type=checkbox name=loan> 我已阅读并同意《个人征信授权书》</label>"

    assert _filled(page, seller, markup)["loan"] == "false"


def test_a_person_is_no_company(page: Page, seller: Profile) -> None:
    markup = f"<h3>企业信息</h3>{_item('统一社会信用代码')}<label>姓名 <input name=person></label>"

    assert _filled(page, seller, markup)["person"] != seller.company.name


def test_what_a_box_holds_is_shown_before_it_is_replaced(page: Page, seller: Profile) -> None:
    page.set_content(f"{_item('企业名称')}<label>统一社会信用代码 <input value=91330106MA2CFO1T5X></label>")

    rows = sheet.read(page, seller, product=0, words={}).rows

    assert ["91330106MA2CFO1T5X" in row.why for row in rows if row.key == "company.credit_code"] == [True]


_FIRM = '<input name=firm readonly value="X公司">'


@pytest.mark.parametrize(
    "markup",
    [
        f"<p>公司名称：{_FIRM} 公司简称：<input name=theirs></p>",
        f"<p>公司名称<br>{_FIRM}<br>公司简称<br><input name=theirs></p>",
        (
            "<div style='display:grid;grid-template-columns:9em 1fr'><div>公司名称</div>"
            f"<div>{_FIRM}</div><div>公司简称</div><div><input name=theirs></div></div>"
        ),
        f"<div style='display:flex'><span>公司名称</span>{_FIRM}<span>公司简称</span><input name=theirs></div>",
        "<div style='display:flex'><b>手机号</b><input disabled value=1><b>座机</b><input name=theirs></div>",
    ],
)
def test_the_text_right_before_a_box_is_its_label(page: Page, seller: Profile, markup: str) -> None:
    assert _filled(page, seller, markup + _OURS)["theirs"] == ""


@pytest.mark.parametrize(
    "table",
    [
        (
            "<tr><td rowspan=2>法定代表人<td>姓名<td><input name=rep><tr><td>电话<td><input name=a>"
            "<tr><td rowspan=2>经办人<td>姓名<td><input name=b><tr><td>证件号<td><input name=c>"
        ),
        "<tr><td>紧急联系人<td>姓名<td><input name=a><td>手机号<td><input name=b>",
        "<tr><td>财务<td><input placeholder=姓名 name=a><td><input placeholder=邮箱 name=b>",
        "<tr><td colspan=4>股东信息<tr><td>姓名<td><input name=a><td>手机号<td><input name=b>",
    ],
)
def test_a_cell_before_the_questions_of_a_row_says_whose_they_are(page: Page, seller: Profile, table: str) -> None:
    held = _filled(page, seller, f"<table>{table}</table>{_OURS}")

    assert [held.get(name, "") for name in "abc"] == ["", "", ""]
    assert held.get("rep", seller.legal_representative.name) == seller.legal_representative.name


@pytest.mark.parametrize("title", ["<p>股东及出资信息</p>", "<div class=card-title>股东</div>", "<b>股东</b>"])
def test_a_text_right_before_a_table_says_whose_it_is(page: Page, seller: Profile, title: str) -> None:
    head = "<tr><th>姓名<th>身份证号码<th>手机号</tr>"
    rows = "<tr><td><input name=a><td><input name=b><td><input name=c></tr>"

    held = _filled(page, seller, f"<h1>企业信息</h1>{_OURS}{title}<table>{head}{rows}</table>")

    assert [held[name] for name in "abc"] == ["", "", ""]


@pytest.mark.parametrize(
    "title", ["<div class=card-title>紧急联系人</div>", "<div style='font-weight:bold'>推荐人</div>"]
)
def test_a_title_between_items_says_whose_the_later_ones_are(page: Page, seller: Profile, title: str) -> None:
    held = _filled(page, seller, f"<h1>入驻</h1>{_OURS}{title}<label>姓名 <input name=theirs></label>")

    assert held["theirs"] == ""
    assert held["2"] == seller.contact.chinese_name


def test_a_bar_to_filter_a_list_is_no_product(page: Page, seller: Profile) -> None:
    items = "".join(_item(label) for label in ("商品标题", "商品编码", "库存", "价格"))

    assert set(_filled(page, seller, f"<h1>商品管理</h1><div>{items}<button>查询</button></div>").values()) == {""}


@pytest.mark.parametrize(
    ("heading", "label", "key"),
    [
        ("营业执照信息", "住所", "street"),
        ("企业信息", "注册号", "code"),
        ("Company", "Registration number", "code"),
    ],
)
def test_a_licences_own_words_mean_the_companys(
    page: Page, seller: Profile, heading: str, label: str, key: str
) -> None:
    firm = seller.company
    wanted = {"street": firm.registered_address.street, "code": firm.credit_code}[key]
    first = _item("企业名称" if label.isascii() is False else "Company name")

    assert _filled(page, seller, f"<h3>{heading}</h3>{first}<label>{label} <input name=it></label>")["it"] == wanted


def test_words_of_a_trademark_are_that_only_where_the_page_speaks_of_one(page: Page, seller: Profile) -> None:
    _item_of = "<label>{} <input name=it></label>"
    other = _filled(page, seller, f"<h3>资质</h3>{_item('名称')}{_item_of.format('注册号')}")
    own = _filled(page, seller, f"<h3>商标信息</h3>{_item('商标名称')}{_item_of.format('注册号')}")

    assert other["it"] == ""
    assert own["it"] == seller.brands[0].number


@pytest.mark.parametrize("box", ["<input placeholder={} name={}>", "<input aria-label={} name={}>"])
@pytest.mark.parametrize(
    "part",
    ["<fieldset><legend>{}</legend>{}</fieldset>", "<details open><summary>{}</summary>{}</details>"],
)
def test_a_legend_over_boxes_without_labels_says_whose_they_are(
    page: Page, seller: Profile, part: str, box: str
) -> None:
    boxes = "".join(f"<div>{box.format(text, name)}</div>" for text, name in (("联系电话", "a"), ("邮箱", "b")))

    held = _filled(page, seller, f"<h1>企业入驻</h1>{_OURS}{part.format('紧急联系人', boxes)}")

    assert (held["a"], held["b"]) == ("", "")


def test_a_password_is_not_repeated_without_its_own_box(page: Page, seller: Profile) -> None:
    markup = (
        f"<h1>企业入驻</h1>{_OURS}<label>子账号密码 <input type=password name=a></label>"
        "<label>确认密码 <input type=password name=b></label>"
    )
    held = _filled(page, seller, markup)

    assert (held["a"], held["b"]) == ("", "")


def test_a_companys_bare_address_may_be_either(page: Page, seller: Profile) -> None:
    markup = (
        f"<h1>营业执照信息</h1>{_item('公司名称')}<label>地址 <input name=a></label><label>邮编 <input name=b></label>"
    )

    held = _filled(page, seller, markup)

    assert (held["a"], held["b"]) == ("", "")
