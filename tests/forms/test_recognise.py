"""What words ask for: the traps of two languages, and the words that exclude."""

import pytest

from autofill.forms import Clue, Control, Evidence, Kind
from autofill.forms.understand.recognise import recognise
from autofill.forms.understand.vocabulary import CONCEPTS


def _asks_for(text: str, kind: Kind = Kind.TEXT, source: Evidence = Evidence.LABEL) -> str:
    claims = recognise(Control(1, kind, type="text", clues=(Clue(source, text),)))
    return claims[0].concept if claims else ""


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("* 电子邮箱：", "email"),
        ("请输入您的手机号码", "tel"),
        ("E-mail address (we send a code)", "email"),
        ("What is your email?", "email"),
        ("Email address where our support team can contact you", "email"),
        ("公司名称（与营业执照一致）", "organization"),
        ("英文品牌名", "brand_name_en"),
        ("中文品牌名", "brand_name_zh"),
        ("Brand name in Chinese", "brand_name_zh"),
        ("店铺名称", "store_name"),
        ("法人支付宝账号", "alipay_account"),
        ('Password ex. "Nine+twelve=21"', "password"),
        ("* Re-enter your email address", "confirm-email"),
        ("Legal representative's name", "legal_representative"),
        ("Legal representative's Alipay account", "alipay_account"),
        ("邮箱验证码", "one-time-code"),
        ("邮政编码", "postal-code"),
        ("商标注册号", "registration_number"),
        ("统一社会信用代码", "credit_code"),
        ("身份证有效期至", "valid-to"),
        ("Business term to", "valid-to"),
        ("授权方", "grantor"),
        ("被授权方", "grantee"),
    ],
)
def test_a_label_asks_for_one_thing(text: str, concept: str) -> None:
    kind = Kind.DATE if concept == "valid-to" else Kind.TEXT

    assert _asks_for(text, kind) == concept


@pytest.mark.parametrize(
    ("label", "concept"),
    [
        ("请输入您的常用邮箱", "email"),
        ("管理员手机号", "tel"),
        ("负责人姓名", "name"),
        ("18位统一社会信用代码", "credit_code"),
        ("真实姓名（与身份证一致）", "name"),
        ("营业执照有效期至", "valid-to"),
        ("所属区域", "division"),
        ("法人身份证", "id_number"),
    ],
)
def test_what_a_chinese_word_is_written_together_with_may_say_nothing_more(label: str, concept: str) -> None:
    kinds = {"valid-to": Kind.DATE, "division": Kind.PICKER}

    assert _asks_for(label, kinds.get(concept, Kind.TEXT)) == concept


@pytest.mark.parametrize(
    "label",
    [
        "组织名称",
        "商家名称",
        "活动名称",
        "银行名称",
        "域名",
        "户名",
        "法人电话",
        "法人邮箱",
        "财务邮箱",
        "店铺地址",
        "店铺电话",
        "银行地址",
        "户籍地址",
        "开户行所在城市",
        "意向城市",
        "市场价",
        "起订量",
        "安全库存",
        "公司简介",
        "品牌故事",
        "品牌官网",
        "文章标题",
        "支付宝姓名",
        "密保答案",
        "身份证号后四位",
        "商品品牌",
    ],
)
def test_a_chinese_word_within_another_is_not_taken_for_it(label: str) -> None:
    assert {_asks_for(label, kind) for kind in (Kind.TEXT, Kind.SELECT, Kind.TEXTAREA)} <= {"", "security-question"}


@pytest.mark.parametrize(
    "label",
    [
        "Merchant name",
        "Legal representative phone",
        "Legal representative email",
        "Company profile",
        "Bank branch city",
        "Store address",
        "Shop phone",
        "Bank province",
        "ZIP Extn",
        "Promotional price",
        "Safety stock",
        "Net weight",
        "Message title",
        "Brand story",
        "Brand country",
        "Preferred contact method",
    ],
)
def test_an_english_word_beside_it_can_make_it_something_else(label: str) -> None:
    ours = {name for name, one in CONCEPTS.items() if one.kinds & {Kind.TEXT, Kind.SELECT}} - {"tel-extension"}

    assert not {_asks_for(label, kind) for kind in (Kind.TEXT, Kind.SELECT)} & ours


