"""The pydantic model of a profile, whose JSON Schema explains `profile.json` to editors and to `check`.

It is built from a tree of plain values in which references (secrets, products.csv) are resolved. Descriptions are
English, then Chinese: they are what an editor shows. What the portal would refuse is not stated here but in `rules`:
the model only knows shapes.
"""

import hashlib
import json
import os
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, GetJsonSchemaHandler, PrivateAttr
from pydantic_core import CoreSchema

from autofill.profile import categories
from autofill.profile.answers import Answers
from autofill.profile.goods import Authorization, Brand, Product
from autofill.profile.kinds import Amount, Part, Text
from autofill.profile.people import Account, Address, Alipay, Company, Contact, Identity, LegalRepresentative

__all__ = [
    "Account",
    "Address",
    "Alipay",
    "Authorization",
    "Brand",
    "Company",
    "Contact",
    "Fee",
    "Identity",
    "LegalRepresentative",
    "Product",
    "Profile",
    "Store",
]


class Store(Part):
    """The store that is applied for: one plan, one category.

    店铺:一个销售计划，一个经营大类。
    """

    plan: Literal["basic", "standard"] = Field(description="basic: 基础销售计划； standard: 标准销售计划。")
    category: Text = Field(
        description="Exactly one business category, by its slug. 经营大类(唯一)。", examples=[*categories.CATEGORIES]
    )
    type: Literal["official", "brand", "specialty"] = Field(
        description="official: 官方店； brand: 专卖店； specialty: 专营店。",
    )
    name: Text = Field(
        description="4-64 letters, digits, spaces, punctuation. 店铺名称。", examples=["Bright Hill Store"]
    )

    def category_data(self) -> categories.Category:
        """The category with its names, its fee and whether it needs a brand."""
        return categories.CATEGORIES[self.category]


class Fee(Part):
    """What may be paid.

    费用。
    """

    approved_cny: Amount = Field(
        description="The highest annual fee that the seller agrees to, in CNY. 同意支付的年费上限(元)。",
        examples=[10000],
    )


class _OrTable:
    """Adds to the schema that a list may stand in a CSV file of its own."""

    @staticmethod
    def __get_pydantic_json_schema__(core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        table = {
            "type": "string",
            "minLength": 1,
            "description": "a CSV file. CSV 文件名。",
            "examples": ["products.csv"],
        }
        return {"anyOf": [handler(core), table]}


class Profile(Part):
    """Everything that the seller center asks of a new seller.

    入驻所需的全部信息。
    """

    schema_: str | None = Field(None, alias="$schema", description="Where editors find this schema. 编辑器所用的模式。")
    synthetic: bool = Field(
        default=False,
        description="true: an invented seller, refused outside this machine. true 表示虚构卖家，仅限本机使用。",
    )
    account: Account
    contact: Contact
    identity: Identity
    company: Company
    legal_representative: LegalRepresentative
    store: Store
    brands: tuple[Brand, ...] = Field(default=(), description="Needed in some categories. 部分类目必填。")
    fee: Fee
    products: Annotated[tuple[Product, ...], _OrTable()] = Field(
        description="At least ten, or the name of a CSV file. 至少十件，或 CSV 文件名。"
    )
    answers: Answers = Field(
        default_factory=dict,
        description=(
            "What a portal asks for that has no key here: its own label, and the answer. An object is a section of the "
            'page, or a file: {"file": "scan.jpg"}. 本表没有的问题：网页上的标签及答案；对象表示页面分区或文件。'
        ),
        examples=[{"注册资本（万元）": 100, "成立日期": "2019-03-02"}],
    )
    _folder: Path = PrivateAttr(default=Path())

    def inside(self, folder: Path) -> "Profile":
        """Return the same profile with `folder` as the place of its files."""
        copy = self.model_copy()
        copy._folder = folder  # noqa: SLF001 - its own
        return copy

    def scan(self, name: str) -> Path:
        """Return the absolute path of a file that the profile names, whether it exists or not."""
        return Path(os.path.abspath(self._folder / name))  # noqa: PTH100 - resolve() follows links and fails on odd names

    def digest(self) -> str:
        """Return twelve hexadecimal digits that change with any value, passwords included.

        The hash is slow (scrypt) and keyed with the company's code: a password can't be guessed back from it in
        reasonable time.
        """
        values = self.model_dump(mode="json", exclude={"schema_"})
        secrets = (self.account.password, self.identity.alipay.login_password, self.identity.alipay.payment_password)
        values["secrets"] = [secret.get_secret_value() if secret else None for secret in secrets]
        text = json.dumps(values, sort_keys=True, ensure_ascii=False).encode()
        return hashlib.scrypt(text, salt=self.company.credit_code.encode(), n=2**14, r=8, p=1, dklen=6).hex()
