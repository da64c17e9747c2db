"""The portal's names, Chinese and English, for the profile's fixed choices, as `Choice`s for the form engine."""

from autofill.forms import Choice
from autofill.profile.categories import leaf_names
from autofill.profile.model import Address, Brand, Company, Identity, Product, Store

_PLANS = {"basic": ("基础销售计划", "Basic sales plan"), "standard": ("标准销售计划", "Standard sales plan")}
_KINDS = {"company": ("企业", "Company"), "sole-trader": ("个体工商户", "Sole trader")}
_METHODS = {
    "corporate-alipay": ("企业支付宝认证", "Corporate Alipay"),
    "legal-representative-alipay": ("法人支付宝认证", "Legal representative's Alipay"),
}
_STORE_TYPES = {
    "official": ("官方店", "Official store"),
    "brand": ("专卖店", "Brand store"),
    "specialty": ("专营店", "Specialty store"),
}
_MARKS = {"R": ("R 已注册", "Registered (R)"), "TM": ("TM 已受理", "Accepted (TM)")}
_OWNERSHIPS = {"own": ("自有品牌", "Own brand"), "authorised": ("授权品牌", "Authorised brand")}
CHINA_MAINLAND = Choice(("中国大陆", "China mainland"))
CODE_OF_CHINA = Choice(("+86",))


def division(address: Address) -> tuple[Choice, ...]:
    """Return province, city and district, top first."""
    return tuple(Choice(names) for names in address.names())


def category(store: Store) -> Choice:
    """Return the store's category."""
    known = store.category_data()
    return Choice((known.zh, known.en))


def product_category(product: Product) -> Choice:
    """Return the category of a product, a leaf of the store's category."""
    return Choice(leaf_names(product.category))


def plan(store: Store) -> Choice:
    """Return the sales plan."""
    return Choice(_PLANS[store.plan])


def store_type(store: Store) -> Choice:
    """Return the store type: official, brand or specialty store."""
    return Choice(_STORE_TYPES[store.type])


def company_kind(company: Company) -> Choice:
    """Return the kind of company: company or sole trader."""
    return Choice(_KINDS[company.kind])


def method(identity: Identity) -> Choice:
    """Return the method of authentication."""
    return Choice(_METHODS[identity.method])


def nice_class(brand: Brand) -> Choice:
    """Return the Nice class of the mark."""
    return Choice((f"第{brand.nice_class}类", f"Class {brand.nice_class}"))


def mark_status(brand: Brand) -> Choice:
    """Return the status of the mark: registered, or only accepted."""
    return Choice(_MARKS[brand.status])


def ownership(brand: Brand) -> Choice:
    """Return the ownership of the mark: own, or another's with an authorization."""
    return Choice(_OWNERSHIPS[brand.ownership])
