"""Labels composed of whose and what: the seller's own are recognised, everybody else's are left alone."""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import cycle, product
from pathlib import Path

import pytest

from autofill.forms import Clue, Control, Evidence, Kind, classify
from autofill.forms.understand.vocabulary.fields.other_concepts import OTHER_CONCEPTS

_NOT_OURS = {concept.name for concept in OTHER_CONCEPTS} | {"address"}
_WRITTEN = [line.split(" | ") for line in (Path(__file__).parent / "labels.txt").read_text("utf-8").splitlines()]
_LABELS = [(label.strip(), kind.strip() or "text", concept) for label, kind, concept in (r for r in _WRITTEN if r[1:])]
_MISSED = {"账户安全邮箱", "Region of registration"}  # nothing is said of them: a refusal, no wrong value

# Whose and what, in both languages, in words of which the vocabulary has few together; "-" is nobody's business.
_OWNERS = {
    "self": ("联系人 申请人 店铺联系人", "contact person|applicant|contact"),
    "company": ("公司 企业 经营主体", "company|enterprise|legal entity"),
    "representative": ("法人 法定代表人 法人代表", "legal representative|legal person|corporate representative"),
    "store": ("店铺 网店", "store|shop"),
    "brand": ("品牌", "brand"),
    "product": ("商品 产品", "product|item"),
    "package": ("包裹 外包装", "package|parcel"),
    "alipay": ("支付宝 企业支付宝", "Alipay|corporate Alipay"),
    "referrer": ("推荐人 邀请人", "referrer|inviter"),
    "emergency": ("紧急联系人", "emergency contact"),
    "warehouse": ("仓库 发货人", "warehouse|sender"),
    "return": ("退货 售后", "return|after sales"),
    "agent": ("经办人 代理人", "agent|proxy"),
    "bank": ("开户行 收款人", "bank|payee"),
    "invoice": ("发票 开票单位", "invoice|taxpayer"),
    "shareholder": ("股东 实际控制人", "shareholder|beneficial owner"),
    "finance": ("财务联系人 会计", "finance contact|accountant"),
    "service": ("客服 技术联系人", "customer service|technical contact"),
    "supplier": ("供应商 生产厂家", "supplier|manufacturer"),
    "spare": ("备用联系人 其他联系人", "backup contact|alternative contact"),
}
_THINGS = {
    "name": ("姓名 名称", "name|full name"),
    "phone": ("手机号 联系电话", "phone number|mobile number"),
    "email": ("邮箱 电子邮箱", "e-mail|email address"),
    "address": ("详细地址 地址", "address|street address"),
    "id": ("身份证号 身份证号码", "ID card number|identity card number"),
    "website": ("网址 官网", "website|homepage"),
    "weight": ("重量 毛重", "weight|gross weight"),
    "account": ("账号", "account"),
}
_ASKED = {
    ("self", "name"): "name",
    ("self", "phone"): "tel",
    ("self", "email"): "email",
    ("self", "address"): "street-address",
    ("company", "name"): "organization",
    ("company", "email"): "email",
    ("company", "address"): "registered_street",
    ("representative", "name"): "legal_representative",
    ("representative", "id"): "id_number",
    ("store", "name"): "store_name",
    ("brand", "name"): "brand_name",
    ("product", "name"): "product_title",
    ("product", "weight"): "weight",
    ("package", "weight"): "weight",
    ("alipay", "account"): "alipay_account",
}
_OPEN = {
    ("self", "account"),
    ("company", "account"),
    ("representative", "account"),
    ("alipay", "name"),
}  # may be either
_CHINESE = ("{owner}{thing}", "{owner}的{thing}", "请输入{owner}{thing}", "*{owner}{thing}（必填）")
_ENGLISH = ("{owner} {thing}", "{owner}'s {thing}", "{thing} of the {owner}", "Please enter the {owner} {thing} *")


def _table() -> Iterator[tuple[str, str]]:
    """Each label with the concept that it asks for, "" for none."""
    for (owner, owners), (thing, things) in product(_OWNERS.items(), _THINGS.items()):
        if (owner, thing) in _OPEN:
            continue
        chinese = zip(product(owners[0].split(), things[0].split()), cycle(_CHINESE), strict=False)
        english = zip(product(owners[1].split("|"), things[1].split("|")), cycle(_ENGLISH), strict=False)
        for (whose, what), pattern in [*chinese, *english]:
            yield pattern.format(owner=whose, thing=what), _ASKED.get((owner, thing), "")


def _asked(label: str, kind: str = "text", section: str = "") -> str:
    clues = (Clue(Evidence.LABEL, label),)
    sections = (section,) if section else ()
    (claim,) = classify([Control(1, Kind(kind), type="text", clues=clues, sections=sections)])
    return claim.concept if claim and claim.concept not in _NOT_OURS else ""


def test_none_of_the_composed_labels_is_read_wrongly(record_property: Callable[[str, object], None]) -> None:
    read = [(label, wanted, _asked(label)) for label, wanted in _table()]
    counted = Counter("right" if got == wanted else "wrong" if got else "nothing" for _, wanted, got in read)
    record_property("note", ["Composed labels", ", ".join(f"{n} {verdict}" for verdict, n in counted.items())])

    assert len(read) > 600
    assert [one for one in read if one[2] not in {one[1], ""}] == []
    assert [one for one in read if one[2] == "" and one[1]] == []


@pytest.mark.parametrize(("label", "kind", "concept"), _LABELS, ids=[label for label, *_ in _LABELS])
def test_a_label_is_read_as_a_person_reads_it(label: str, kind: str, concept: str) -> None:
    expected = "-" if label in _MISSED else concept

    assert (_asked(label, kind) or "-") == expected


@pytest.mark.parametrize(
    ("section", "label", "concept"),
    [
        ("紧急联系人信息", "姓名", ""),
        ("紧急联系人", "手机号", ""),
        ("推荐人", "邮箱", ""),
        ("退货地址", "详细地址", ""),
        ("退货信息", "联系电话", ""),
        ("发货仓库", "详细地址", ""),
        ("开票信息", "公司名称", ""),
        ("收款账户", "姓名", ""),
        ("经办人信息", "身份证号码", ""),
        ("代理人", "姓名", ""),
        ("Emergency contact", "Full name", ""),
        ("Invoice information", "Company name", ""),
        ("Warehouse address", "Street address", ""),
        ("Return address", "City", ""),
        ("Agent", "E-mail", ""),
        ("法定代表人信息", "姓名", "legal_representative"),
        ("法定代表人信息", "身份证号码", "id_number"),
        ("法定代表人", "手机号", ""),
        ("Legal representative", "Name", "legal_representative"),
        ("Legal representative", "Phone", ""),
        ("企业信息", "名称", "organization"),
        ("店铺信息", "名称", "store_name"),
        ("品牌信息", "名称", "brand_name"),
        ("包裹信息", "重量", "weight"),
        ("联系人信息", "姓名", "name"),
        ("联系人信息", "手机号", "tel"),
        ("基本信息", "手机号", "tel"),
        ("Company information", "Phone", "tel"),
        ("Shipping address", "Phone", "tel"),
        ("Billing address", "Address", "street-address"),
    ],
)
def test_whose_it_is_may_stand_in_the_heading_alone(section: str, label: str, concept: str) -> None:
    assert _asked(label, section=section) == concept
