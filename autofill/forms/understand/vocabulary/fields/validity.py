"""From when until when something is valid."""

from autofill.forms.understand.vocabulary.concept import DATE, TICK, Concept, concept

_DOCUMENTS = ("身份证", "证件", "营业执照", "执照", "商标", "商标注册证", "品牌", "授权书", "授权")
_TERMS = "有效期|有效期限|有效期间|营业期限|经营期限|授权期限|授权期间|专用权期限|专用期限|使用期限"
STARTS = "起|自|从|始|开始|起始|开始日期|起始日期|起始日|起日|开始时间|起始时间|开始日"
ENDS = "止|至|到|终|结束|截止|终止|到期|结束日期|截止日期|截止日|止日|终止日期|到期日期|到期日|结束时间|截止时间|结束日"
_SHORTEST = 3  # signs: what a document's name may stand before


def _of_documents(phrases: str) -> str:
    """The phrases, the Chinese ones also with the document's name before them, as in 身份证有效期至."""
    chinese = [phrase for phrase in phrases.split("|") if not phrase.isascii() and len(phrase) >= _SHORTEST]
    return "|".join((phrases, *(document + phrase for phrase in chinese for document in _DOCUMENTS)))


def _of_terms(ends: str) -> str:
    """One end of every term: 营业期限自, 有效期截止日期."""
    return "|".join(f"{term}{end}" for term in _TERMS.split("|") for end in ends.split("|"))


VALIDITY: tuple[Concept, ...] = (
    concept(
        "validity",
        DATE | TICK,
        _of_documents(
            "validity|business term|valid period|validity period|period of validity|term of validity"
            "|authorization period|authorisation period|trademark validity|id card validity|business period"
            "|operating period|term of business|period|term|valid|effective period|id validity|trademark period"
            "|operating term|validity of authorization|licence validity|business validity|id card valid period"
            "|有效期|营业期限|授权期限|有效期限|经营期限|期限|有效期间|授权时间|授权期间|专用权期限|使用期限"
        ),
    ),
    concept(
        "valid-from",
        DATE,
        _of_documents(
            "start date|valid from|from|effective from|effective date|date from|beginning|begins|starts|start"
            "|issue date|date of issue|from date|validity start|term start|starts on|begins on|first day|开始日期"
            f"|起始日期|生效日期|开始时间|起始时间|起始日|开始|自|起始|起|{_of_terms(STARTS)}"
        ),
        no=("end|to|birth|结束|截止"),
        general="validity",
    ),
    concept(
        "valid-to",
        DATE,
        _of_documents(
            "end date|valid to|valid until|to|until|expiry date|expiration date|expires|expires on|date to|end"
            "|ends|ending|due date|to date|validity end|term end|ends on|last day|valid through|结束日期|截止日期"
            f"|到期日期|失效日期|结束时间|截止时间|到期日|结束|至|终止日期|截止|止|{_of_terms(ENDS)}"
        ),
        no=("start|from|credit card|debit card|开始|起始"),
        general="validity",
    ),
    concept(
        "permanent",
        TICK,
        _of_documents(
            "permanent|long term|no expiry|no expiration|does not expire|never expires|valid permanently"
            "|indefinite|indefinitely|unlimited|open ended|permanently valid|no end date|without end date|长期"
            "|永久|长期有效|永久有效|无固定期限|无期限|永久有效期"
        ),
        general="validity",
    ),
)
