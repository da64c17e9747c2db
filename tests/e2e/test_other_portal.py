"""A portal whose words and order no stage knows: a person walks through it, and assist fills every page of it."""

import json
from pathlib import Path
from typing import Any

import pexpect  # type: ignore[import-untyped] # it has no types
import pytest

from autofill.profile import load
from autofill.qa import expected
from tests.e2e import program
from tests.e2e.terminal import Seat, ended

REPRESENTATIVE = program.PROFILES / "legal-representative.json"
ASKS = "q = end: "
CAPITAL = "100"


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A seller who also says what only this portal asks for."""
    said = json.loads(REPRESENTATIVE.read_text("utf-8"))
    said["answers"] = {"注册资本（万元）": CAPITAL}
    for scans in program.PROFILES.iterdir():
        if scans.is_dir():
            (tmp_path / scans.name).symlink_to(scans)
    path = tmp_path / "seller.json"
    path.write_text(json.dumps(said, ensure_ascii=False), "utf-8")
    return path


def _step(seat: Seat, running: pexpect.spawn, tab: str, *, answers: tuple[str, ...] = (), required: int = 0) -> str:
    """Open a tab of the portal, have it filled, and return what was shown.

    `required` boxes that the profile does not answer are left to the window.
    """
    with seat.hand() as hand:
        hand.get_by_role("tab", name=tab).click()
    shown = ""
    for answer in answers:
        running.expect("Enter for none: ")
        shown += str(running.before)
        running.sendline(answer)
    running.expect(ASKS)
    shown += str(running.before)
    running.sendline("")
    running.expect(r"\d+ fields hold what the profile says")
    shown += str(running.before) + str(running.after)
    for _ in range(required):
        running.expect("as the page asks for it: ")
        shown += str(running.before)
        running.sendline("")
    running.expect(ASKS)
    return shown + str(running.before)


def _press(seat: Seat, button: str, *, code: bool = False) -> None:
    """What is the person's: the code, and the button."""
    with seat.hand() as hand:
        if code:
            hand.get_by_role("button", name="获取短信码").click()
            sent = seat.code("sms")
            hand.get_by_label("短信验证码").fill(sent)
        hand.get_by_role("button", name=button).click()
        hand.get_by_text("已完成").first.wait_for()


def test_a_seller_is_taken_through_a_portal_that_no_stage_knows(seat: Seat, profile: Path) -> None:
    said = json.loads(profile.read_text("utf-8"))
    running = seat.assist(profile, "--product", "1", address=f"{seat.address}other/index.html")
    running.expect("nothing is submitted")

    _step(seat, running, "商家账户")
    _press(seat, "同意并创建", code=True)
    _step(seat, running, "主体资质")
    _press(seat, "送审")
    shown = _step(seat, running, "店铺开设", answers=("1",))
    _press(seat, "开设")
    _step(seat, running, "上架商品")
    with seat.hand() as hand:
        hand.get_by_role("button", name="上架", exact=True).click()
    running.expect(ASKS)  # the page that came is shown before anything is heeded
    running.sendline("q")
    code, _ = ended(running)

    received = {one["page"]: one["fields"] for one in seat.room.received()}
    assert code == 0
    assert "store.name" in shown
    assert list(received) == ["account", "subject", "shop", "goods"]
    assert received["account"] == _account(said, seat.codes("sms")[-1])
    assert received["subject"] == _subject(said)
    assert received["shop"] == _shop(said)
    assert received["goods"] == _goods(said["products"][0])


def _account(said: dict[str, Any], code: str) -> dict[str, Any]:
    account, contact = said["account"], said["contact"]
    address = contact["address"]
    hidden = f"{len(account['password'])} signs"
    return {
        "mail": account["email"],
        "phone": expected.national(account["mobile"]),
        "sms": code,
        "secret": hidden,
        "secret2": hidden,
        "person": contact["chinese_name"],
        **_levels("place", address),
        "street": address["street"],
        "zip": address["postal_code"],
        "sos": "",
        "sosphone": "",
        "terms": True,
        "news": False,
    }


def _subject(said: dict[str, Any]) -> dict[str, Any]:
    company, person = said["company"], said["legal_representative"]
    permanent = company["valid_to"] == "permanent"
    return {
        "paper": Path(company["licence"]).name,
        "firm": company["name"],
        "uscc": company["credit_code"],
        "sort": {"company": "company", "sole-trader": "sole"}[company["kind"]],
        **_levels("seat", company["registered_address"]),
        "road": company["registered_address"]["street"],
        "from": company["valid_from"],
        "forever": permanent,
        "until": "" if permanent else company["valid_to"],
        "capital": CAPITAL,
        "boss": person["name"],
        "bossid": person["id_number"],
        "face": Path(person["id_front"]).name,
        "emblem": Path(person["id_back"]).name,
        "agent": "",
        "agentid": "",
    }


def _shop(said: dict[str, Any]) -> dict[str, Any]:
    store = said["store"]
    return {"sign": store["name"], "line": store["category"], "style": store["type"]}


def _goods(product: dict[str, Any]) -> dict[str, Any]:
    return {
        "title": product["title"],
        "shots": ", ".join(Path(image).name for image in product["images"]),
        "words": product["description"],
        "sku_code": product["sku_code"],
        "sku_price": str(product["price_usd"]),
        "sku_stock": str(product["stock"]),
        "kilos": str(product["weight_kg"]),
        "long": str(product["length_cm"]),
        "wide": str(product["width_cm"]),
        "high": str(product["height_cm"]),
        "days": str(product["delivery_days"]),
    }


def _levels(name: str, address: dict[str, str]) -> dict[str, str]:
    return {f"{name}{n}": address[level] for n, level in enumerate(("province", "city", "district"))}


