"""CONTRIBUTING's recipes are followed here, in a copy of the project, so that they stay true.

Each test does what one recipe says and no more; then the files that it touched must be those that the recipe names.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path, PurePath

import pytest

_ROOT = Path(__file__).parents[1]
_PARTS = ("autofill", "docs", "mock_portal", "profiles", "tests", "README.md", "pyproject.toml")
_TEXTS = {".py", ".js", ".json", ".html", ".md", ".cases"}
_EXPECTED = (
    "import json, pathlib; from autofill.qa.expected import submits; print(json.dumps(submits(pathlib.Path('{}'))))"
)
_SELLER = "profiles/corporate.json"

_CAPITALS_RULE = """def name_capitals(seller: Seller) -> Faults:
    \"\"\"Not in capitals only.\"\"\"
    for node in seller.nodes("store.name"):
        if node.value.isupper():
            yield here(node, "store-name-capitals")


"""
_CAPITALS_REASON = (
    '"store-name-capitals": {"en": "all in capitals", "zh": "全是大写字母", "help_en": "x", "help_zh": "y"},\n'
)
_CAPITALS_CASE = """
== name: capitals only
- "North Canyon 746 Store"
+ ⟦store-name-capitals⟧"NORTH CANYON 746 STORE"
"""

_SLIDER_FILLER = '''"""A slider: moved with the keys until it stands at the number."""

from decimal import Decimal

from autofill.forms.text.compare import same_number
from autofill.forms.control import Control
from autofill.forms.write.fillers.filler import Order, Trouble
from autofill.forms.write.writer import Hand
from autofill.forms.refusal import Reason

_MOST_KEYS = 200


class SliderFiller:
    """Whatever has the role of a slider."""

    def takes(self, control: Control, order: Order) -> bool:  # noqa: ARG002 - protocol
        """Only a number."""
        return isinstance(order.value, Decimal | int) and not isinstance(order.value, bool)

    def holds(self, control: Control, order: Order) -> bool:
        """Does it stand there."""
        return same_number(Decimal(order.text), control.value)

    def write(self, hand: Hand, control: Control, order: Order) -> Trouble | None:
        """From its lowest end upwards, until it is there or past it."""
        if not hand.focus(control.id):
            return Trouble(Reason.HIDDEN, "it does not take the focus")
        hand.press("Home")
        for _ in range(_MOST_KEYS):
            if Decimal(hand.handle(control.id).get_attribute("aria-valuenow") or 0) >= Decimal(order.text):
                break
            hand.press("ArrowRight")
        return None
'''
_SLIDER_TEST = '''"""A slider is moved to a number, and refused where it does not stop there."""

import pytest

from autofill.forms import Field, Refusal, fill
from tests.forms.conftest import Show

_PAGE = """<h1>发布商品</h1><form><p><span id=label>发货期</span><span role=slider tabindex=0 aria-labelledby=label
aria-valuenow=1 style="display:inline-block;width:200px;height:20px;border:1px solid"></span></p></form><script>
const slider = document.querySelector("[role=slider]");
const to = (value) => slider.setAttribute("aria-valuenow", value);
slider.onkeydown = ({ key }) => {
  if (key === "Home") to(1);
  if (key === "ArrowRight") to(Math.min(60, Number(slider.getAttribute("aria-valuenow")) + STEP));
};</script>"""


def _left(show: Show, step: int) -> list[Refusal]:
    page = show(_PAGE.replace("STEP", str(step)))
    return list(fill(page, [Field("delivery_days", lambda _: 12)], None, patience_s=0.3).refusals)


def test_a_slider_is_moved_to_the_number(show: Show) -> None:
    assert _left(show, 1) == []


def test_a_slider_that_does_not_stop_there_is_refused(show: Show) -> None:
    assert [refusal.reason for refusal in _left(show, 5)] == ["not-held"]
'''

_DEPOSIT_STAGE = '''"""The deposit: who pays it."""

from autofill.flow.page import PortalPage
from autofill.flow.session import Session
from autofill.flow.stage import Stage
from autofill.forms import Field
from autofill.profile import Profile
from autofill.stages.portal import board

PAGE: PortalPage[Profile] = PortalPage(
    heading="deposit",
    submit="submit",
    landed=("onboarding",),
    irrevocable=True,
    fields=(Field("deposit_payer", lambda p: p.company.name),),
)


def _run(session: Session) -> None:
    board.go(session)
    session.press("pay-deposit")
    session.complete(PAGE, session.profile)


def _reached(session: Session) -> bool:
    return board.state(session, "deposit") == "passed"


def _proved(session: Session, _step: str) -> bool:
    return _reached(session)


STAGE = Stage("deposit", _run, _reached, _proved)
'''
_DEPOSIT_TEST = """from autofill.qa.received import assert_ended, assert_received


