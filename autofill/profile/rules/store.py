"""Rules about the store: its name, plan, category and type, and the approved fee."""

import re
from collections.abc import Iterator

from autofill.profile import categories, data, words
from autofill.profile.read.diagnostics import Diagnostic, here, part
from autofill.profile.read.seller import Seller, text
from autofill.profile.read.shape import did_you_mean, similar
from autofill.profile.read.source import Node

Faults = Iterator[Diagnostic]
_ALLOWED = re.compile(r"[A-Za-z0-9 !-/:-@\[-`{-~]")
_DIGITS = str.maketrans("〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖", "00123456789123456789")
_RUN = re.compile(r"(?<![a-z])[0-9oil](?:[\W_]*[0-9oil]){6,}(?![a-z])")
_REAL_DIGITS = 5
_SITE = re.compile(
    r"(?<![a-z0-9-])[a-z0-9-]{2,}+\s{0,3}(?:\.|\(dot\)|\[dot\]| dot )\s{0,3}"
    r"(?:com|cn|net|org|shop|store|top|xyz|cc|vip|ru|io)(?![a-z])",
)


def name_form(seller: Seller) -> Faults:
    """4-64 letters, digits, spaces, punctuation, the last two not at the ends."""
    least, most = data.read("limits")["store_name_length"]
    for node in seller.nodes("store.name"):
        name = node.value.strip()
        lead = len(node.value) - len(node.value.lstrip())
        if not least <= len(name) <= most:
            yield here(node, "store-name-length", found=len(name), least=least, most=most)
        odd = next((i for i, c in enumerate(name) if not _ALLOWED.fullmatch(c)), None)
        if odd is not None:
            yield part(node, lead + odd, lead + odd + 1, "store-name-characters", found=name[odd])
        for index in sorted({0, len(name) - 1}):
            if name[index].isascii() and not name[index].isalnum():
                yield part(node, lead + index, lead + index + 1, "store-name-ends", found=name[index])


def name_words(seller: Seller) -> Faults:
    """No platform, no one else's brand, no profanity, nothing official without the right to it."""
    own = {words.fold(text(b, "name_en")) for b in seller.nodes("brands[]")} | {
        text(b, "name_zh") for b in seller.nodes("brands[]")
    }
    for node in seller.nodes("store.name"):
        for hit in words.find(node.value, "platform"):
            yield part(node, hit.start, hit.end, "store-name-platform", word=hit.word)
        for hit in words.find(node.value, "brand"):
            if hit.word not in own:
                yield part(node, hit.start, hit.end, "store-name-brand", word=hit.word)
        for hit in words.find(node.value, "profanity"):
            yield part(node, hit.start, hit.end, "store-name-profanity", word=hit.word)
        for hit in words.find(node.value, "official") if seller.text("store.type") != "official" else ():
            yield part(node, hit.start, hit.end, "store-name-official", word=hit.word)


def name_contact(seller: Seller) -> Faults:
    """No phone number, address of a site, QQ or WeChat id, in any spelling."""
    for node in seller.nodes("store.name"):
        folded = words.fold(node.value)
        spans = [match.span() for match in (_phone(folded), _SITE.search(folded)) if match]
        spans += [(hit.start, hit.end) for hit in words.find(node.value, "contact")]
        if spans:
            yield part(node, *min(spans), "store-name-contact")


def category(seller: Seller) -> Faults:
    """The category exists."""
    for node in seller.nodes("store.category"):
        slug = node.value.strip()
        if slug not in categories.CATEGORIES:
            known = {
                **{c.en: c.slug for c in categories.CATEGORIES.values()},
                **{c.zh: c.slug for c in categories.CATEGORIES.values()},
            }
            close = similar(slug, [*categories.CATEGORIES, *known])
            guess = known.get(close or "", close)
            meant = did_you_mean(guess)
            yield here(
                node, "category-unknown", found=node.shown(), guess=meant, known=", ".join(categories.CATEGORIES)
            )


def plan(seller: Seller) -> Faults:
    """A sole trader starts with the basic plan."""
    for node in seller.nodes("store.plan"):
        if node.value == "standard" and seller.text("company.kind") == "sole-trader":
            yield here(node, "plan-sole-trader")


def store_type(seller: Seller) -> Faults:
    """An official store needs a registered mark, own or exclusive; a brand store exactly one brand."""
    brands = list(seller.nodes("brands[]"))
    for node in seller.nodes("store.type"):
        if node.value in {"official", "brand"} and not brands and not _brands_unsound(seller):
            yield here(node, "store-type-brand-missing")
        elif node.value == "official" and not any(text(b, "status") == "R" for b in brands) and brands:
            yield here(node, "store-type-official")
        elif node.value == "brand" and len(brands) > 1:
            yield here(node, "store-type-one-brand", found=len(brands))


def fee(seller: Seller) -> Faults:
    """The category's fee is within what the seller approved."""
    chosen = categories.CATEGORIES.get(seller.text("store.category"))
    for node in seller.nodes("fee.approved_cny"):
        if node.value < 0:
            yield here(node, "fee-negative")
        elif chosen is not None and node.value < chosen.fee_cny:
            yield here(node, "fee-too-low", category=(chosen.en, chosen.zh), fee=f"{chosen.fee_cny:,}")


def _phone(folded: str) -> re.Match[str] | None:
    """A run of digits as long as a phone number; o, i and l count as digits among enough real ones."""
    for match in _RUN.finditer(folded.translate(_DIGITS)):
        if sum(c not in "oil" and c.isalnum() for c in match.group()) >= _REAL_DIGITS:
            return match
    return None


def _brands_unsound(seller: Seller) -> bool:
    brands = seller.root.value.get("brands")
    return brands is not None and not _whole(brands.node)


def _whole(node: Node) -> bool:
    return node.sound and (node.kind != "array" or all(item.sound for item in node.value))


RULES = (name_form, name_words, name_contact, category, plan, store_type, fee)
