"""One concept of the vocabulary: the words for it, the words that exclude it, the kinds of control that can hold it."""

from dataclasses import dataclass

from autofill.forms.control import Kind
from autofill.forms.text.compare import Form

TEXT = frozenset({Kind.TEXT, Kind.TEXTAREA, Kind.NUMBER, Kind.EDITABLE})
LINE = frozenset({Kind.TEXT, Kind.NUMBER, Kind.TEXTAREA})
SECRET = frozenset({Kind.PASSWORD, Kind.TEXT})
NUMBER = frozenset({Kind.TEXT, Kind.NUMBER})
LIST = frozenset({Kind.SELECT, Kind.PICKER, Kind.RADIO})
LIST_OR_TEXT = LIST | {Kind.TEXT}
DATE = frozenset({Kind.DATE, Kind.DATE_PARTS, Kind.TEXT, Kind.PICKER})
TICK = frozenset({Kind.CHECKBOX})
FILE = frozenset({Kind.FILE})
CODE = frozenset({Kind.TEXT, Kind.NUMBER, Kind.CODE, Kind.PASSWORD})
ANY = frozenset(Kind)


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept; `words` are phrases, `excludes` phrases that make a text mean something else.

    `general` names wider concepts whose label may stand for this one ("Mobile" over a country code and a number).
    """

    name: str
    kinds: frozenset[Kind]
    words: tuple[str, ...]
    excludes: tuple[str, ...] = ()
    general: tuple[str, ...] = ()
    form: Form = Form.TEXT


# People whose e-mail, phone or name a form asks for beside the seller's own.
OTHERS = (
    "referrer|referrers|referral|referred|friend|friends|emergency|guardian|parent|spouse|guarantor|recipient|recipients"
    "|beneficiary|witness|colleague|agent|assistant|inviter|invitee|sponsor"
    "|推荐人|介绍人|紧急|好友|朋友|配偶|父亲|母亲|担保人|代理人|受益人|经办人|收件人|收货人|邀请人"
)

# Places that are not where the seller lives or works, whose address, city or phone a form may ask for.
ELSEWHERE = "bank|branch|warehouse|store|shop|brand|return|银行|支行|开户|仓库|店铺|门店|品牌|退货|户籍|意向"


def concept(  # noqa: PLR0913 - one row of a table
    name: str,
    kinds: frozenset[Kind],
    words: str,
    *,
    no: str = "",
    of_others: bool = True,
    general: str = "",
    form: Form = Form.TEXT,
) -> Concept:
    """A row of the vocabulary; phrases are divided by "|". Without `of_others` other people's are excluded."""
    excludes = _split(no) if of_others else (*_split(no), *_split(OTHERS))
    return Concept(name, kinds, _split(words), excludes, _split(general), form)


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|") if part.strip())