def test_a_seller_who_has_paid_the_deposit_goes_on_from_there(make_seller, begin_at, run_autofill):
    seller = make_seller(1, products=10)
    begin_at(seller, "deposited", products=10)

    result = run_autofill(seller)

    assert_ended(result, 0)
    assert_received(result, seller)
"""
_DEPOSIT_LOGIC = """// The deposit: due once there is an application for a store.

import * as rules from './rules.js';

/** locked | not-started | passed. */
export function state(account) {
  if (!account.store) return 'locked';
  return account.deposit ? 'passed' : 'not-started';
}

/** The page's submit. */
export function submit(memory, { fields, account, moment }) {
  if (state(account) !== 'not-started') return { errors: { top: 'error.deposit-closed' } };
  const errors = rules.reasons({ deposit_payer: rules.required(fields.deposit_payer) });
  if (errors) return { errors };
  account.deposit = { payer: fields.deposit_payer, paid_at: moment };
  return { go: 'onboarding.html' };
}
"""
_DEPOSIT_PAGE = """// The deposit.

import { state, submit } from '../deposit.js';
import { sends } from '../form.js';
import { page } from '../page.js';

page({
  access: 'member',
  render({ account, main }) {
    if (state(account) !== 'not-started') return 'onboarding.html';
    sends(main.querySelector('form'), 'deposit', submit);
    return '';
  },
});
"""
_DEPOSIT_WORDS = (
    ("heading.deposit", "店铺保证金", "Store deposit"),
    ("lead.deposit", "请填写缴纳方。", "Say who pays."),
    ("action.pay-deposit", "缴纳保证金", "Pay the deposit"),
    ("field.deposit_payer", "保证金缴纳方", "Deposit paid by"),
    ("step.deposit", "店铺保证金", "Store deposit"),
    ("board.deposit-not-started", "请缴纳。", "Please pay it."),
    ("board.deposit-passed", "已缴清。", "It was paid."),
    ("error.deposit-closed", "现在无需缴纳。", "It is not due now."),
)


class _Copy:
    """A copy of the project, in which the recipes are followed."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "autofill-copy"
        self.root.mkdir()
        for part in _PARTS:
            if (_ROOT / part).is_dir():
                shutil.copytree(_ROOT / part, self.root / part, ignore=shutil.ignore_patterns("__pycache__", ".*"))
            else:
                shutil.copy(_ROOT / part, self.root / part)
        self.begin()

    def begin(self) -> None:
        """A recipe begins: what is touched counts from here."""
        self._before = self._texts()

    def touched(self) -> list[str]:
        """The files that are new or say something else since then."""
        return [file for file, text in self._texts().items() if self._before.get(file) != text]

    def _texts(self) -> dict[str, bytes]:
        paths = [path for part in _PARTS for path in (self.root / part).rglob("*") if path.suffix in _TEXTS]
        paths.append(self.root / "README.md")
        return {path.relative_to(self.root).as_posix(): path.read_bytes() for path in sorted(paths)}

    def put(self, file: str, text: str) -> None:
        """Write a file."""
        (self.root / file).write_text(text, "utf-8")

    def edit(self, file: str, old: str, new: str) -> None:
        """Replace a text that stands in a file once."""
        text = (self.root / file).read_text("utf-8")
        assert text.count(old) == 1, f"{file} holds {text.count(old)} of {old!r}"
        self.put(file, text.replace(old, new))

    def insert(self, file: str, new: str, before: str) -> None:
        """Put a text before another that stands in a file once."""
        self.edit(file, before, new + before)

    def python(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Python, with the copy's modules."""
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("AUTOFILL_", "PYTEST_"))}
        environment = {**kept, "PYTHONPATH": str(self.root), "AUTOFILL_RUNS": str(self.root / "runs")}
        command = [sys.executable, *arguments]
        return subprocess.run(
            command, cwd=self.root, env=environment, capture_output=True, text=True, check=False, timeout=180
        )

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """The copy's own program."""
        return self.python("-m", "autofill", *arguments)

    def tested(self, file: str) -> str:
        """What the copy's own tests in a file print; the last line says how they ended."""
        return self.python("-m", "pytest", "-q", "-p", "no:cacheprovider", file).stdout

    def renew_schema(self) -> None:
        """The schema that follows from the model."""
        self.put("autofill/profile/data/profile.schema.json", self.run("schema").stdout)

    def received(self) -> list[tuple[str, dict[str, object]]]:
        """Each page that the copy's portal received, with its fields."""
        (memory,) = self.root.glob("runs/*/mock-portal.json")
        submits = json.loads(memory.read_text("utf-8"))["received"]
        return [(submit["page"], submit["fields"]) for submit in submits if submit["page"] != "sign-in"]

    def expected(self) -> list[tuple[str, dict[str, object]]]:
        """Each page that the copy's `autofill.qa` says it must receive."""
        return [(page, fields) for page, fields in json.loads(self.python("-c", _EXPECTED.format(_SELLER)).stdout)]


