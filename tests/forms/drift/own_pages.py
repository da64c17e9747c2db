"""Three plain pages of our own: native controls, one label each, as a form was written before there were kits."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from html import escape
from pathlib import Path

from pydantic import SecretStr

from autofill.forms import Choice
from tests.forms.drift.asked import Asked

_PASSWORD = SecretStr("Drift-2026!")
_OPTIONS = {  # of each list: value, Chinese, English
    "country": ("HK|中国香港|Hong Kong, China", "CN|中国大陆|China mainland", "JP|日本|Japan"),
    "tel-country-code": ("+1|+1|+1", "+81|+81|+81", "+852|+852|+852", "+86|+86|+86", "+886|+886|+886"),
    "company_kind": ("sole-trader|个体工商户|Sole trader", "company|企业|Company"),
    "freight_template": ("own|Own template|Own template", "cainiao|Cainiao Super Economy|Cainiao Super Economy"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class OwnPage:
    """A page: what it asks, and its sections as (heading, items); an item is "key kind"."""

    name: str
    title: str
    asked: tuple[Asked, ...]
    sections: tuple[tuple[str, tuple[str, ...]], ...]

    def html(self, lang: str) -> str:
        """The page in one language."""
        asked = {one.key: one for one in self.asked}
        sections = [(title, "".join(_item(item, asked, lang) for item in items)) for title, items in self.sections]
        parts = "".join(f"<fieldset><legend>{_in(lang, title)}</legend>{items}</fieldset>" for title, items in sections)
        return (
            f'<!doctype html><html lang="{lang}"><meta charset="utf-8"><body><h1>{_in(lang, self.title)}</h1>'
            f'<form onsubmit="return false">{parts}<button>{_in(lang, "提交|Submit")}</button></form></body></html>'
        )


def _in(lang: str, words: str) -> str:
    return words.split("|")[lang != "zh"]


def _item(item: str, asked: dict[str, Asked], lang: str) -> str:
    key, kind = item.split(" ")
    label, name = escape(asked[key].label(lang)), key.replace("@", "-")
    box = f'id="{name}" name="{name}" data-key="{key}"'
    tag = f'<label for="{name}">{label}</label>'
    if kind == "checkbox":
        return f'<div class="form-item"><label><input type="checkbox" {box}> {label}</label></div>'
    if kind == "radio":
        tag, control = f'<span class="label" id="{name}-label">{label}</span>', _radios(key, lang)
    elif kind == "select":
        control = _select(key, box, lang)
    elif kind == "phone":
        control = _select(key, box, lang) + '<input type="text" name="number" data-key="tel-national">'
    elif kind == "textarea":
        control = f"<textarea {box}></textarea>"
    else:
        control = f'<input type="{kind}" {box}>'
    return f'<div class="form-item">{tag}<div class="control">{control}</div></div>'


def _options(key: str, lang: str) -> list[tuple[str, str]]:
    return [(value, escape((zh, en)[lang != "zh"])) for value, zh, en in (one.split("|") for one in _OPTIONS[key])]


def _select(key: str, box: str, lang: str) -> str:
    entries = "".join(f'<option value="{value}">{text}</option>' for value, text in _options(key, lang))
    return f'<select {box}><option value="">--</option>{entries}</select>'


def _radios(key: str, lang: str) -> str:
    radios = "".join(
        f'<label><input type="radio" name="{key}" value="{value}" data-key="{key}"> {text}</label>'
        for value, text in _options(key, lang)
    )
    return f'<div role="radiogroup" aria-labelledby="{key}-label">{radios}</div>'


def _text(concept: str, value: str, section: str = "") -> Asked:
    return Asked(concept, value, value, section)


REGISTER = OwnPage(
    "own-register",
    "账号注册|Account registration",
    (
        Asked("country", Choice(("中国大陆", "China mainland")), "CN"),
        _text("email", "zhang.wei@example.com"),
        Asked("new-password", _PASSWORD, "Drift-2026!"),
        Asked("confirm-password", _PASSWORD, "Drift-2026!"),
        _text("given-name", "Wei"),
        _text("family-name", "Zhang"),
        Asked("tel-country-code", Choice(("+86",)), "+86"),
        _text("tel-national", "13812345678"),
        _text("street-address", "文三路 90 号"),
        _text("postal-code", "310012"),
        Asked("agreement", value=True, held=True),
    ),
    (
        ("账号信息|Account", ("country select", "email text", "new-password password", "confirm-password password")),
        (
            "联系信息|Contact",
            (
                "given-name text",
                "family-name text",
                "tel-country-code phone",
                "street-address text",
                "postal-code text",
            ),
        ),
        ("协议|Agreement", ("agreement checkbox",)),
    ),
)
_REPRESENTATIVE = "legal-representative"
COMPANY = OwnPage(
    "own-company",
    "企业信息认证|Company information",
    (
        _text("organization", "杭州探针贸易有限公司", "company"),
        _text("credit_code", "91330106MA2CFQ1T5X"),
        Asked("company_kind", Choice(("企业", "Company")), "company"),
        Asked("business_licence", Path("licence.png"), "licence.png"),
        Asked("valid-from", date(2019, 3, 1), "2019-03-01", "company"),
        Asked("valid-to", date(2039, 2, 28), "2039-02-28", "company"),
        _text("legal_representative", "张伟"),
        _text("id_number", "330106198801011234"),
        Asked("id_front", Path("front.png"), "front.png"),
        Asked("valid-from", date(2011, 5, 20), "2011-05-20", _REPRESENTATIVE),
        Asked("valid-to", date(2031, 5, 20), "2031-05-20", _REPRESENTATIVE),
        _text("alipay_account", "finance@example.com"),
    ),
    (
        (
            "企业信息|Company details",
            (
                "organization@company text",
                "credit_code text",
                "company_kind radio",
                "business_licence file",
                "valid-from@company date",
                "valid-to@company date",
            ),
        ),
        (
            "法定代表人|Legal representative",
            (
                "legal_representative text",
                "id_number text",
                "id_front file",
                "valid-from@legal-representative date",
                "valid-to@legal-representative date",
                "alipay_account text",
            ),
        ),
    ),
)  # fmt: skip
PRODUCT = OwnPage(
    "own-product",
    "发布商品|Publish product",
    (
        _text("product_title", "Sterling Silver Ring"),
        Asked("price", Decimal("12.5"), "12.5"),
        Asked("stock", 240, "240"),
        _text("sku_code", "RING925"),
        Asked("weight", Decimal("0.25"), "0.25"),
        Asked("package_length", 12, "12"),
        Asked("package_width", 8, "8"),
        Asked(
            "freight_template",
            Choice(("Cainiao Super Economy",)),
            "cainiao",
        ),
        Asked("delivery_days", 7, "7"),
        _text("description", "A ring.\nOf silver."),
    ),
    (
        ("基本信息|Basics", ("product_title text", "price text", "stock number", "sku_code text")),
        ("包装|Package", ("weight text", "package_length text", "package_width text")),
        ("物流|Shipping", ("freight_template select", "delivery_days number", "description textarea")),
    ),
)
OWN_PAGES = (REGISTER, COMPANY, PRODUCT)
