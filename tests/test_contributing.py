"""CONTRIBUTING's recipes are followed here, in a copy of the project, so that they stay true."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[1]


class _Copy:
    """A copy of the project, in which the recipes are followed."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "autofill-copy"
        for part in ("autofill", "mock_portal", "profiles"):
            shutil.copytree(_ROOT / part, self.root / part, ignore=shutil.ignore_patterns("__pycache__"))

    def edit(self, file: str, old: str, new: str) -> None:
        """Replace a text that stands in a file once."""
        path = self.root / file
        text = path.read_text("utf-8")
        assert text.count(old) == 1, f"{file} holds {text.count(old)} of {old!r}"
        path.write_text(text.replace(old, new), "utf-8")

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """The copy's own program."""
        environment = {**os.environ, "PYTHONPATH": str(self.root), "AUTOFILL_RUNS": str(self.root / "runs")}
        command = [sys.executable, "-m", "autofill", *arguments]
        return subprocess.run(
            command, cwd=self.root, env=environment, capture_output=True, text=True, check=False, timeout=180
        )

    def received(self, page: str) -> dict[str, object]:
        """What the copy's portal received of a page."""
        (memory,) = self.root.glob("runs/*/mock-portal.json")
        submits = json.loads(memory.read_text("utf-8"))["received"]
        fields: dict[str, object] = next(submit["fields"] for submit in submits if submit["page"] == page)
        return fields


@pytest.fixture
def copy(tmp_path: Path) -> _Copy:
    return _Copy(tmp_path)


@pytest.mark.slow
def test_a_field_and_a_wording_are_added_as_the_recipes_say(copy: _Copy) -> None:
    name = '    name: Text = Field(\n        description="4-64 letters'
    copy.edit("autofill/profile/model.py", name, f'    slogan: Text = Field(description="Slogan. 店铺标语。")\n{name}')
    schema = copy.run("schema")
    (copy.root / "autofill/profile/data/profile.schema.json").write_text(schema.stdout, "utf-8")
    row = '        Field("store_name", lambda p: p.store.name),\n'
    copy.edit("autofill/stages/plan.py", row, f'{row}        Field("slogan", lambda p: p.store.slogan),\n')
    concept = '    concept(\n        "store_name",\n'
    copy.edit(
        "autofill/forms/vocabulary/store.py", concept, f'    concept("slogan", TEXT, "slogan|店铺标语"),\n{concept}'
    )
    item = '      <div class="form-item required">\n        <label for="store_name"'
    asks = '<div class="form-item"><label for="f7">LABEL</label><div class="control">'
    copy.edit("mock_portal/plan.html", item, f'{asks}<input id="f7" name="f7" type="text"></div></div>\n{item}')
    profile = json.loads((copy.root / "profiles/corporate.json").read_text("utf-8"))
    profile["store"]["slogan"] = "明亮的小山"
    (copy.root / "profiles/corporate.json").write_text(json.dumps(profile, ensure_ascii=False), "utf-8")
    copy.edit("mock_portal/plan.html", "LABEL", "店铺口号")

    refused = copy.run("profiles/corporate.json")
    assert refused.returncode == 76, refused.stderr
    assert "slogan" in refused.stderr

    copy.edit("autofill/forms/vocabulary/store.py", "slogan|店铺标语", "slogan|店铺标语|店铺口号")  # one word
    done = copy.run("profiles/corporate.json")

    assert done.returncode == 0, done.stderr
    assert copy.received("sales-plan")["f7"] == "明亮的小山"


def test_a_category_is_added_as_the_recipe_says(copy: _Copy) -> None:
    row = {"slug": "pets", "zh": "宠物用品", "en": "Pet Supplies", "fee_cny": 10000, "brand_needed": False}
    for name, more in (("categories.json", row), ("leaves.json", {"pets": [{"en": "Leashes", "zh": "牵引绳"}]})):
        path = copy.root / "autofill/profile/data" / name
        known = json.loads(path.read_text("utf-8"))
        path.write_text(json.dumps([*known, more] if isinstance(known, list) else {**known, **more}), "utf-8")
    profile = json.loads((copy.root / "profiles/corporate.json").read_text("utf-8"))
    profile["store"]["category"] = "pets"
    for product in profile["products"]:
        product["category"] = "Leashes"
    (copy.root / "profiles/corporate.json").write_text(json.dumps(profile, ensure_ascii=False), "utf-8")
    schema = copy.run("schema")
    (copy.root / "autofill/profile/data/profile.schema.json").write_text(schema.stdout, "utf-8")

    checked = copy.run("check", "profiles/corporate.json")

    assert checked.returncode == 0, checked.stderr + checked.stdout
