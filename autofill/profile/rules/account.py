"""Rules about the account: e-mail address, password, mobile phone."""

import re
import unicodedata
from collections.abc import Iterator

from autofill.profile import data, names, normal, words
from autofill.profile.read.diagnostics import Diagnostic, here, part
from autofill.profile.read.seller import Seller
from autofill.profile.read.source import Node

Faults = Iterator[Diagnostic]
_PLAIN_EMAIL = re.compile(
    r"[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!test$|local$|invalid$|onion$|arpa$)[a-z]{2,24}",
    re.IGNORECASE | re.ASCII,
)
_PLAIN_LENGTH = 64
_HALF_WIDTH = ("account.email", "company.credit_code", "legal_representative.id_number")
_PASSWORDS = ("account.password",)
_REGIONS = {"HK": ("Hong Kong", "香港"), "MO": ("Macau", "澳门"), "TW": ("Taiwan", "台湾")}
_MOBILE = re.compile(r"1[3-9]\d{9}", re.ASCII)
_LANDLINE = re.compile(r"(?:0\d{2,3}\d{7,8}|[48]00\d{7})(?:[xX#,转]\d+)?", re.ASCII)


def email_form(seller: Seller) -> Faults:
    """The address can receive mail, as far as its form shows it. Source: RFC 5321, through email-validator."""
    for node in seller.nodes("account.email"):
        reason = _undeliverable(normal.email(node.value))
        if reason:
            yield here(node, "email-form", reason=reason)


def full_width(seller: Seller) -> Faults:
    """Full-width letters and digits are typed as half-width ones; an identity number is not repeated for that."""
    for path in _HALF_WIDTH:
        for node in seller.nodes(path):
            if unicodedata.normalize("NFKC", node.value) != node.value:
                yield here(node, "text-fullwidth")


def email_words(seller: Seller) -> Faults:
    """No platform's name and no profanity in the login name."""
    for node in seller.nodes("account.email"):
        for code, kind in (("email-platform", "platform"), ("email-profanity", "profanity")):
            for hit in words.find(node.value, kind):
                yield part(node, hit.start, hit.end, code, word=hit.word)


def alipay_account(seller: Seller) -> Faults:
    """An Alipay account is named by an e-mail address or a mainland mobile phone."""
    for node in seller.nodes("identity.alipay.account"):
        text = node.value.strip()
        if not (_MOBILE.fullmatch(normal.mobile(text)) or ("@" in text and not _undeliverable(normal.email(text)))):
            yield here(node, "alipay-account")


def alipay_unregistered(seller: Seller) -> Faults:
    """Only a corporate account is registered on the way, and only under an e-mail address."""
    registered, account = seller.node("identity.alipay.registered"), seller.node("identity.alipay.account")
    if registered is None or registered.value is not False:
        return
    if seller.text("identity.method") == "legal-representative-alipay":
        yield here(registered, "alipay-not-registered")
    elif account is not None and "@" not in account.value:
        yield here(account, "alipay-email")


def password_form(seller: Seller) -> Faults:
    """Length, characters and kinds of characters."""
    least, most = data.read("limits")["password_length"]
    for node, password in _passwords(seller):
        if not least <= len(password) <= most:
            yield here(node, "password-length", found=len(password), least=least, most=most)
        if any(not "!" <= c <= "~" for c in password):
            yield here(node, "password-characters")
        elif _kinds(password) < data.read("limits")["password_kinds"]:
            yield here(node, "password-kinds")


def password_personal(seller: Seller) -> Faults:
    """The password does not hold the e-mail address, the name or the phone number."""
    email = normal.email(seller.text("account.email")).casefold()
    given, family = names.derive(seller.text("contact.chinese_name") or "-")
    contact = (
        seller.text("contact.english_given_name") or given,
        seller.text("contact.english_family_name") or family,
    )
    spelt = ("".join(contact).casefold(), "".join(reversed(contact)).casefold())
    personal = {
        ("the e-mail address", "邮箱"): (email, email.partition("@")[0]),
        ("the name", "姓名"): spelt if all(contact) else (),
        ("the phone number", "手机号"): (normal.mobile(seller.text("account.mobile")),),
    }
    for node, password in _passwords(seller):
        for what, forbidden in personal.items():
            if any(len(word) > 3 and word in password.casefold() for word in forbidden):  # noqa: PLR2004 - `li` is in many
                yield here(node, "password-personal", what=what)


def mobile(seller: Seller) -> Faults:
    """A mainland mobile phone, written in any usual way."""
    for node in seller.nodes("account.mobile"):
        number = normal.mobile(node.value)
        if re.fullmatch(data.read("phones")["mainland_mobile"], number, re.ASCII):
            continue
        if _MOBILE.fullmatch(number):
            yield here(node, "mobile-new-range", start=number[:3])
        else:
            yield _not_a_mobile(node, number)


def _not_a_mobile(node: Node, number: str) -> Diagnostic:
    if _LANDLINE.fullmatch(number.removeprefix("+86").removeprefix("0086")) or _LANDLINE.fullmatch(
        "0" + number.removeprefix("+86").removeprefix("0086") if number.startswith(("+86", "0086")) else ""
    ):
        return here(node, "mobile-landline")
    if re.search(r"[^\d+]", number, re.ASCII):
        return here(node, "mobile-characters")
    abroad = _abroad(number)
    if abroad:
        return here(node, "mobile-abroad", region=abroad)
    return here(node, "mobile-form", found=len(number.removeprefix("+86").removeprefix("0086")))


def _abroad(number: str) -> tuple[str, str] | None:
    """The country or region of a number that is not the mainland's, English and Chinese."""
    import phonenumbers
    from phonenumbers import geocoder

    tries: list[tuple[str, str | None]]
    tries = [("+" + number[2:], None)] if number.startswith("00") else [(number, None)] if number[:1] == "+" else []
    tries += [(number, region) for region in _REGIONS if not tries]
    for text, region in tries:
        try:
            parsed = phonenumbers.parse(text, region)
        except phonenumbers.NumberParseException:
            continue
        code = phonenumbers.region_code_for_number(parsed)
        if code in _REGIONS and phonenumbers.is_valid_number(parsed):
            return _REGIONS[code]
        if code and code != "CN" and region is None:
            return geocoder.country_name_for_number(parsed, "en"), geocoder.country_name_for_number(parsed, "zh")
    return None


def _undeliverable(address: str) -> str:
    """Why an address can't receive mail; empty where it can. The library is asked only where the form is not plain."""
    if _PLAIN_EMAIL.fullmatch(address) and len(address.partition("@")[0]) <= _PLAIN_LENGTH and len(address) < 200:  # noqa: PLR2004 - far below the limit of 254
        return ""
    from email_validator import EmailNotValidError, validate_email

    try:
        validate_email(address, check_deliverability=False, allow_smtputf8=False, strict=True)
    except EmailNotValidError as error:
        return str(error)
    return ""


def _passwords(seller: Seller) -> Iterator[tuple[Node, str]]:
    for path in _PASSWORDS:
        if path in seller.secrets:
            node = seller.node(path) or seller.node("account")
            if node is not None:
                yield node, seller.secrets[path]


def _kinds(password: str) -> int:
    return sum((any(c.isalpha() for c in password), any(c.isdigit() for c in password), not password.isalnum()))


RULES = (
    email_form,
    full_width,
    email_words,
    alipay_account,
    alipay_unregistered,
    password_form,
    password_personal,
    mobile,
)
