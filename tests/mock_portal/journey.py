"""The journey, page by page, as a person walks it; each function does one page, `through` walks up to a stage."""

import itertools
from datetime import timedelta
from pathlib import Path

from mock_portal.control_room import ControlRoom
from tests.mock_portal.hands import Hands
from tests.mock_portal.seller import ALIPAY, DIVISION, DIVISION_EN, PASSWORD, PAYMENT_PASSWORD, Seller, picture

STAGES = ("register", "verify", "identity", "exam", "plan", "brand", "fee", "products", "open")


class Journey:
    def __init__(self, hands: Hands, room: ControlRoom, folder: Path, seller: Seller | None = None) -> None:
        self.hands, self.room, self.folder = hands, room, folder
        self.seller = seller or Seller()

    def through(self, last: str) -> "Journey":
        """Walk all stages up to `last`, with corporate Alipay that is verified already."""
        for stage in STAGES[: STAGES.index(last) + 1]:
            getattr(self, stage)()
        return self

    def fill_registration(self) -> None:
        h, s = self.hands, self.seller
        h.choose("国家/地区", "Country or region", h.say("中国大陆", "China mainland"))
        h.type("电子邮箱", "Email", s.email)
        h.type("登录密码", "Password", PASSWORD)
        h.type("确认密码", "Confirm password", PASSWORD)
        h.type("英文名（名的拼音）", "English given name", "Wei")
        h.type("英文姓（姓的拼音）", "English family name", "Zhang")
        h.pick(h.item("手机号码", "Mobile phone").locator("mp-select"), "+86")
        h.fill(h.item("手机号码", "Mobile phone").locator("[name=tel-national]"), s.mobile)
        h.cascade("省/市/区", "Province / City / District", DIVISION if h.lang == "zh" else DIVISION_EN)
        h.type("详细地址", "Street address", "文三路 88 号")
        h.type("邮政编码", "Postal code", "310012")
        h.check("我已阅读并同意", "I have read and agree")

    def register(self) -> None:
        h = self.hands
        h.open()
        h.press("卖家中心", "Seller Center")
        h.press("中国卖家入驻", "Chinese Seller Settlement")
        h.press("注册", "Register")
        h.at("账号注册", "Account registration")
        self.fill_registration()
        h.press("立即注册", "Register now")
        h.at("验证邮箱", "Verify your email")

    def prove(self, channel: str) -> None:
        """Have a code sent, read it in the inbox, type it."""
        h = self.hands
        before = len(self.room.inbox())
        h.press("获取验证码", "Send code")
        h.page.locator(".notice:not(:empty)").wait_for()
        message = self.room.inbox()[before]
        assert message["channel"] == channel
        h.code(message["code"])

    def verify(self) -> None:
        h = self.hands
        for channel, zh, en in (
            ("email", "验证邮箱", "Verify your email"),
            ("sms", "验证手机", "Verify your mobile phone"),
        ):
            h.at(zh, en)
            self.prove(channel)
            h.press("确认", "Confirm")
        h.at("注册成功", "Registration complete")

    def sign_in(self, password: str = PASSWORD) -> None:
        h = self.hands
        h.open("sign-in.html")
        h.type("登录邮箱", "Login email", self.seller.email)
        h.type("登录密码", "Password", password)
        h.press("登录", "Sign in")

    def choose_method(self, method: str) -> None:
        h = self.hands
        h.open("onboarding.html")
        h.press("去认证", "Authenticate")
        h.at("实名认证", "Identity authentication")
        names = {
            "corporate": h.say("企业支付宝认证", "Corporate Alipay"),
            "representative": h.say("法人支付宝认证", "Legal representative's Alipay"),
        }
        h.radio("认证方式", "Authentication method", names[method])
        h.press("下一步", "Continue")

    def identity(self) -> None:
        s = self.seller
        self.room.add_alipay(
            ALIPAY, kind="corporate", company=s.company, credit_code=s.credit_code, name=s.representative
        )
        self.choose_method("corporate")
        self.sign_in_to_alipay()
        self.authorise()

    def sign_in_to_alipay(self, account: str = ALIPAY) -> None:
        h = self.hands
        h.at("登录支付宝", "Sign in to Alipay")
        h.type("支付宝账号", "Alipay account", account)
        h.type("支付宝登录密码", "Alipay login password", PASSWORD)
        h.press("登录", "Sign in")

    def authorise(self) -> None:
        h = self.hands
        h.at("授权认证", "Authorise")
        h.press("同意授权", "Agree and authorise")
        h.at("认证已提交", "Authentication submitted")

    def register_alipay(self, account: str = ALIPAY) -> None:
        """A company without an account: e-mail verification, account information, real-name authentication."""
        h = self.hands
        h.press("注册企业支付宝", "Register a corporate Alipay account")
        h.at("注册企业支付宝", "Register a corporate Alipay account")
        h.type("电子邮箱", "Email", account)
        self.prove("email")
        h.press("下一步", "Continue")
        h.at("设置账户信息", "Account information")
        for zh, en, text in (
            ("登录密码", "Login password", PASSWORD),
            ("确认登录密码", "Confirm login password", PASSWORD),
            ("支付密码", "Payment password", PAYMENT_PASSWORD),
            ("确认支付密码", "Confirm payment password", PAYMENT_PASSWORD),
        ):
            h.type(zh, en, text)
        h.press("下一步", "Continue")
        h.at("企业实名认证", "Company real-name authentication")

    def fill_certificates(self) -> None:
        """The two sections on company and representative; the licence is permanent, the ID card is not."""
        h, s = self.hands, self.seller
        h.type("公司名称", "Company name", s.company)
        h.type("统一社会信用代码", "Unified social credit code", s.credit_code)
        kinds = {"company": h.say("企业", "Company"), "sole-trader": h.say("个体工商户", "Sole trader")}
        h.radio("企业类型", "Company type", kinds[s.kind])
        h.upload("营业执照", "Business licence", picture(self.folder, "licence.png"))
        division = DIVISION if h.lang == "zh" else DIVISION_EN
        h.cascade("注册地（省/市/区）", "Registered province / city / district", division)
        h.type("注册详细地址", "Registered street address", "文三路 88 号")
        h.dates("营业期限", "Business term", "2018-05-06")
        h.check("长期", "Permanent", section=h.say("企业信息", "Company details"))
        h.type("法定代表人姓名", "Legal representative's name", s.representative)
        h.type("身份证号码", "ID card number", s.id_number)
        h.upload("身份证人像面", "ID card, photo side", picture(self.folder, "id-front.png", shade=120))
        h.upload("身份证国徽面", "ID card, emblem side", picture(self.folder, "id-back.png", shade=90))
        h.dates("身份证有效期", "ID card validity", "2019-01-02", "2039-01-02")

    def submit(self) -> None:
        self.hands.press("提交", "Submit")

    def wait_for_review(self) -> None:
        self.room.advance(timedelta(hours=48, minutes=1))

    def exam(self, wrong: int = 0) -> None:
        h = self.hands
        h.open("onboarding.html")
        h.press("参加考试", "Take the exam")
        h.press("开始考试", "Start the exam")
        h.at("考试答题", "Exam paper")
        for number, question in enumerate(h.page.locator("fieldset.question").all()):
            right = self.room.exam_answers(question.locator("legend").inner_text())
            labels = [label.inner_text() for label in question.locator("label").all()]
            not_right = [label for label in labels if label not in right][:1]
            for answer in not_right if number < wrong else right:
                h.tick(question.locator("label", has=h.page.get_by_text(answer, exact=True)))
        h.press("交卷", "Hand in")
        h.at("考试结果", "Exam result")

    def fill_plan(self, plan: str = "basic") -> None:
        h, s = self.hands, self.seller
        h.open("onboarding.html")
        h.press("选择计划与类目", "Choose plan and category")
        h.at("销售计划与类目", "Sales plan and category")
        plans = {
            "basic": h.say("基础销售计划", "Basic sales plan"),
            "standard": h.say("标准销售计划", "Standard sales plan"),
        }
        h.radio("销售计划", "Sales plan", plans[plan])
        categories = {"jewelry": h.say("珠宝饰品及配件", "Jewelry & Accessories"), "watches": h.say("手表", "Watches")}
        h.choose("经营大类", "Business category", categories[s.category])
        h.radio("店铺类型", "Store type", h.say("专营店", "Specialty store"))
        h.type("店铺名称", "Store name", s.store_name)

    def plan(self) -> None:
        self.fill_plan()
        self.hands.press("提交申请", "Submit application")
        self.hands.press("确认", "Confirm")
        self.hands.at("入驻进度", "Onboarding")

    def fill_brand(self) -> None:
        h = self.hands
        h.press("提交品牌资质", "Submit brand documents")
        h.at("品牌资质", "Brand authorization")
        h.type("英文品牌名", "Brand name in English", "LOTUSLANE")
        h.type("中文品牌名", "Brand name in Chinese", "莲巷")
        h.choose("商标类别", "Nice class", h.say("第14类", "Class 14"))
        h.radio("商标状态", "Trademark status", h.say("R 已注册", "Registered (R)"))
        h.type("商标注册人", "Registrant", "莲巷控股有限公司")
        h.type("商标注册号", "Registration number", "12345678")
        h.dates("商标有效期", "Trademark validity", "2020-01-01", "2039-12-31")
        h.upload("商标注册证", "Trademark certificate", picture(self.folder, "certificate.png"))

    def add_letters(self, *chain: str) -> None:
        """One letter for each two neighbours of the chain."""
        h = self.hands
        h.radio("品牌归属", "Brand ownership", h.say("授权品牌", "Authorised brand"))
        for number, (giver, taker) in enumerate(itertools.pairwise(chain), 1):
            if number > 1:
                h.press("添加授权书", "Add authorization letter")
            section = h.say(f"授权书 {number}", f"Authorization {number}")
            h.type("授权方", "Grantor", giver, section=section)
            h.type("被授权方", "Grantee", taker, section=section)
            h.dates("授权期限", "Authorization period", "2021-01-01", "2038-12-31", section=section)
            h.upload(
                "授权书扫描件", "Authorization letter", picture(self.folder, f"letter-{number}.png"), section=section
            )

    def brand(self) -> None:
        """Only for a category that needs one: two letters, then the review of seven working days."""
        if self.hands.state("brand") == "not-needed":
            return
        self.fill_brand()
        self.add_letters("莲巷控股有限公司", "莲巷商贸有限公司", self.seller.company)
        self.submit()
        self.hands.at("入驻进度", "Onboarding")
        self.room.decide("brand", "approve")

    def fee(self, payment_password: str = PAYMENT_PASSWORD) -> None:
        h = self.hands
        h.open("back-office.html")
        h.press("缴费", "Pay")
        h.at("收银台", "Cashier")
        h.type("支付密码", "Payment password", payment_password)
        h.press("确认付款", "Confirm payment")
        h.at("支付成功", "Payment successful")

    def fill_product(self, sku: str, *images: Path) -> None:
        h = self.hands
        h.open("products.html")
        h.press("发布商品", "Publish product")
        h.at("发布商品", "Publish product")
        h.type("商品标题", "Product title", f"Silver necklace {sku}")
        leaf = {"Necklaces": h.say("项链", "Necklaces"), "Quartz Watches": h.say("石英表", "Quartz Watches")}
        h.choose("商品类目", "Product category", leaf[self.seller.leaf])
        h.upload("商品主图", "Main images", *(images or [picture(self.folder, "main.png")]))
        h.type("价格（美元）", "Price (USD)", "19.90")
        h.type("库存", "Stock", "120")
        h.type("商品编码", "SKU code", sku)
        h.type("重量（千克）", "Weight (kg)", "0.25")
        for zh, en in (
            ("包装长（厘米）", "Package length (cm)"),
            ("包装宽（厘米）", "Package width (cm)"),
            ("包装高（厘米）", "Package height (cm)"),
        ):
            h.type(zh, en, "12")
        h.choose("运费模板", "Freight template", "Cainiao Super Economy")
        h.type("发货期（天）", "Delivery days", "7")
        h.type("商品描述", "Description", "A silver necklace.\nMade in Hangzhou.")

    def products(self, skus: tuple[str, ...] | None = None) -> None:
        h = self.hands
        for sku in skus or self.seller.skus:
            self.fill_product(sku)
            self.submit()
            h.at("商品管理", "Products")
            h.page.get_by_role("cell", name=sku, exact=True).wait_for()

    def open(self) -> None:
        h = self.hands
        h.open("back-office.html")
        h.press("开通店铺", "Open store")
        h.at("店铺已开通", "Your store is open")
