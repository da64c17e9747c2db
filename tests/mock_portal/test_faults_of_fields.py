"""Faults of fields: filled by the page itself, one more than known, in other units; in each skin and language."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

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

    def test_a_scan_that_is_taken_away_is_not_read_and_a_new_one_is(self, seeded: Begin) -> None:
        walk = seeded("verified")
        page = walk.hands.page
        walk.room.set_personas(["ocr-prefill"])
        page.clock.install()
        walk.hands.open("company.html")
        walk.hands.type("公司名称", "", walk.seller.company)
        self.reads(walk, "business_licence", "licence.png")
        walk.hands.type("公司名称", "", walk.seller.company)
        page.clock.pause_at(page.evaluate("Date.now() + 60000"))
        page.locator("#business_licence .upload-remove").click()
        page.clock.run_for(5000)
        assert self.value(walk, "organization") == walk.seller.company
        page.clock.resume()
        page.locator("#business_licence input[type=file]").set_input_files(picture(walk.folder, "licence.png"))

        expect(page.locator("[name=organization]")).to_have_value("杭州莲花样例货易有限公司")

    def test_a_name_that_nobody_corrects_is_received_wrong(self, seeded: Begin) -> None:
        walk = seeded("verified")
        walk.room.set_personas(["ocr-prefill"])
        walk.room.add_alipay("13900001111", kind="personal", name=walk.seller.representative)
        walk.hands.open("company.html")
        walk.fill_certificates()
        expect(walk.hands.page.locator("#id_front + .read")).to_be_visible()
        expect(walk.hands.page.locator("#business_licence + .read")).to_be_visible()
        walk.hands.type("身份证号码", "", walk.seller.id_number)
        walk.hands.type("法人支付宝账号", "", "13900001111")
        walk.submit()
        walk.hands.at("法人刷脸授权", "")

        assert walk.room.received()[-1]["fields"]["organization"] == "杭州莲花样例货易有限公司"

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
