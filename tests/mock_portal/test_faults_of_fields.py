"""Faults of fields: filled by the page itself, one more than known, late, in other units; in each skin and language."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from tests.mock_portal.journey import Journey
from tests.mock_portal.seller import picture

pytestmark = pytest.mark.slow
Begin = Callable[..., Journey]
EVERYWHERE = [(lang, skin) for lang in ("zh", "en") for skin in ("kit", "native", "iframe", "shadow")]
everywhere = pytest.mark.parametrize(("lang", "skin"), EVERYWHERE)


def opened(walk: Journey, file: str, skin: str) -> Journey:
    walk.hands.open(file, f"&skin={skin}")
    return walk


class TestOcrPrefill:
    def reads(self, walk: Journey, upload: str, name: str) -> None:
        """Hand a scan over and wait until the page has read it."""
        item = walk.hands.page.locator(f"#{upload}")
        item.locator("input[type=file]").set_input_files(picture(walk.folder, name))
        expect(item.locator("xpath=..").locator(".read")).to_be_visible()

    def value(self, walk: Journey, name: str) -> str:
        return walk.hands.page.locator(f"[name={name}]").input_value()

    @pytest.mark.parametrize("skin", ["kit", "native", "iframe", "shadow"])
    def test_a_licence_is_read_over_what_was_typed_with_one_character_wrong(self, seeded: Begin, skin: str) -> None:
        walk = seeded("verified")
        walk.room.set_personas(["ocr-prefill"])
        opened(walk, "company.html", skin)
        walk.hands.type("公司名称", "", walk.seller.company)
        walk.hands.type("统一社会信用代码", "", walk.seller.credit_code)
        self.reads(walk, "business_licence", "licence.png")

        assert self.value(walk, "organization") == "杭州莲花样例货易有限公司"
        assert self.value(walk, "credit_code") == walk.seller.credit_code
        assert self.value(walk, "legal_representative") == "张伟"
        assert self.value(walk, "id_number") == ""

    def test_an_id_card_is_read_too_and_again_only_after_a_new_upload(self, seeded: Begin) -> None:
        walk = seeded("verified", lang="en")
        walk.room.set_personas(["ocr-prefill"])
        walk.room.add_alipay("13900001111", kind="personal", name=walk.seller.representative)
        walk.hands.open("company.html")
        walk.fill_certificates()
        for name in ("business_licence", "id_front"):
            expect(walk.hands.page.locator(f"#{name} + .read")).to_be_visible()
        assert self.value(walk, "id_number") == "330706198503124010"
        walk.hands.type("", "Company name", walk.seller.company)
        walk.hands.type("", "ID card number", walk.seller.id_number)
        walk.hands.type("", "Legal representative's Alipay account", "13900001111")
        walk.submit()
        walk.hands.at("", "Face scan by the legal representative")

        fields = walk.room.received()[-1]["fields"]
        assert fields["organization"] == walk.seller.company
        assert fields["id_number"] == walk.seller.id_number

    def test_a_name_that_nobody_corrects_is_received_wrong_and_a_new_upload_is_read_again(self, seeded: Begin) -> None:
        walk = seeded("verified")
        walk.room.set_personas(["ocr-prefill"])
        walk.hands.open("company.html")
        walk.hands.type("公司名称", "", walk.seller.company)
        self.reads(walk, "business_licence", "licence.png")
        walk.hands.type("公司名称", "", walk.seller.company)
        item = walk.hands.page.locator("#business_licence")
        item.locator(".upload-remove").click()
        assert self.value(walk, "organization") == walk.seller.company
        item.locator("input[type=file]").set_input_files(picture(walk.folder, "licence.png"))

        expect(walk.hands.page.locator("[name=organization]")).to_have_value("杭州莲花样例货易有限公司")

    def test_alipays_certificates_are_read_as_well(self, seeded: Begin) -> None:
        walk = seeded("verified")
        walk.room.set_personas(["ocr-prefill"])
        walk.choose_method("corporate")
        walk.register_alipay()
        walk.hands.type("公司名称", "", walk.seller.company)
        self.reads(walk, "business_licence", "licence.png")

        assert self.value(walk, "organization") == "杭州莲花样例货易有限公司"


class TestNewRequiredField:
    @everywhere
    def test_the_registration_asks_for_one_more(self, played: Begin, lang: str, skin: str) -> None:
        walk = opened(played("new-required-field", lang=lang), "register.html", skin)
        box = walk.hands.page.get_by_label(walk.hands.say("紧急联系人", "Emergency contact"), exact=True)
        star = "(box) => getComputedStyle(box.closest('.form-item').querySelector('label'), '::before').content"

        assert box.get_attribute("required") == ""
        assert box.evaluate(star) == '"*"'
        assert walk.hands.page.locator("[required]").count() == 1

    @everywhere
    def test_the_publish_page_asks_for_one_more(self, seeded: Begin, lang: str, skin: str) -> None:
        walk = seeded("paid", lang=lang)
        walk.room.set_personas(["new-required-field"])
        opened(walk, "publish.html", skin)

        label = walk.hands.say("海关监管属性", "Customs attribute")
        assert walk.hands.page.get_by_label(label, exact=True).get_attribute("required") == ""

    def test_it_is_refused_when_it_is_empty_and_received_when_it_is_not(self, played: Begin) -> None:
        walk = played("new-required-field")
        walk.hands.open("register.html")
        walk.fill_registration()
        walk.hands.press("立即注册", "")
        walk.hands.page.locator(".help:not(:empty)").wait_for()
        assert walk.hands.errors() == {"紧急联系人": "请填写此项。"}
        assert walk.room.received() == []
        walk.hands.type("紧急联系人", "", "李娜")
        walk.hands.press("立即注册", "")
        walk.hands.at("验证邮箱", "")

        assert walk.room.received()[0]["fields"]["emergency_contact"] == "李娜"

    def test_a_product_without_it_is_not_published(self, seeded: Begin) -> None:
        walk = seeded("paid", lang="en")
        walk.room.set_personas(["new-required-field"])
        walk.fill_product("LOTUS001")
        walk.submit()
        walk.hands.page.locator(".help:not(:empty)").wait_for()
        assert walk.hands.errors() == {"Customs attribute": "This is required."}
        assert walk.room.counters()["products"] == 0
        walk.hands.type("", "Customs attribute", "9710")
        walk.submit()
        walk.hands.at("", "Products")

        assert walk.room.received()[0]["fields"]["customs_attribute"] == "9710"


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


class TestUnits:
    @everywhere
    def test_the_publish_page_asks_in_other_units(self, seeded: Begin, lang: str, skin: str) -> None:
        walk = seeded("paid", lang=lang)
        walk.room.set_personas(["units"])
        opened(walk, "publish.html", skin)
        labels = walk.hands.page.locator("form .form-item > label").all_inner_texts()
        zh = ("零售价(CNY)", "重量(g)", "包装长(mm)", "包装宽(mm)", "包装高(mm)", "发货期(小时)")
        parcel = ("Package length (mm)", "Package width (mm)", "Package height (mm)")
        en = ("Retail price (CNY)", "Weight (g)", *parcel, "Delivery time (hours)")

        assert set(zh if lang == "zh" else en) < set(labels)
        assert not [label for label in labels if "USD" in label or "美元" in label]

    def test_what_is_received_is_what_was_typed(self, seeded: Begin) -> None:
        walk = seeded("paid")
        walk.fill_product("LOTUS001")
        walk.room.set_personas(["units"])
        walk.hands.open("publish.html")
        h = walk.hands
        h.type("商品标题", "", "Silver necklace")
        h.choose("商品类目", "", "项链")
        h.upload("商品主图", "", picture(walk.folder, "main.png"))
        typed = {"price": "139.50", "weight": "250", "package_length": "120", "delivery_days": "168", "stock": "3"}
        labels = ("零售价(CNY)", "重量(g)", "包装长(mm)", "发货期(小时)", "库存")
        for label, text in zip(labels, typed.values(), strict=True):
            h.type(label, "", text)
        for label in ("包装宽(mm)", "包装高(mm)"):
            h.type(label, "", "120")
        h.type("商品编码", "", "LOTUS001")
        h.choose("运费模板", "", "Cainiao Super Economy")
        h.type("商品描述", "", "A silver necklace.")
        walk.submit()
        h.at("商品管理", "")

        fields = walk.room.received()[0]["fields"]
        assert {name: fields[name] for name in typed} == typed
        assert "零售价(CNY)" in h.page.locator("thead").inner_text()

    def test_the_numbers_of_the_profiles_units_are_taken_for_the_pages(self, seeded: Begin) -> None:
        walk = seeded("paid", lang="en")
        walk.room.set_personas(["units"])
        walk.hands.open("publish.html")
        walk.hands.type("", "Weight (g)", "0.25")
        walk.hands.type("", "Package length (mm)", "5")
        walk.submit()
        walk.hands.page.locator(".help:not(:empty)").first.wait_for()

        assert walk.hands.errors()["Weight (g)"] == "Enter a whole number."
        assert walk.hands.errors()["Package length (mm)"] == "Enter a value from 10 to 7000."
