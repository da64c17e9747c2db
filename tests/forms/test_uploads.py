"""Files that a page lists before it has them."""

from pathlib import Path

from autofill.forms import Field, fill, verify
from tests.forms.conftest import Show

LICENCE = Field[Path]("business_licence", lambda licence: licence)
PAGE = """<label>营业执照</label> <div><input type=file hidden><button type=button>选择文件</button>
<button type=button disabled onclick="{sends}">上传</button><p></p><em></em></div><script>
  const [word, send] = [document.querySelector("em"), document.querySelector("button[disabled]")];
  document.querySelector("input").onchange = ({{ target }}) => {{
    document.querySelector("p").textContent = target.files[0].name;
    [word.textContent, send.disabled] = ["待上传", false];
  }};
</script>"""


def test_a_file_that_waits_is_sent_by_the_button_that_came_on_with_it(show: Show, tmp_path: Path) -> None:
    page = show(PAGE.format(sends="[word.textContent, this.disabled] = ['已完成', true]"))
    licence = tmp_path / "licence.png"
    licence.write_bytes(b"a scan")

    report = fill(page, (LICENCE,), licence)

    assert report.ok
    assert page.locator("em").inner_text() == "已完成"


def test_a_file_that_still_waits_is_not_held(show: Show, tmp_path: Path) -> None:
    page = show(PAGE.format(sends=""))
    licence = tmp_path / "licence.png"
    licence.write_bytes(b"a scan")
    page.locator("input").set_input_files(licence)

    report = verify(page, (LICENCE,), licence)

    assert [refusal.concept for refusal in report.refusals] == ["business_licence"]