@pytest.mark.parametrize(
    "text",
    [
        "Referrer's e-mail",
        "推荐人邮箱",
        "紧急联系人手机号码",
        "Alternative mobile phone",
        "公司电话",
        "Newsletter email",
        "Email or phone",
        "手机号或邮箱",
        "Email verification code",
        "User name",
        "Company website",
        "Password hint",
        "Address (line 2, optional)",
        "搜索商品",
    ],
)
def test_a_label_of_something_near_is_not_taken_for_it(text: str) -> None:
    ours = {
        "email",
        "tel",
        "tel-national",
        "name",
        "organization",
        "street-address",
        "password",
        "new-password",
        "product_title",
    }

    assert _asks_for(text) not in ours


@pytest.mark.parametrize(
    ("name", "concept"),
    [
        ("billingFirstName", "given-name"),
        ("user_email", "email"),
        ("addr_city", "address-level2"),
        ("zipcode", "postal-code"),
    ],
)
def test_the_name_of_a_box_without_a_label_is_read_in_its_parts(name: str, concept: str) -> None:
    assert _asks_for(name, source=Evidence.NAME) == concept


def test_a_label_is_believed_before_a_wrong_name() -> None:
    clues = (Clue(Evidence.LABEL, "店铺名称"), Clue(Evidence.NAME, "companyName"))

    assert recognise(Control(1, Kind.TEXT, clues=clues))[0].concept == "store_name"


def test_what_stands_near_is_believed_where_it_explains_the_label() -> None:
    account, nearby = Clue(Evidence.LABEL, "Account:"), "E-mail address is your account."

    def near(text: str) -> list[str]:
        return [
            claim.concept for claim in recognise(Control(1, Kind.TEXT, clues=(account, Clue(Evidence.ABOVE, text))))
        ]

    assert near(nearby)[:1] == ["email"]
    assert "email" not in near("E-mail address")


def test_a_repeated_address_is_the_confirmation_whatever_its_token_says() -> None:
    clues = (Clue(Evidence.AUTOCOMPLETE, "email"), Clue(Evidence.LABEL, "Repeat Email address"))

    assert recognise(Control(1, Kind.TEXT, clues=clues))[0].concept == "confirm-email"


def test_new_password_said_of_a_list_keeps_the_browser_out_and_means_nothing() -> None:
    clues = (Clue(Evidence.AUTOCOMPLETE, "new-password"), Clue(Evidence.LABEL, "经营大类"))

    assert recognise(Control(1, Kind.PICKER, type="text", clues=clues))[0].concept == "category"


def test_one_label_over_a_list_and_a_box_is_told_apart_by_their_kinds() -> None:
    assert _asks_for("手机号码", Kind.PICKER) == "tel-country-list"
    assert _asks_for("手机号码", Kind.TEXT) == "tel"


def test_a_concept_excludes_none_of_its_own_words() -> None:
    lost = [(name, phrase) for name, one in CONCEPTS.items() for phrase in one.words if not _knows(name, phrase)]

    assert lost == []


def _knows(name: str, phrase: str) -> bool:
    """Whether a phrase of a concept, as a whole label, leads to it or to a narrower one of its kind."""
    kind = min(CONCEPTS[name].kinds)
    claims = recognise(Control(1, kind, type="text", clues=(Clue(Evidence.LABEL, phrase),)))
    return any(claim.concept == name or name in CONCEPTS[claim.concept].general for claim in claims)


def test_what_a_list_shows_is_its_value_where_a_label_names_it() -> None:
    label, shown = Clue(Evidence.LABEL, "省/市/区"), Clue(Evidence.PLACEHOLDER, "西湖区")

    assert recognise(Control(1, Kind.PICKER, clues=(label, shown)))[0].concept == "division"


@pytest.mark.parametrize("label", ["我已阅读并同意用户协议", "同意协议", "我已同意"])
def test_an_agreement_may_say_its_words_one_after_the_other(label: str) -> None:
    assert _asks_for(label, Kind.CHECKBOX) == "agreement"
