"""Files that a page lists before it has them."""

from pathlib import Path

import pytest

from autofill.forms import Field, fill, harvest, verify
from autofill.forms.write.writer import Writer
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


@pytest.mark.parametrize(
    "progress",
    [
        "<div role=progressbar aria-valuenow=10 aria-valuemax=100 style='height: 4px; width: 90px'></div>",
        "<progress value=10 max=100></progress>",
        "<span>10%</span>",
    ],
)
def test_a_file_that_stands_at_a_tenth_is_not_held(show: Show, tmp_path: Path, progress: str) -> None:
    page = show(f"<label>营业执照</label> <div><input type=file><p></p>{progress}</div>")
    licence = tmp_path / "licence.png"
    licence.write_bytes(b"a scan")
    page.locator("input").set_input_files(licence)

    assert [refusal.concept for refusal in verify(page, (LICENCE,), licence).refusals] == ["business_licence"]


def test_a_hint_with_a_percentage_is_no_progress(show: Show, tmp_path: Path) -> None:
    page = show("<label>营业执照</label> <div><input type=file><p>图片清晰度不低于 80%，不超过 5 MB</p></div>")
    licence = tmp_path / "licence.png"
    licence.write_bytes(b"a scan")
    page.locator("input").set_input_files(licence)

    assert verify(page, (LICENCE,), licence).ok


def test_a_bar_without_height_is_no_progress(show: Show) -> None:
    page = show("<label>营业执照 <input type=file></label><div role=progressbar style='height: 0'></div>")

    state = Writer(page, page.main_frame).ask("uploadState", harvest(page)[0].id)

    assert not state["busy"]


PICTURE = """<label>营业执照</label> <div style="position: relative; width: 100px">
<input type=file hidden><button type=button>选择</button></div><script>
  document.querySelector("input").onchange = ({ target }) => {
    const src = URL.createObjectURL(%s);
    target.parentElement.innerHTML += `<img src=${src} width=80 height=80>%s`;
  };
</script>"""


@pytest.mark.parametrize(
    ("file", "over", "held"),
    [
        ("target.files[0]", "", True),
        ("target.files[0]", "<i style='position: absolute; inset: 0'></i>", False),
        ("new Blob([target.files[0], ' '])", "", False),
    ],
)
def test_a_file_is_held_where_its_own_picture_is_shown_bare(
    show: Show, tmp_path: Path, file: str, over: str, *, held: bool
) -> None:
    page = show(PICTURE % (file, over))
    licence = tmp_path / "licence.png"
    licence.write_bytes(b"a scan")

    report = fill(page, (LICENCE,), licence)

    assert report.ok is held


@pytest.mark.parametrize(
    "said",
    [
        "<li class=error><img><span>licence.png</span><span>上传失败</span></li>",
        "<li><img><b style='color: #d9001b'>上传失败</b></li>",
        "<li class=upload-error><img></li>",
    ],
)
def test_a_picture_of_a_file_that_failed_proves_nothing(show: Show, tmp_path: Path, said: str) -> None:
    page = show(
        "<div>营业执照<div><input type=file hidden><button>浏览</button><ul></ul></div></div><script>"
        f'document.querySelector("input").onchange = ({{ target }}) => {{ const list = document.querySelector("ul");'
        f'list.innerHTML = "{said}"; const img = list.querySelector("img"); img.style = "width:90px;height:90px";'
        "img.src = URL.createObjectURL(target.files[0]); target.value = ''; }</script>"
    )
    licence = tmp_path / "licence.png"
    licence.write_bytes(b"a scan")

    report = fill(page, (LICENCE,), licence, patience_s=0)

    assert [refusal.reason for refusal in report.refusals] == ["not-held"]


def test_what_a_box_reports_of_itself_is_no_label(show: Show) -> None:
    page = show(
        "<div>营业执照<div><input type=file hidden><button>浏览</button> <span>未选择文件</span></div></div>"
        "<div>经营大类<div><span role=status style='position: absolute'>没有结果</span><input id=b></div></div>"
    )

    assert [control.label for control in harvest(page)] == ["营业执照", "经营大类"]
