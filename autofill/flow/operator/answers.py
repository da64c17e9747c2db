"""Meaning of a typed answer to "Submit it?": yes, all, no, or not understood.

Only these words count, whole, in either language; whatever else is typed is no answer.
"""

import unicodedata
from enum import StrEnum

_AROUND = " \t\r\n.,!;:~。，、！；：～"  # what may stand around a word; a question mark makes it no answer


class Answer(StrEnum):
    """A person's answer about a page that is filled and proved."""

    YES = "yes"
    ALL = "all"
    NO = "no"


_WORDS = {
    Answer.YES: (
        *("y", "yes", "ok", "okay", "submit", "confirm"),
        *("是", "是的", "好", "好的", "行", "可以", "确认", "确定", "提交", "同意"),
    ),
    Answer.ALL: (
        *("a", "all", "yes to all", "submit all"),
        *("全部", "都", "全部提交", "都提交", "全部是", "全部确认"),
    ),
    Answer.NO: (
        *("n", "no", "nope", "not now", "not yet", "later", "cancel", "stop", "q", "quit", "exit"),
        *("否", "不", "不要", "不行", "不可以", "不提交", "不同意", "不是", "别", "先不", "先不要", "暂不", "暂不提交"),
        *("取消", "算了", "稍后", "以后", "停止", "退出"),
    ),
}
_MEANINGS = {word: answer for answer, words in _WORDS.items() for word in words}


def meant(line: str) -> Answer | None:
    """Return the answer that the line means; None where it is none of the known ones.

    >>> meant(""), meant(" ｎ "), meant("好的。"), meant("maybe")
    (<Answer.YES: 'yes'>, <Answer.NO: 'no'>, <Answer.YES: 'yes'>, None)
    """
    if not line.strip():
        return Answer.YES  # Enter alone
    plain = " ".join(unicodedata.normalize("NFKC", line).casefold().strip(_AROUND).split())
    return _MEANINGS.get(plain)