@pytest.fixture
def copy(tmp_path: Path) -> _Copy:
    return _Copy(tmp_path)


def _files_in(text: str) -> set[str]:
    """The files that a text names in code; each may stand for several ("profiles/*.json")."""
    return {name for code in re.findall(r"`([^`]+)`", text) for name in re.findall(r"[\w./*-]+\.[a-z]+\b", code)} - {""}


def _assert_it_names(recipe: str, touched: list[str]) -> None:
    """Every file that was touched is named in the recipe, and no other."""
    text = (_ROOT / "CONTRIBUTING.md").read_text("utf-8").split(f"### {recipe}\n")[1].split("\n##")[0]
    names = {name for name in _files_in(text) if PurePath(name).suffix in _TEXTS}

    assert [file for file in touched if not any(PurePath(file).match(name) for name in names)] == []
    assert [name for name in names if not any(PurePath(file).match(name) for file in touched)] == []


def test_every_file_that_is_named_is_there_or_said_to_be_new() -> None:
    text = (_ROOT / "CONTRIBUTING.md").read_text("utf-8")
    there = [path.relative_to(_ROOT) for part in _PARTS for path in [_ROOT / part, *(_ROOT / part).rglob("*")]]
    new = {name for names in re.findall(r"new ((?:`[^`]+`(?:, | and )?)+)", text) for name in _files_in(names)}
    named = {name for name in _files_in(text) if PurePath(name).suffix in _TEXTS}

    assert len(named) > 20
    assert [name for name in named - new if not any(path.match(name) for path in there)] == []


@pytest.mark.slow
def test_a_field_and_a_wording_are_added_as_the_recipes_say(copy: _Copy) -> None:
    _add_slogan(copy)
    _ask_for_slogan(copy, "店铺标语", "Store slogan")
    _assert_it_names("a field", copy.touched())
    copy.edit("mock_portal/js/words/zh.js", "店铺标语", "店铺口号")

    refused = copy.run(_SELLER)
    assert refused.returncode == 76, refused.stderr
    assert "slogan" in refused.stderr

    copy.begin()
    copy.edit("autofill/forms/understand/vocabulary/fields/store.py", "|店铺标语", "|店铺标语|店铺口号")  # one word
    _assert_it_names("a wording", copy.touched())
    done = copy.run(_SELLER)

    assert done.returncode == 0, done.stderr
    assert dict(copy.received())["sales-plan"] == dict(copy.expected())["sales-plan"]
    assert dict(copy.received())["sales-plan"]["f7"] == "Bright hills"


def _add_slogan(copy: _Copy) -> None:
    """The program's side of the field."""
    row = '    slogan: Text = Field(description="Slogan. 店铺标语。")\n'
    copy.insert("autofill/profile/model.py", row, '    name: Text = Field(\n        description="4-64 letters')
    copy.renew_schema()
    row = '        Field("store_name", lambda p: p.store.name),\n'
    copy.insert("autofill/stages/plan.py", '        Field("slogan", lambda p: p.store.slogan),\n', row)
    row = '    concept("slogan", TEXT, "slogan|store slogan|店铺标语"),\n'
    copy.insert("autofill/forms/understand/vocabulary/fields/store.py", row, '    concept(\n        "store_name",\n')
    copy.insert(
        "autofill/qa/sellers.py", '            "slogan": "Bright hills",\n', '            "plan": "basic" if sole'
    )
    copy.insert("autofill/qa/expected.py", '        "f7": store["slogan"],\n', '        "sales_plan": store["plan"],\n')
    copy.insert("tests/profile/corpus/base.json", '    "slogan": "Bright hills",\n', '    "plan": "standard",\n')
    copy.python("-m", "autofill.qa.samples", "profiles")


