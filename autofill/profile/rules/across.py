"""Rules between profiles: one account per member, company, phone, e-mail and identity."""

from collections.abc import Callable, Iterator, Sequence

from autofill.profile import normal
from autofill.profile.read.diagnostics import Diagnostic, here
from autofill.profile.read.seller import Seller

_KEYS: dict[str, tuple[str, Callable[[str], str], tuple[str, str]]] = {
    "account.email": ("twin-email", lambda text: normal.email(text).casefold(), ("e-mail address", "邮箱")),
    "account.mobile": ("twin-mobile", normal.mobile, ("mobile phone", "手机号")),
    "company.credit_code": ("twin-company", normal.code, ("company", "公司")),
    "company.name": ("twin-company-name", normal.phrase, ("company name", "公司名称")),
    "legal_representative.id_number": ("twin-id-number", normal.code, ("ID number", "身份证号码")),
    "identity.alipay.account": (
        "twin-alipay",
        lambda text: normal.email(text).casefold(),
        ("Alipay account", "支付宝账号"),
    ),
    "store.name": ("twin-store", normal.phrase, ("store name", "店铺名称")),
}


def twins(sellers: Sequence[Seller]) -> Iterator[Diagnostic]:
    """Report each value that an earlier profile has too; a company's name is left out where the code is equal, too."""
    for path, (code, plain, what) in _KEYS.items():
        seen: dict[str, tuple[Seller, str]] = {}
        for seller in sellers:
            node = seller.node(path)
            if node is None or not node.value.strip():
                continue
            place = f"{node.source.name}:{node.source.position(node.start).line}"
            first, where = seen.setdefault(plain(node.value), (seller, place))
            if first is not seller and not (code == "twin-company-name" and _same_company(first, seller)):
                yield here(node, code, what=what, where=where)


def _same_company(one: Seller, other: Seller) -> bool:
    codes = {normal.code(seller.text("company.credit_code")) for seller in (one, other)}
    return len(codes) == 1
