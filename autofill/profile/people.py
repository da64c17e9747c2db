"""The parts of the profile model about the account, and the people and the company behind it."""

from datetime import date
from typing import Literal

from pydantic import Field

from autofill.profile import divisions, names
from autofill.profile.kinds import Code, Email, File, Mobile, Part, Secret, Text, Until


class Account(Part):
    """The login of the account that is registered.

    要注册的账号。
    """

    email: Email = Field(
        description="Login name: an address that receives mail, never used here. 登录邮箱，能收信，未注册过。",
        examples=["seller@example.com"],
    )
    password: Secret | None = Field(
        None,
        description=(
            "6-20 characters, two of letters, digits, symbols. Best by reference: env, command or keyring; "
            "asked for when absent. 登录密码,6-20位；建议引用环境变量、命令或钥匙串，缺省时会询问。"
        ),
        examples=[{"env": "SELLER_PASSWORD"}],
    )
    mobile: Mobile = Field(
        description="Mainland mobile phone that receives codes; one account each. 能收短信的大陆手机号，一号一户。",
        examples=["13800138000"],
    )


class Address(Part):
    """A place in China's mainland.

    中国大陆地址。
    """

    province: Text = Field(
        description="Province, full or short. 省、自治区、直辖市。", examples=[p["zh"] for p in divisions.provinces()]
    )
    city: Text = Field(description="City or prefecture. 市、州、盟。", examples=["杭州市"])
    district: Text = Field(description="District or county. 区、县。", examples=["西湖区"])
    street: Text = Field(description="The rest of the address. 详细地址。", examples=["文三路 100 号"])
    postal_code: Code = Field(description="Six digits. 邮政编码，六位数字。", examples=["310012"])

    def names(self) -> tuple[tuple[str, ...], ...]:
        """The three levels, each with every name it goes by: full, without its suffix, English."""
        return divisions.names(self.province, self.city, self.district)


class Contact(Part):
    """The person to reach.

    联系人。
    """

    chinese_name: Text = Field(description="Name in Chinese characters. 中文姓名。", examples=["张伟"])
    english_given_name: str | None = Field(
        None,
        description="Pinyin of the given name; derived when absent. 名的拼音，缺省时自动推导。",
        examples=["Wei"],
    )
    english_family_name: str | None = Field(
        None,
        description="Pinyin of the family name; derived when absent. 姓的拼音，缺省时自动推导。",
        examples=["Zhang"],
    )
    address: Address

    def english_name(self) -> tuple[str, str]:
        """Given name, family name: as said, else the pinyin of the Chinese name."""
        given, family = names.derive(self.chinese_name)
        return self.english_given_name or given, self.english_family_name or family


class Alipay(Part):
    """The Alipay account that identity authentication binds.

    用于实名认证的支付宝账号。
    """

    account: Text = Field(
        description="E-mail or mobile of the Alipay account. 支付宝账号，邮箱或手机号。", examples=["pay@example.com"]
    )
    registered: bool = Field(
        default=True,
        description="false: a corporate account is registered on the way. false 表示途中注册企业支付宝。",
    )
    login_password: Secret | None = Field(None, description="Asked for when absent. 登录密码，缺省时由本人输入。")
    payment_password: Secret | None = Field(None, description="Asked for when absent. 支付密码，缺省时由本人输入。")


class Identity(Part):
    """How the seller proves who they are.

    实名认证方式。
    """

    method: Literal["corporate-alipay", "legal-representative-alipay"] = Field(
        description="corporate-alipay: 企业支付宝； legal-representative-alipay: 法人支付宝。",
    )
    alipay: Alipay


class Company(Part):
    """The company as its licence says it, letter for letter.

    公司信息，须与营业执照一字不差。
    """

    name: Text = Field(description="Name as on the licence. 公司名称。", examples=["杭州示例贸易有限公司"])
    credit_code: Code = Field(
        description="Unified social credit code, 18 characters. 统一社会信用代码。",
        examples=["91330106MA2CFCY040"],
    )
    kind: Literal["company", "sole-trader"] = Field(description="company: 企业； sole-trader: 个体工商户。")
    licence: File = Field(description="Colour scan of the licence, path relative to this file. 营业执照扫描件。")
    registered_address: Address = Field(description="Registered address. 注册地址。")
    valid_from: date = Field(description="Business term from. 营业期限起。", examples=["2019-05-20"])
    valid_to: Until = Field(
        description="Business term to, or permanent. 营业期限止，或 permanent(长期)。", examples=["permanent"]
    )


class LegalRepresentative(Part):
    """The legal representative as the ID card says it.

    法定代表人。
    """

    name: Text = Field(description="Name as on the ID card. 姓名。", examples=["张伟"])
    id_number: Code = Field(
        description="ID card number, 18 characters. 身份证号码。", json_schema_extra={"x-personal": True}
    )
    id_front: File = Field(description="Scan of the side with the picture. 身份证人像面。")
    id_back: File = Field(description="Scan of the side with the emblem. 身份证国徽面。")
    id_valid_from: date = Field(description="ID card valid from. 身份证有效期起。", examples=["2018-03-01"])
    id_valid_to: Until = Field(
        description="ID card valid to, or permanent. 身份证有效期止，或 permanent(长期)。", examples=["2038-03-01"]
    )
