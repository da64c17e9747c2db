"""What the real portal refuses, the mock refuses too: with the reason under its field, or at the top of the form."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.mock_portal import seeds
from tests.mock_portal.journey import Journey
from tests.mock_portal.seller import ALIPAY, PASSWORD, Seller, picture

pytestmark = pytest.mark.slow  # half a minute a core; the whole program's sample of refusals runs in `make test`
Begin = Callable[..., Journey]
OTHER = Seller(
    email="li.na@other.example",
    mobile="13900000000",
    company="深圳另一家样例有限公司",
    credit_code="91440300MA5DC3RM94",
    store_name="Other Lane 12",
)


def test_an_empty_registration_is_refused_under_every_field_without_aria_invalid(journey: Begin) -> None:
    walk = journey("en")
    walk.hands.open("register.html")
    walk.hands.press("立即注册", "Register now")
    walk.hands.page.locator(".help:not(:empty)").first.wait_for()

    errors = walk.hands.errors()

    assert len(errors) == 11
    assert errors["Street address"] == "This is required."
    assert walk.hands.page.locator("[aria-invalid]").count() == 0
    assert walk.hands.page.locator(".help:not(:empty):not([role=alert])").count() == 0
    assert walk.room.counters()["accounts"] == 0
    assert walk.room.received() == []


def test_each_wrong_value_of_a_registration_is_refused_under_its_field(journey: Begin) -> None:
    walk = journey("zh")
    h = walk.hands
    wrong = (
        ("email", "wei.zhang", {"电子邮箱": "请输入有效的邮箱地址。"}),
        ("email", "taobao-wei@lianhua.example", {"电子邮箱": "邮箱含有违规信息：taobao。"}),
        ("new-password", "abc12", {"登录密码": "密码应为 6-20 个字符。"}),
        ("new-password", "onlyletters", {"登录密码": "密码须包含字母、数字、符号中的至少两种，且不含空格。"}),
        ("new-password", "wei.zhang", {"登录密码": "密码不能与邮箱相同。"}),
        ("given-name", "伟", {"英文名（名的拼音）": "请使用拼音字母填写。"}),
        ("tel-national", "12012345678", {"手机号码": "请输入 11 位中国大陆手机号码。"}),
        ("postal-code", "3100", {"邮政编码": "邮政编码应为 6 位数字。"}),
    )
    h.open("register.html")
    walk.fill_registration()
    for name, text, expected in wrong:
        box = h.page.locator(f"[name={name}]")
        right = box.input_value()
        box.fill(text)
        h.press("立即注册", "Register now")
        h.page.locator(".help:not(:empty)").first.wait_for()
        differs = {"确认密码": "两次输入的密码不一致。"} if name == "new-password" else {}

        assert h.errors() == expected | differs
        box.fill(right)
    assert walk.room.received() == []


def test_a_seller_from_outside_the_mainland_or_without_agreement_is_refused(journey: Begin) -> None:
    walk = journey("zh")
    walk.hands.open("register.html")
    walk.fill_registration()
    walk.hands.choose("国家/地区", "Country or region", "中国香港")
    walk.hands.check("我已阅读并同意", "I have read and agree")
    walk.hands.press("立即注册", "Register now")
    walk.hands.page.locator(".help:not(:empty)").first.wait_for()

    assert walk.hands.errors() == {
        "国家/地区": "仅支持中国大陆卖家入驻。",
        "我已阅读并同意《会员协议》": "请阅读并同意《会员协议》。",
    }


def test_a_second_account_for_an_email_or_a_mobile_is_refused(journey: Begin) -> None:
    walk = journey("zh")
    walk.room.load(seeds.memory(seeds.account(walk.seller, "verified")))
    walk.hands.open("register.html")
    walk.fill_registration()
    walk.hands.press("立即注册", "Register now")
    walk.hands.page.locator(".help:not(:empty)").first.wait_for()

    assert walk.hands.errors() == {
        "电子邮箱": "该邮箱已注册，每个会员只能有一个账号。",
        "手机号码": "该手机号码已被其他账号使用。",
    }
    assert walk.room.counters()["accounts"] == 1


class TestCodes:
    def typed(self, walk: Journey, code: str) -> dict[str, str]:
        walk.hands.code(code)
        walk.hands.press("确认", "Confirm")
        walk.hands.page.locator(".help:not(:empty)").wait_for()
        return walk.hands.errors()

    def test_a_code_that_was_never_sent_or_is_wrong_is_refused(self, journey: Begin) -> None:
        walk = journey("zh").through("register")
        assert self.typed(walk, "123456") == {"邮箱验证码": "请先获取验证码。"}

        walk.prove("email")
        code = walk.room.inbox()[-1]["code"]
        assert self.typed(walk, f"{(int(code) + 1) % 1_000_000:06}") == {"邮箱验证码": "验证码不正确。"}
        assert len(walk.room.received()) == 1

    def test_five_wrong_tries_void_a_code(self, journey: Begin) -> None:
        walk = journey("zh").through("register")
        walk.prove("email")
        code = walk.room.inbox()[-1]["code"]
        for _ in range(5):
            said = self.typed(walk, "x")

        assert said == {"邮箱验证码": "验证码已失效，请重新获取。"}
        assert self.typed(walk, code) == {"邮箱验证码": "验证码已失效，请重新获取。"}

    def test_a_code_expires_after_fifteen_minutes(self, journey: Begin) -> None:
        walk = journey("en").through("register")
        walk.prove("email")
        walk.room.advance(timedelta(minutes=15, seconds=1))
        walk.hands.press("确认", "Confirm")
        walk.hands.page.locator(".help:not(:empty)").wait_for()

        assert walk.hands.errors() == {"Email verification code": "The code has expired. Have a new one sent."}

    def test_a_new_code_may_be_had_after_a_minute_of_the_portals_clock_and_voids_the_old(self, journey: Begin) -> None:
        walk = journey("zh").through("register")
        walk.prove("email")
        old = walk.room.inbox()[-1]["code"]
        assert walk.hands.page.locator(".send-code").is_disabled()
        walk.room.advance(timedelta(seconds=61))
        walk.hands.page.reload()
        walk.prove("email")

        assert len(walk.room.inbox()) == 2
        assert self.typed(walk, old) == {"邮箱验证码": "验证码不正确。"}


def test_sign_in_with_a_wrong_password_is_refused_at_the_top(journey: Begin) -> None:
    walk = journey("zh").through("register")
    walk.sign_in("not-the-password")
    walk.hands.page.locator(".message.error:not(:empty)").wait_for()

    assert walk.hands.errors() == {"": "登录邮箱或密码不正确。"}


def test_signing_in_leads_to_the_code_that_is_still_missing(journey: Begin) -> None:
    walk = journey("zh").through("register")
    walk.hands.press("退出", "Sign out")
    walk.hands.at("全球速卖通", "AliExpress")
    walk.sign_in(PASSWORD)

    walk.hands.at("验证邮箱", "Verify your email")


class TestCompany:
    def submitted(self, walk: Journey, change: Callable[[], None]) -> dict[str, str]:
        walk.room.add_alipay("13900001111", kind="personal", name=walk.seller.representative)
        walk.hands.open("company.html")
        walk.fill_certificates()
        walk.hands.type("法人支付宝账号", "Legal representative's Alipay account", "13900001111")
        change()
        walk.submit()
        walk.hands.page.locator(".help:not(:empty)").first.wait_for()
        return walk.hands.errors()

    def test_missing_certificates_are_refused(self, seeded: Begin) -> None:
        walk = seeded("verified")
        walk.hands.open("company.html")
        walk.submit()
        walk.hands.page.locator(".help:not(:empty)").first.wait_for()

        errors = walk.hands.errors()

        assert [errors[label] for label in ("营业执照", "身份证人像面", "身份证国徽面")] == ["请上传文件。"] * 3
        assert errors["营业期限"] == "请填写此项。"

    def test_each_wrong_value_is_refused_under_its_field(self, seeded: Begin) -> None:
        walk = seeded("verified", seeds.account(OTHER, "identified"))
        h = walk.hands

        def change() -> None:
            h.type("公司名称", "Company name", OTHER.company)
            h.type("统一社会信用代码", "Unified social credit code", "91330106MA27XUGK41")
            h.radio("企业类型", "Company type", "个体工商户")
            h.type("法定代表人姓名", "Legal representative's name", "Zhang Wei")
            h.type("身份证号码", "ID card number", "330106198503124011")
            h.dates("身份证有效期", "ID card validity", "2019-01-02", str((walk.room.now() + timedelta(80)).date()))
            h.type("法人支付宝账号", "Legal representative's Alipay account", "nobody@example.com")

        assert self.submitted(walk, change) == {
            "公司名称": "该公司名称已被其他账号使用。",
            "统一社会信用代码": "统一社会信用代码不正确，请核对。",
            "企业类型": "企业类型与统一社会信用代码不符。",
            "法定代表人姓名": "请填写身份证上的中文姓名。",
            "身份证号码": "身份证号码不正确，请核对。",
            "身份证有效期": "剩余有效期须超过 3 个月。",
            "法人支付宝账号": "该支付宝账号不存在。",
        }

    def test_a_company_with_an_account_and_an_alipay_of_another_company_are_refused(self, seeded: Begin) -> None:
        walk = seeded("verified", seeds.account(OTHER, "identified"))
        walk.room.add_alipay("boss@other.example", kind="corporate", company="x", credit_code="x")

        def change() -> None:
            walk.hands.type("统一社会信用代码", "Unified social credit code", OTHER.credit_code)
            walk.hands.type("法人支付宝账号", "Legal representative's Alipay account", "boss@other.example")

        assert self.submitted(walk, change) == {
            "统一社会信用代码": "该企业已入驻，每个企业只能有一个账号。",
            "法人支付宝账号": "该支付宝账号属于其他公司。",
        }

    def test_a_scan_that_is_too_small_and_two_sides_alike_are_refused(self, seeded: Begin) -> None:
        walk = seeded("verified")
        small = picture(walk.folder, "small.png", (599, 900))

        def change() -> None:
            for zh, en in (("营业执照", "Business licence"), ("身份证国徽面", "ID card, emblem side")):
                walk.hands.item(zh, en).locator(".upload-remove").click()
            walk.hands.upload("营业执照", "Business licence", small)
            walk.hands.upload("身份证国徽面", "ID card, emblem side", walk.folder / "id-front.png")

        assert self.submitted(walk, change) == {
            "营业执照": "图片短边不能少于 600 像素。",
            "身份证国徽面": "正反面不能是同一张图片。",
        }


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        (None, "该支付宝账号不存在。"),
        ({"kind": "personal", "name": "张伟"}, "请使用企业支付宝账号。"),
    ],
)
def test_a_corporate_alipay_that_is_unknown_or_personal_is_refused(
    seeded: Begin, facts: dict[str, str] | None, reason: str
) -> None:
    walk = seeded("verified")
    if facts:
        walk.room.add_alipay(ALIPAY, **facts)
    walk.hands.open("alipay-sign-in.html")
    walk.sign_in_to_alipay()
    walk.hands.page.locator(".help:not(:empty)").wait_for()

    assert walk.hands.errors() == {"支付宝账号": reason}


def test_a_corporate_alipay_whose_company_has_an_account_is_refused_at_the_top(seeded: Begin) -> None:
    walk = seeded("verified", seeds.account(OTHER, "identified"))
    walk.room.add_alipay(ALIPAY, kind="corporate", company=OTHER.company, credit_code=OTHER.credit_code)
    walk.hands.open("alipay-sign-in.html")
    walk.sign_in_to_alipay()
    walk.hands.at("授权认证", "Authorise")
    walk.hands.press("同意授权", "Agree and authorise")
    walk.hands.page.locator(".message.error:not(:empty)").wait_for()

    assert walk.hands.errors() == {"": "该企业已入驻，每个企业只能有一个账号。"}
    assert walk.hands.state("identity") == "authorisation-pending"


def test_an_exam_below_eighty_points_is_not_passed_and_may_be_sat_again(seeded: Begin) -> None:
    walk = seeded("identified")
    walk.exam(wrong=3)
    assert "未通过" in walk.hands.page.locator(".result").inner_text()
    assert walk.hands.state("exam") == "action-needed"
    assert walk.hands.state("plan") == "locked"
    walk.exam(wrong=2)

    assert walk.hands.state("exam") == "passed"


class TestApplication:
    def refused(self, walk: Journey) -> dict[str, str]:
        walk.hands.press("提交申请", "Submit application")
        walk.hands.page.locator(".help:not(:empty)").first.wait_for()
        assert walk.hands.page.locator("[role=dialog]:visible").count() == 0
        return walk.hands.errors()

    def test_a_sole_trader_can_not_take_the_standard_plan(self, seeded: Begin) -> None:
        walk = seeded("examined", seller=Seller(credit_code="92330106MA2KJ8TQ12", kind="sole-trader"))
        walk.fill_plan("standard")

        assert self.refused(walk) == {"销售计划": "个体工商户只能选择基础销售计划。"}

    def test_a_store_name_against_the_rules_is_refused(self, seeded: Begin) -> None:
        walk = seeded("examined", seeds.account(OTHER, "applied"))
        walk.fill_plan()
        reasons = {
            "abc": "店铺名称应为 4-64 个字符，首尾须为文字或数字。",
            "-Lotus Lane": "店铺名称应为 4-64 个字符，首尾须为文字或数字。",
            "Lotus Taobao Lane": "店铺名称含有违规信息：taobao。",
            "Lotus Official Store": "店铺名称含有违规信息：official。",
            "Lotus 13812345678": "店铺名称不能包含联系方式或网址。",
            "OTHER lane 12": "该店铺名称已被使用。",
        }
        for name, reason in reasons.items():
            walk.hands.type("店铺名称", "Store name", name)

            assert self.refused(walk) == {"店铺名称": reason}

    def test_a_second_application_is_not_offered_and_not_taken(self, seeded: Begin) -> None:
        walk = seeded("applied")
        walk.hands.open("plan.html")

        walk.hands.at("入驻进度", "Onboarding")
        assert walk.hands.page.get_by_role("link", name="选择计划与类目").count() == 0

    def test_an_application_made_meanwhile_elsewhere_is_refused(self, seeded: Begin) -> None:
        walk = seeded("examined")
        walk.fill_plan()
        memory = walk.room.export()
        memory["accounts"][walk.seller.email]["store"] = seeds.account(walk.seller, "applied")["store"]
        walk.room.load(memory)
        walk.hands.press("提交申请", "Submit application")
        walk.hands.page.locator(".message.error:not(:empty)").wait_for()

        assert walk.hands.errors() == {"": "您已提交过入驻申请，每个账号只能申请一次。"}


class TestBrand:
    def test_an_empty_brand_page_is_refused(self, seeded: Begin) -> None:
        walk = seeded("applied", seller=Seller(category="watches"))
        walk.hands.open("brand.html")
        walk.submit()
        walk.hands.page.locator(".help:not(:empty)").first.wait_for()

        errors = walk.hands.errors()

        assert errors["英文品牌名"] == "请至少填写一个品牌名。"
        assert errors["商标注册证"] == "请上传文件。"
        assert errors["品牌归属"] == "请填写此项。"

    def test_a_chain_that_does_not_lead_from_the_holder_to_the_company_is_refused(self, seeded: Begin) -> None:
        walk = seeded("applied", seller=Seller(category="watches"))
        walk.hands.open("onboarding.html")
        walk.fill_brand()
        walk.add_letters("不是注册人有限公司", "莲巷商贸有限公司")
        walk.submit()
        walk.hands.page.locator(".help:not(:empty)").first.wait_for()

        assert walk.hands.errors() == {
            "授权方": "授权方应为商标注册人或上一份授权书的被授权方。",
            "被授权方": "最后一份授权书的被授权方应为您的公司。",
        }


def test_a_wrong_payment_password_is_refused(seeded: Begin) -> None:
    walk = seeded("applied")
    memory = walk.room.export()
    walk.room.load({**memory, "alipay": {ALIPAY: {"kind": "corporate", "payment_password": "sha256:other"}}})
    walk.hands.open("cashier.html")
    walk.hands.type("支付密码", "Payment password", "wrong-one")
    walk.hands.press("确认付款", "Confirm payment")
    walk.hands.page.locator(".help:not(:empty)").wait_for()

    assert walk.hands.errors() == {"支付密码": "支付密码不正确。"}
    assert walk.room.counters()["payments"] == 0


def test_a_submit_after_the_session_ended_is_refused_and_not_received(seeded: Begin) -> None:
    walk = seeded("applied")
    walk.hands.open("cashier.html")
    walk.hands.type("支付密码", "Payment password", "any-password")
    walk.room.load({**walk.room.export(), "sessions": {}})
    walk.hands.press("确认付款", "Confirm payment")
    walk.hands.page.locator(".message.error:not(:empty)").wait_for()

    assert walk.hands.errors() == {"": "登录已失效，请重新登录。"}
    assert walk.room.received() == []


def test_a_corporate_alipay_that_another_account_is_bound_to_is_refused(seeded: Begin) -> None:
    other = seeds.account(OTHER, "identified")
    other["identity"]["alipay"] = ALIPAY
    walk = seeded("verified", other)
    walk.room.add_alipay(ALIPAY, kind="corporate", company=walk.seller.company, credit_code=walk.seller.credit_code)
    walk.hands.open("alipay-sign-in.html")
    walk.sign_in_to_alipay()
    walk.hands.page.locator(".help:not(:empty)").wait_for()

    assert walk.hands.errors() == {"支付宝账号": "该支付宝账号已绑定其他店铺。"}


class TestProducts:
    def refused(self, walk: Journey) -> dict[str, str]:
        walk.submit()
        walk.hands.page.locator(".help:not(:empty), .message.error:not(:empty)").first.wait_for()
        return walk.hands.errors()

    def test_a_product_against_the_rules_is_refused_under_each_field(self, seeded: Begin) -> None:
        walk = seeded("paid")
        h = walk.hands
        walk.fill_product("LOTUS-1", picture(walk.folder, "flat.png", (900, 700)))
        h.type("商品标题", "Product title", "银项链")
        h.type("价格（美元）", "Price (USD)", "19.999")
        h.type("重量（千克）", "Weight (kg)", "501")
        h.type("包装长（厘米）", "Package length (cm)", "0.5")
        h.type("商品描述", "Description", " ")

        assert self.refused(walk) == {
            "商品标题": "商品标题请使用英文。",
            "商品主图": "主图须全部为 1:1（不小于 800x800）或全部为 3:4（不小于 750x1000）。",
            "价格（美元）": "请输入数字，最多 2 位小数。",
            "商品编码": "商品编码应为 1-20 位字母和数字。",
            "重量（千克）": "请输入 0.001 到 500 之间的数值。",
            "包装长（厘米）": "请输入 1 到 700 之间的数值。",
            "商品描述": "请填写此项。",
        }

    def test_a_product_before_the_fee_is_refused_at_the_top(self, seeded: Begin) -> None:
        walk = seeded("applied")
        walk.fill_product("LOTUS001")

        assert self.refused(walk) == {"": "请先缴纳技术服务年费。"}

    def test_an_sku_code_that_exists_is_refused(self, seeded: Begin) -> None:
        walk = seeded("nine-products")
        walk.fill_product("THING1")

        assert self.refused(walk) == {"商品编码": "商品编码已存在。"}

    def test_a_title_over_its_length_is_cut_silently(self, seeded: Begin) -> None:
        walk = seeded("paid")
        walk.hands.open("publish.html")
        walk.hands.type("商品标题", "Product title", "x" * 130)

        assert walk.hands.page.locator("[name=product_title]").input_value() == "x" * 128
        assert walk.hands.errors() == {}


@pytest.mark.parametrize(
    ("stage", "reason"),
    [
        ("verified", "实名认证未通过，不能开通店铺。"),
        ("identified", "入驻考试未通过，不能开通店铺。"),
        ("applied", "技术服务年费未缴纳，不能开通店铺。"),
        ("nine-products", "已发布 9 件商品，至少需要 10 件才能开通店铺。"),
    ],
)
def test_a_store_does_not_open_before_everything_is_done(seeded: Begin, stage: str, reason: str) -> None:
    walk = seeded(stage)
    walk.hands.open("back-office.html")
    walk.hands.press("开通店铺", "Open store")
    walk.hands.page.locator(".message.error:not(:empty)").wait_for()

    assert walk.hands.errors() == {"": reason}
    assert walk.room.counters()["open"] == 0
    assert walk.room.log()[-1]["outcome"] == "refused"
