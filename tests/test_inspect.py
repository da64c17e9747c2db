"""What `inspect` says of a page: controls, concepts, evidence, refusals."""

import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page

from autofill.commands import inspect
from autofill.errors import FileMissing
from autofill.run.reading import describe

PAGE = """<h1>账号注册</h1><form>
<label>邮箱 <input></label><label>邮箱 <input></label><label>血型 <input></label>
<p style="display:none"><label>公司名称 <input></label></p>
<p role=alert>请稍后再试</p><button>立即注册</button></form>"""


def test_a_page_is_told_control_by_control(page: Page) -> None:
    page.set_content(PAGE)

    said = "\n".join(describe(page))

    assert "heading  account-registration  «账号注册»" in said
    assert "actions  register" in said
    assert "->  email  by label «邮箱» 100" in said
    assert "«血型»" in said
    assert "nothing that we know" in said
    assert "hidden: not-displayed" in said
    assert "email: several controls ask for it (邮箱)" in said
    assert "请稍后再试" in said


def test_a_file_is_opened_as_a_page(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(f'<meta charset="utf-8">{PAGE}', "utf-8")
    command = [sys.executable, "-m", "autofill", "inspect", str(file)]

    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60, check=False)

    assert (done.returncode, done.stderr) == (0, "")
    assert "4 controls" in done.stdout


def test_a_file_that_is_not_there_is_said_before_a_browser_opens(tmp_path: Path) -> None:
    with pytest.raises(FileMissing, match=r"none\.html"):
        inspect.inspect(str(tmp_path / "none.html"))


def test_each_text_about_a_control_is_explained(page: Page) -> None:
    page.set_content(
        "<label>电子邮箱 <input name=email></label><label>仓库联系电话 <input></label><label>司机电话 <input></label>"
        "<h3>渠道伙伴</h3><label>手机号 <input placeholder=请输入邮政编码></label>"
    )

    said = "\n".join(describe(page, explained=True))

    assert "label «电子邮箱»: email 100%" in said
    assert "name «email»: email 100%" in said
    assert "label «仓库联系电话»: somebody else's: warehouse, phone" in said
    assert "label «司机电话»: says more than we know" in said
    assert "whose? «渠道伙伴» does not say" in said
    assert "rivals: postal-code" in said


def test_without_being_asked_nothing_is_explained(page: Page) -> None:
    page.set_content("<label>仓库联系电话 <input></label>")

    assert "somebody else's" not in "\n".join(describe(page))