def _lost(running: pexpect.spawn, choice: str) -> None:
    running.expect(r"s = stop: ")
    running.sendline(choice)


def _filled_by_hand_over(seat: Seat, running: pexpect.spawn, tab: str, *, answers: tuple[str, ...] = ()) -> None:
    """At a stage that the run does not know: open the tab, have the page filled; the run asks again afterwards."""
    running.expect(r"s = stop: ")
    with seat.hand() as hand:
        hand.get_by_role("tab", name=tab).click()
    running.sendline("f")
    for answer in answers:
        running.expect("Enter for none: ")
        running.sendline(answer)
    running.expect(ASKS)
    running.sendline("")
    running.expect(r"\d+ fields hold what the profile says")


def test_a_run_that_knows_no_page_is_handed_over_stage_by_stage_and_ends_with_everything_done(
    seat: Seat, profile: Path
) -> None:
    said = json.loads(profile.read_text("utf-8"))
    at = ("--portal", f"{seat.address}other/index.html", "--lang", "en", "--operator", "console", "--timeout-s", "1")
    running = seat.spawn(str(profile), *at)

    _filled_by_hand_over(seat, running, "商家账户")
    _press(seat, "同意并创建", code=True)
    _lost(running, "d")  # register
    _lost(running, "d")  # verify
    _filled_by_hand_over(seat, running, "主体资质")
    _press(seat, "送审")
    for _ in ("identity", "review", "exam"):
        _lost(running, "d")
    _filled_by_hand_over(seat, running, "店铺开设", answers=("1",))
    _press(seat, "开设")
    for _ in ("plan", "brand"):
        _lost(running, "d")
    with seat.hand() as hand:
        hand.get_by_role("tab", name="保证金").click()
    _press(seat, "我已缴纳")
    for _ in ("fee", "products", "open"):
        _lost(running, "d")
    code, out = ended(running)
    again = seat.spawn(str(profile), *at)
    code_again, said_again = ended(again)

    received = [one["page"] for one in seat.room.received()]
    assert (code, code_again) == (0, 0), out
    assert received == ["account", "subject", "shop", "deposit"]
    assert seat.room.received()[1]["fields"] == _subject(said)
    assert said_again.count("the portal has it already") == 10
    assert seat.states("register") == [("accepted", "a person")]
    assert list((seat.folder / "runs").glob("*/evidence/*-unknown-page-seen.txt"))


def test_what_was_taught_once_is_not_asked_again(seat: Seat, profile: Path) -> None:
    first = seat.assist(profile, address=f"{seat.address}other/index.html")
    first.expect("nothing is submitted")
    _step(seat, first, "店铺开设", answers=("1",))
    first.sendline("q")
    assert ended(first)[0] == 0

    second = seat.assist(profile, address=f"{seat.address}other/index.html")
    second.expect("nothing is submitted")
    shown = _step(seat, second, "店铺开设")
    second.sendline("q")

    assert ended(second)[0] == 0
    assert "Which of these" not in shown
    assert "3 fields hold" in shown


def test_one_who_wants_none_of_the_boxes_is_not_asked_twice(seat: Seat, profile: Path) -> None:
    running = seat.assist(profile, address=f"{seat.address}other/index.html")
    running.expect("nothing is submitted")

    shown = _step(seat, running, "店铺开设", answers=("",), required=1)
    _step(seat, running, "上架商品", answers=("1",))
    again = _step(seat, running, "店铺开设")
    running.sendline("q")

    assert ended(running)[0] == 0
    assert "Which of these" in shown
    assert "Which of these" not in again
    assert "yours to fill in: * 招牌文字" in again


def test_a_required_box_is_asked_for_and_the_answer_kept_in_the_profile(seat: Seat, profile: Path) -> None:
    said = json.loads(profile.read_text("utf-8"))
    profile.write_text(json.dumps({**said, "answers": {}}, ensure_ascii=False), "utf-8")
    running = seat.assist(profile, address=f"{seat.address}other/index.html")
    running.expect("nothing is submitted")
    with seat.hand() as hand:
        hand.get_by_role("tab", name="主体资质").click()
    running.expect(ASKS)
    running.sendline("")
    running.expect("注册资本.*, as the page asks for it: ")
    running.sendline("250")
    running.expect("Held. To have it entered next time: (.*) under answers")
    line = str(running.match[1])
    running.expect("y = yes: ")
    running.sendline("y")
    running.expect("Kept in ")
    with seat.hand() as hand:
        typed = hand.get_by_label("注册资本").input_value()
    running.expect(ASKS)
    running.sendline("q")

    assert ended(running)[0] == 0
    assert typed == "250"
    assert json.loads("{" + line + "}") == {"营业执照": {"注册资本（万元）": "250"}}
    kept = json.loads(profile.read_text("utf-8"))
    assert kept == {**said, "answers": {"营业执照": {"注册资本（万元）": "250"}}}
    assert load(profile).profile is not None


def test_a_row_that_the_profile_does_not_know_is_answered_on_request(seat: Seat) -> None:
    running = seat.assist(REPRESENTATIVE, address=f"{seat.address}other/index.html")
    running.expect("nothing is submitted")
    shown = _step(seat, running, "主体资质", required=1)
    row = next(line for line in shown.splitlines() if "注册资本" in line).split()[0]
    running.sendline(f"a {row}")
    running.expect("as the page asks for it: ")
    running.sendline("250")
    running.expect("y = yes: ")
    running.sendline("")
    running.expect(ASKS)
    with seat.hand() as hand:
        typed = hand.get_by_label("注册资本").input_value()
    running.sendline("q")

    assert ended(running)[0] == 0
    assert typed == "250"
