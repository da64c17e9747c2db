"""Interpretation of a portal's message about a refused one-time code: try again, request a new code, or stop.

Only where it says that the code is void, or that no try is left, is a new one requested: a new one voids the last.
"""

import re
from collections.abc import Sequence
from enum import StrEnum

from autofill import forms
from autofill.forms import normalise


class Next(StrEnum):
    """What to do after a code was refused."""

    SAME = "same"  # the same code may be typed again
    NEW = "new"  # another one has to be sent
    STOP = "stop"  # neither helps


_STOP = (
    *("锁定", "冻结", "封禁", "明天", "明日", "24小时", "今日", "当日", "联系客服"),
    *("locked", "blocked", "suspended", "tomorrow", "24 hours", "today", "daily limit", "customer service"),
)
_NEW = (
    *(
        "重新获取",
        "重新发送",
        "重新申请",
        "再次获取",
        "获取新",
        "次数过多",
        "次数已达",
        "次数超",
        "超过次数",
        "次数已用",
    ),
    *("次数用", "尝试过多", "错误过多", "上限", "先获取", "请获取"),
    *("too many", "attempts exceeded", "maximum attempts", "no attempts", "no more tries", "new code", "new one"),
    *("another code", "another one", "resend", "code sent first"),
)
_ENDED = (
    *("失效", "过期", "作废", "超时", "已使用", "不存在"),
    *("expired", "void", "no longer valid", "timed out", "already used", "already been used"),
)
_WRONG = ("错误", "不正确", "有误", "不匹配", "不符", "无效", "incorrect", "wrong", "invalid", "mismatch")
_OR = ("或", " or ", "/")
_CODE = re.compile(
    r"[验校动认确]\w码|短信码|passcode|\botp\b|(?<!postal )(?<!zip )(?<!credit )(?<!area )(?<!country )\bcodes?\b"
)


def after(words: Sequence[str]) -> Next:
    """Return what to do after these words.

    >>> after(["验证码: 验证码不正确。"]), after(["验证码已失效，请重新获取。"]), after(["账号已被锁定"])
    (<Next.SAME: 'same'>, <Next.NEW: 'new'>, <Next.STOP: 'stop'>)
    """
    said = normalise(" ".join(words))
    if _has(said, _STOP) or not _is_about_codes(said):
        return Next.STOP
    perhaps = _has(said, _WRONG) and _has(said, _OR)  # "wrong or expired" is no word that it is void
    return Next.NEW if _has(said, _NEW) or (_has(said, _ENDED) and not perhaps) else Next.SAME


def _is_about_codes(said: str) -> bool:
    """It names a code, or no field at all: then it is about the one thing that was typed."""
    return bool(_CODE.search(said)) or not forms.mentioned(said)


def _has(said: str, words: Sequence[str]) -> bool:
    return any(word in said for word in words)
