"""The parts of the profile model about goods: brands with their documents, products with their pictures."""

from datetime import date
from typing import Literal

from pydantic import Field

from autofill.profile import data
from autofill.profile.kinds import Amount, File, Lines, Part, Text


class Authorization(Part):
    """One letter of the chain from the mark's holder to the company.

    一份授权书。
    """

    grantor: Text = Field(description="Who allows. 授权方。")
    grantee: Text = Field(description="Who is allowed. 被授权方。")
    valid_from: date = Field(description="From. 授权期限起。")
    valid_to: date = Field(description="To. 授权期限止。")
    letter: File = Field(description="Scan of the letter. 授权书扫描件。")


class Brand(Part):
    """One brand with its documents.

    品牌资质。
    """

    name_en: str = Field("", description="The mark in English. 英文品牌名。", examples=["BRIGHTHILL"])
    name_zh: str = Field("", description="The mark in Chinese, where there is one. 中文品牌名。", examples=["明山"])
    nice_class: int = Field(description="Nice class, 1-45. 商标类别。", examples=[14])
    status: Literal["R", "TM"] = Field(description="R: registered 已注册； TM: accepted 已受理。")
    registrant: Text = Field(description="Holder of the mark. 商标注册人。")
    number: Text = Field(description="Registration number. 商标注册号。", examples=["31415926"])
    valid_from: date = Field(description="From. 商标有效期起。")
    valid_to: date = Field(description="To. 商标有效期止。")
    certificate: File = Field(description="Scan of the certificate or acceptance notice. 商标注册证或受理通知书。")
    ownership: Literal["own", "authorised"] = Field(description="own: 自有品牌； authorised: 授权品牌。")
    authorizations: tuple[Authorization, ...] = Field(
        default=(),
        description="Letters from the holder to the company, in order. 授权书，从注册人到本公司依次排列。",
    )


class Product(Part):
    """One product to publish.

    一件商品。
    """

    title: Text = Field(description="English, 1-128 characters. 英文标题。")
    category: Text = Field(
        description="A leaf inside the store's category, in English. 类目(英文叶子类目)。", examples=["Necklaces"]
    )
    images: tuple[File, ...] = Field(description="1-6 JPG or PNG, all 1:1 or all 3:4. 主图 1-6 张。")
    price_usd: Amount = Field(description="US dollars, 0.01-100000, two decimals. 价格(美元)。", examples=[9.9])
    stock: int = Field(description="Pieces in stock, 0-999999. 库存。", examples=[100])
    sku_code: Text = Field(description="At most 20 letters and digits. 商品编码。", examples=["BH0001"])
    weight_kg: Amount = Field(description="0.001-500, packed. 含包装重量(千克)。", examples=[0.2])
    length_cm: Amount = Field(description="1-700, packed. 包装长(厘米)。", examples=[20])
    width_cm: Amount = Field(description="1-700, packed. 包装宽(厘米)。", examples=[15])
    height_cm: Amount = Field(description="1-700, packed. 包装高(厘米)。", examples=[5])
    freight_template: Text = Field(
        description="Name of a freight template. 运费模板。", examples=data.read("limits")["freight_templates"]
    )
    delivery_days: int = Field(description="Days until it is sent, 1-60. 发货期(天)。", examples=[7])
    description: Lines = Field(description="What the buyer reads. 商品描述。")
