"""A script that comes late: what was typed before is gone, what was pressed before did nothing; in every skin."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from tests.mock_portal.journey import Journey

pytestmark = pytest.mark.slow
Begin = Callable[..., Journey]
EVERYWHERE = [(lang, skin) for lang in ("zh", "en") for skin in ("kit", "native", "iframe", "shadow")]
everywhere = pytest.mark.parametrize(("lang", "skin"), EVERYWHERE)


def opened(walk: Journey, file: str, skin: str) -> Journey:
    walk.hands.open(file, f"&skin={skin}")
    return walk


class TestLateHydration:
    def street(self, walk: Journey) -> Locator:
        return walk.hands.page.locator("[name=street-address]")

    @everywhere
    def test_text_boxes_are_empty_again_when_the_script_comes_and_a_submit_before_does_nothing(
        self, played: Begin, lang: str, skin: str
    ) -> None:
        walk = played("late-hydration", lang=lang)
        page = walk.hands.page
        with page.expect_request("**/hydrate.js?after_ms=4000") as late:
            opened(walk, "register.html", skin)
        box = page.locator("[name=email]")
        box.fill(walk.seller.email)
        page.locator("[type=submit]").click()
        assert box.input_value() == walk.seller.email
        assert page.locator(".help:not(:empty)").count() == 0
        response = late.value.response()
        assert response is not None
        expect(box).to_have_value("")
        box.fill(walk.seller.email)
        page.locator("[type=submit]").click()
        page.locator(".help:not(:empty)").first.wait_for()

        assert response.header_value("cache-control") == "no-store"
        assert box.input_value() == walk.seller.email
        assert len(walk.room.log()) == 1

    @pytest.mark.parametrize("lang", ["zh", "en"])
    def test_codes_and_sign_in_come_late_too_in_their_frames(self, played: Begin, lang: str) -> None:
        walk = opened(played("late-hydration", lang=lang), "sign-in.html", "iframe")
        box = walk.hands.page.frame_locator("iframe").locator("[name=email]")
        box.fill(walk.seller.email)

        expect(box).to_have_value("")

    def awake(self, walk: Journey) -> Journey:
        """The registration page once its script is there; its clock stands still."""
        walk.hands.page.clock.install()
        with walk.hands.page.expect_response("**/hydrate.js?after_ms=4000"):
            walk.hands.open("register.html")
            walk.hands.type("邮政编码", "", "310012")
        expect(walk.hands.page.locator("[name=postal-code]")).to_have_value("")
        walk.hands.page.clock.pause_at(walk.hands.page.evaluate("Date.now() + 60000"))
        return walk

    def leave(self, walk: Journey, text: str) -> None:
        walk.hands.type("详细地址", "", text)
        walk.hands.page.locator("[name=postal-code]").focus()

    def test_a_street_address_is_forgotten_after_blur_unless_it_is_typed_a_second_time(self, played: Begin) -> None:
        walk = self.awake(played("late-hydration"))
        self.leave(walk, "文三路 88 号")
        walk.hands.page.clock.run_for(599)
        assert self.street(walk).input_value() == "文三路 88 号"
        walk.hands.page.clock.run_for(1)
        assert self.street(walk).input_value() == ""
        self.leave(walk, "文三路 88 号")
        walk.hands.page.clock.run_for(5000)

        assert self.street(walk).input_value() == "文三路 88 号"

    def test_another_text_begins_anew_and_a_suggestion_is_kept_at_once(self, played: Begin) -> None:
        walk = self.awake(played("late-hydration"))
        self.leave(walk, "文三路 88 号")
        walk.hands.page.clock.run_for(600)
        self.leave(walk, "文三路 90 号")
        walk.hands.page.clock.run_for(600)
        assert self.street(walk).input_value() == ""
        self.leave(walk, "人民路 18 号")
        walk.hands.page.clock.run_for(5000)

        assert self.street(walk).input_value() == "人民路 18 号"

    def test_a_registration_can_be_made_once_the_page_is_awake(self, played: Begin) -> None:
        walk = played("late-hydration")
        with walk.hands.page.expect_response("**/hydrate.js?after_ms=4000"):
            walk.hands.open("register.html")
            walk.hands.type("邮政编码", "", "310012")
        expect(walk.hands.page.locator("[name=postal-code]")).to_have_value("")
        walk.fill_registration()
        expect(self.street(walk)).to_have_value("")
        walk.hands.type("详细地址", "", "文三路 88 号")
        walk.hands.press("立即注册", "")
        walk.hands.at("验证邮箱", "")

        assert walk.room.received()[0]["fields"]["street-address"] == "文三路 88 号"