def _ask_for_slogan(copy: _Copy, zh: str, en: str) -> None:
    """The mock portal's side: a box whose name says nothing."""
    box = (
        '<label for="f7" data-t="field.slogan"></label><div class="control"><input id="f7" name="f7" type="text"></div>'
    )
    item = '      <div class="form-item required">\n        <label for="store_name"'
    copy.insert("mock_portal/plan.html", f'      <div class="form-item">{box}</div>\n', item)
    for language, words in (("zh", zh), ("en", en)):
        copy.insert(f"mock_portal/js/words/{language}.js", f"  'field.slogan': '{words}',\n", "  'field.store_name'")


def test_a_category_is_added_as_the_recipe_says(copy: _Copy) -> None:
    row = {"slug": "pets", "zh": "宠物用品", "en": "Pet Supplies", "fee_cny": 10000, "brand_needed": False}
    leaves = {"pets": [{"en": "Leashes", "zh": "牵引绳"}]}
    for folder in ("autofill/profile/data", "mock_portal/data"):
        known = json.loads((copy.root / folder / "categories.json").read_text("utf-8"))
        copy.put(f"{folder}/categories.json", json.dumps([*known, row]))
        known = json.loads((copy.root / folder / "leaves.json").read_text("utf-8"))
        copy.put(f"{folder}/leaves.json", json.dumps(known | leaves))
    copy.renew_schema()
    _assert_it_names("a category", copy.touched())
    profile = json.loads((copy.root / _SELLER).read_text("utf-8"))
    profile["store"]["category"] = "pets"
    profile["products"] = [product | {"category": "Leashes"} for product in profile["products"]]
    copy.put(_SELLER, json.dumps(profile))

    checked = copy.run("check", _SELLER)

    assert checked.returncode == 0, checked.stderr + checked.stdout


@pytest.mark.slow
def test_a_reason_is_added_as_the_recipe_says(copy: _Copy) -> None:
    cases = (copy.root / "tests/profile/corpus/store.cases").read_text("utf-8")
    copy.put("tests/profile/corpus/store.cases", cases.rstrip("\n") + _CAPITALS_CASE)
    before = copy.tested("tests/profile/test_corpus.py")
    assert re.search(r"FAILED .*capitals only", before), before

    copy.insert("autofill/profile/rules/store.py", _CAPITALS_RULE, "def category(seller: Seller)")
    copy.edit("autofill/profile/rules/store.py", "RULES = (name_form,", "RULES = (name_form, name_capitals,")
    copy.insert("autofill/profile/data/reasons.json", _CAPITALS_REASON, '"store-name-contact": {')
    _assert_it_names("a reason why a profile would be refused", copy.touched())

    assert "failed" not in copy.tested("tests/profile/test_corpus.py")


@pytest.mark.slow
def test_a_widget_kind_is_added_as_the_recipe_says(copy: _Copy) -> None:
    copy.put("tests/forms/test_slider.py", _SLIDER_TEST)
    before = copy.tested("tests/forms/test_slider.py")
    assert "2 failed" in before
    assert "not-found" in before

    copy.insert("autofill/forms/control.py", '    SLIDER = "slider"\n', '    EDITABLE = "editable"\n')
    copy.insert(
        "autofill/forms/page/js/see/controls.js", '  if (role === "slider") return role;\n', '  if (role === "switch")'
    )
    value = '  if (kind === "slider") return el.getAttribute("aria-valuenow") ?? "";\n'
    copy.insert("autofill/forms/page/js/see/values.js", value, '  if (kind === "file") return filesOf(control);\n')
    numbers = "NUMBER = frozenset({Kind.TEXT, Kind.NUMBER"
    copy.edit("autofill/forms/understand/vocabulary/concept.py", numbers, f"{numbers}, Kind.SLIDER")
    copy.put("autofill/forms/write/fillers/slider.py", _SLIDER_FILLER)
    registry = "autofill/forms/write/fillers/__init__.py"
    copy.insert(
        registry,
        "from autofill.forms.write.fillers.slider import SliderFiller\n",
        "from autofill.forms.write.fillers.text",
    )
    copy.insert(registry, "    Kind.SLIDER: SliderFiller(),\n", "    Kind.FILE: UploadFiller(),\n")
    _assert_it_names("a widget kind", copy.touched())

    assert "2 passed" in copy.tested("tests/forms/test_slider.py")


