"""Where a control may be, and where it is left alone."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from autofill.forms import Choice, Field, Reason, fill, harvest
from tests.forms.conftest import Show

EMAIL = [Field[None]("email", lambda _: "zhang@example.com")]
COUNTRY = [Field[None]("country", lambda _: Choice(("中国大陆",)))]
UNSTYLED_LIST = """<p>国家</p>
<span aria-haspopup=true><span><input readonly role=combobox size=1><i>请选择</i></span></span>
<ul hidden><li role=option>中国香港<li role=option>中国大陆</ul>"""


def _reason(page: Page, patience_s: float = 0.2) -> Reason | None:
    report = fill(page, EMAIL, None, patience_s=patience_s)
    return report.refusals[0].reason if report.refusals else None


@pytest.mark.parametrize(
    "body",
    [
        "<label for=a>邮箱</label><input id=a>",
        "<label>邮箱 <input></label>",
        "<input aria-label=邮箱>",
        "<b id=x>邮箱</b><input aria-labelledby=x>",
        "<div style='display:grid;grid-template-columns:9em 9em'><span>邮箱</span><div><input></div></div>",
        "<table><tr><td>邮箱<td><input></table>",
        "<table><tr><th>公司<th>邮箱<tr><td><input><td><input></table>",
        "<div style='position:relative'><input><label style='position:absolute;left:4px;top:2px'>邮箱</label></div>",
        "<input placeholder='请输入邮箱'>",
        "<div><p>邮箱</p><p>用于登录</p><input></div>",
        "<input autocomplete='section-a shipping email'>",
    ],
)
def test_a_box_is_found_by_whatever_names_it(show: Show, body: str) -> None:
    page = show(f"<form>{body}</form>")

    assert _reason(page) is None
    assert page.locator("input").last.input_value() == "zhang@example.com"


@pytest.mark.parametrize(
    ("label", "read"),
    [
        ("Password<i>ex. nine twelve</i>", "Password ex. nine twelve"),
        ("<b>E</b>mail <small>address</small>", "Email address"),
    ],
)
def test_words_that_are_only_dressed_differently_end_where_they_end(show: Show, label: str, read: str) -> None:
    (box,) = harvest(show(f"<form><label for=a>{label}</label><input id=a></form>"))

    assert box.label == read


def test_a_box_is_found_through_nested_open_shadow_roots(show: Show) -> None:
    page = show("""<a-b></a-b><script>
      const outer = document.querySelector("a-b").attachShadow({mode: "open"});
      outer.innerHTML = "<p>邮箱</p><c-d></c-d>";
      outer.querySelector("c-d").attachShadow({mode: "open"}).innerHTML = "<input>";</script>""")

    assert _reason(page) is None
    assert page.locator("input").input_value() == "zhang@example.com"


def test_a_list_whose_style_sheet_does_not_reach_into_its_shadow_root_is_read(show: Show) -> None:
    page = show(f"""<a-b></a-b><script>
      const root = document.querySelector("a-b").attachShadow({{mode: "open"}});
      root.innerHTML = `{UNSTYLED_LIST}`;
      const [frame, list] = [root.querySelector("span"), root.querySelector("ul")];
      frame.onclick = () => list.hidden = false;
      list.onclick = ({{target}}) => {{
        list.hidden = true;
        root.querySelector("i").textContent = "";
        frame.prepend(Object.assign(document.createElement("em"), {{textContent: target.textContent}}));
      }};</script>""")

    assert fill(page, COUNTRY, None, patience_s=0).refusals == ()
    assert page.locator("em").all_inner_texts() == ["中国大陆"]


def test_a_box_in_a_frame_of_the_same_origin_is_filled(show: Show) -> None:
    page = show("<iframe srcdoc='<iframe srcdoc=\"<label>邮箱 <input></label>\"></iframe>'></iframe>")
    page.frames[-1].locator("input").wait_for()

    assert _reason(page) is None
    assert page.frames[-1].locator("input").input_value() == "zhang@example.com"


def test_a_frame_of_another_origin_is_refused_unless_it_is_allowed(show: Show) -> None:
    page = show("<iframe src='http://other.test/'></iframe>")
    page.route(
        "http://other.test/",
        lambda route: route.fulfill(body="<label>邮箱 <input></label>", content_type="text/html; charset=utf-8"),
    )
    page.frames[-1].goto("http://other.test/")

    assert _reason(page) is Reason.FOREIGN_ORIGIN
    assert page.frames[-1].locator("input").input_value() == ""
    assert fill(page, EMAIL, None, origins=("http://other.test",)).ok


@pytest.mark.parametrize(
    "style",
    [
        "display:none",
        "visibility:hidden",
        "position:absolute;left:-9999px",
        "opacity:0",
        "position:absolute;width:1px;height:1px;overflow:hidden",
        "position:absolute;clip-path:inset(50%)",
    ],
)
def test_a_box_that_nobody_sees_is_never_filled(show: Show, style: str) -> None:
    page = show(f"<form><div style='{style}'><label>邮箱 <input name=email></label></div></form>")

    assert _reason(page) is Reason.HIDDEN
    assert page.locator("input").input_value() == ""


def test_a_trap_beside_the_real_box_is_passed_over(show: Show) -> None:
    trap = "<div aria-hidden=true><label>邮箱 <input tabindex=-1 style='opacity:0'></label></div>"
    page = show(f"{trap}<label>邮箱 <input></label>")

    assert _reason(page) is None
    assert page.locator("input").evaluate_all("all => all.map(one => one.value)") == ["", "zhang@example.com"]


def test_a_form_that_mounts_late_is_waited_for(show: Show) -> None:
    page = show("<div id=a></div><script>setTimeout(() => a.innerHTML = '<label>邮箱 <input></label>', 400)</script>")

    assert _reason(page, patience_s=2) is None


def test_a_dialog_in_the_top_layer_is_where_the_page_asks(show: Show) -> None:
    dialog = "<dialog><label>邮箱 <input></label></dialog>"
    page = show(f"<label>邮箱 <input></label>{dialog}<script>document.querySelector('dialog').showModal()</script>")

    assert _reason(page) is None
    assert page.locator("dialog input").input_value() == "zhang@example.com"


def test_a_disabled_or_read_only_box_is_refused_unless_it_holds_the_value(show: Show) -> None:
    assert _reason(show("<label>邮箱 <input disabled></label>")) is Reason.DISABLED
    assert _reason(show("<label>邮箱 <input readonly></label>")) is Reason.READ_ONLY
    assert _reason(show("<label>邮箱 <input disabled value='zhang@example.com'></label>")) is None


def test_a_label_that_wraps_its_list_is_read_without_the_options(show: Show) -> None:
    page = show("<label>国家 <select><option>邮箱</option><option>中国大陆</option></select></label>")

    assert harvest(page)[0].label == "国家"


def test_the_label_of_drawn_lists_is_for_all_of_them_whatever_hides_behind_each(show: Show) -> None:
    one = '<i><select style="position:absolute;clip:rect(0,0,0,0)"></select><input role=combobox size=5 id={}></i>'
    page = show(f"<div><label for=a>省/市/区</label>{one.format('a')}{one.format('b')}{one.format('c')}</div>")

    assert [control.label for control in harvest(page) if not control.hidden] == ["省/市/区"] * 3


def test_a_fieldset_with_nothing_but_its_legend_heads_what_follows(show: Show) -> None:
    title = "<fieldset><legend>{}</legend></fieldset><label>有效期至 <input></label>"
    page = show(f"<h1>入驻</h1>{title.format('企业信息')}{title.format('法定代表人')}")

    assert [control.sections for control in harvest(page)] == [("企业信息", "入驻"), ("法定代表人", "入驻")]


def test_radios_that_each_stand_in_a_shadow_root_of_their_own_are_one_choice(show: Show) -> None:
    page = show("""<div role=radiogroup aria-label=企业类型><a-b>个体工商户</a-b><a-b>企业</a-b></div><script>
      for (const host of document.querySelectorAll("a-b"))
        host.attachShadow({mode: "open"}).innerHTML = "<label><input type=radio name=a><slot></slot></label>";
      </script>""")

    fields = [Field[None]("company_kind", lambda _: Choice(("企业",)))]

    assert fill(page, fields, None, patience_s=0).refusals == ()
    assert page.locator("input").evaluate_all("all => all.map(one => one.checked)") == [False, True]


def test_a_file_that_is_listed_in_a_slot_is_handed_over_once(show: Show, tmp_path: Path) -> None:
    scan = tmp_path / "licence.png"
    scan.write_bytes(b"a scan")
    page = show("""<g-h><section><p>营业执照</p><a-b><c-d></c-d></a-b></section></g-h><script>
      const shadow = (name, innerHTML) =>
        Object.assign(document.querySelector(name).attachShadow({mode: "open"}), {innerHTML});
      for (const name of ["g-h", "a-b"]) shadow(name, "<div><slot></slot></div>");
      const input = shadow("c-d", "<button>上传</button><input type=file hidden>").querySelector("input");
      input.onchange = () => {
        const line = document.createElement("e-f");
        line.textContent = input.files[0].name;
        line.attachShadow({mode: "open"}).innerHTML = "<p><slot></slot></p>";
        document.querySelector("a-b").append(line);
      };</script>""")

    assert fill(page, [Field("business_licence", lambda _: scan)], None, patience_s=0).refusals == ()
    assert page.locator("e-f").count() == 1


def test_labels_that_name_nothing_are_each_for_the_box_behind_them(show: Show) -> None:
    item = "<label>{}</label><div><input></div>"
    page = show(f"<div>{''.join(map(item.format, ('Street address', 'Apt, suite', 'City')))}</div>")

    assert [control.label for control in harvest(page)] == ["Street address", "Apt, suite", "City"]