@pytest.mark.slow
def test_a_stage_is_added_as_the_recipe_says(copy: _Copy) -> None:
    _add_deposit(copy)
    _teach_qa_the_deposit(copy)
    _build_deposit(copy)
    _lead_to_deposit(copy)
    _assert_it_names("a stage", copy.touched())

    done = copy.run(_SELLER)

    assert done.returncode == 0, done.stderr
    assert [page for page, _ in copy.received()] == [page for page, _ in copy.expected()]
    assert [fields for page, fields in copy.received() if page == "deposit"] == [dict(copy.expected())["deposit"]]
    assert "1 passed" in copy.tested("tests/stages/test_deposit.py")
    assert "6 passed" in copy.tested("tests/test_language.py")


def _add_deposit(copy: _Copy) -> None:
    """The program's side of the stage."""
    copy.put("autofill/stages/deposit.py", _DEPOSIT_STAGE)
    copy.edit("autofill/stages/__init__.py", "import brand, exam,", "import brand, deposit, exam,")
    copy.insert("autofill/stages/__init__.py", "    deposit.STAGE,\n", "    brand.STAGE,")
    copy.insert("autofill/zh.json", ' "deposit": "保证金",\n', ' "e-mail":')
    words = '    "{}": ("{}", "{}"),\n'
    step = words.format("deposit", "店铺保证金", "Store deposit")
    copy.insert("autofill/stages/portal/board.py", step, '    "brand": ("品牌资质"')
    copy.insert("autofill/forms/understand/vocabulary/headings.py", step, '    "brand-authorization": (')
    press = words.format("pay-deposit", "缴纳保证金", "Pay the deposit")
    copy.insert("autofill/forms/understand/vocabulary/actions.py", press, '    "add-brand": (')
    row = '    concept("deposit_payer", TEXT, "deposit paid by|保证金缴纳方"),\n'
    copy.insert("autofill/forms/understand/vocabulary/fields/store.py", row, '    concept(\n        "store_name",\n')


def _teach_qa_the_deposit(copy: _Copy) -> None:
    """What must be received, and a place to begin a test at."""
    row = '        ("deposit", {"deposit_payer": profile["company"]["name"]}),\n'
    copy.insert("autofill/qa/expected.py", row, '        *[("brand-authorization", _brand(')
    copy.edit("autofill/qa/preset.py", '"applied", "branded"', '"applied", "deposited", "branded"')
    copy.insert("autofill/qa/preset.py", '    "deposit",\n', '    "brand-authorization",\n')
    row = '        "deposit": {"paid_at": now} if has["deposited"] else None,\n'
    copy.insert("autofill/qa/preset.py", row, '        "brand": brand if')
    copy.edit("docs/testing.md", "applied, branded", "applied, deposited, branded")
    copy.put("tests/stages/test_deposit.py", _DEPOSIT_TEST)


def _build_deposit(copy: _Copy) -> None:
    """The mock portal's page, made from the cashier's, its module, its logic and its words."""
    text = (copy.root / "mock_portal/cashier.html").read_text("utf-8")
    for old, new in (
        ("cashier", "deposit"),
        ("payment_password", "deposit_payer"),
        ('type="password" autocomplete="off"', 'type="text"'),
        ("action.confirm-payment", "action.submit"),
        ('      <p class="amount" id="amount"></p>\n', ""),
    ):
        assert old in text
        text = text.replace(old, new)
    copy.put("mock_portal/deposit.html", text)
    copy.put("mock_portal/js/deposit.js", _DEPOSIT_LOGIC)
    copy.put("mock_portal/js/pages/deposit.js", _DEPOSIT_PAGE)
    for language, at in (("zh", 1), ("en", 2)):
        words = "".join(f"  '{row[0]}': '{row[at]}',\n" for row in _DEPOSIT_WORDS)
        copy.insert(f"mock_portal/js/words/{language}.js", words, "  'heading.brand-authorization'")


def _lead_to_deposit(copy: _Copy) -> None:
    """The mock portal's board offers it, and its next step waits for it."""
    board = "mock_portal/js/board.js"
    copy.insert(board, "import * as deposit from './deposit.js';\n", "import * as exam")
    copy.insert(board, "deposit: ['pay-deposit', 'deposit.html'], ", "brand: ['add-brand'")
    copy.insert(board, "    deposit: deposit.state(account),\n", "    brand: brand.state(")
    copy.insert(board, "    deposit: (state) => `board.deposit-${state}`,\n", "    brand: (state) =>")
    copy.edit("mock_portal/js/brand.js", "if (!account.store) return 'locked'", "if (!account.deposit) return 'locked'")
    row = "| `deposit` | the deposit | who pays | (M) |\n"
    copy.insert("mock_portal/README.md", row, "| `back-office` `cashier` `paid` |")
