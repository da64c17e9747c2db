"""Each thing that people type at "Submit it?", and what it means; what is not in the table asks again."""

import pytest

from autofill.flow.operator.answers import Answer, meant

_YES = (
    "",
    " ",
    "\u3000",
    "y",
    "Y",
    "yes",
    "YES",
    "ｙ",
    "Ｙｅｓ",
    "是",
    "是。",
    " 是的 ",
    "好",
    "好！",
    "好的",
    "ok",
    "OK.",
    "Ok!",
)
_YES_TOO = ("行", "可以", "确认", "确定", "提交", "提交！", "submit", "y\u3000", "ｏｋ", "好的～")
_ALL = ("a", "A", "ａ", "all", "ALL.", "全部", "全部。", "都", "都提交", "yes to all", "Yes  to all")
_NO = (
    "n",
    "N",
    "ｎ",
    " Ｎ ",
    "no",
    "NO!",
    "Ｎｏ",
    "否",
    "否。",
    "不",
    "不要",
    "不要！",
    "暂不",
    "取消",
    "算了",
    "算了。",
    "q",
    "Q",
    "ｑ",
)
_NO_TOO = ("quit", "exit", "not now", "later", "cancel", "先不要", "不行", "不可以", "稍后", "退出", "不，")
_AGAIN = (
    *("maybe", "yes?", "y?", "是？", "好吗", "?", ".", "。", "！", "-", "yy", "nn", "yn", "ny", "yes no", "y n", "ya"),
    *(
        "不是不要",
        "好像不对",
        "好不好",
        "是不是",
        "都不要",
        "全部不要",
        "不确定",
        "等一下",
        "hao",
        "shi",
        "1",
        "0",
        "true",
    ),
    *("\x1b[A", "\x1b", "\x03", "\u200b", "yes\x1b[D", "nein", "si", "oui", "d'accord", "all no", "n't", "287540"),
    *("yes, but change the title first", "no problem", "please", "是\n否", "y\ny", "/y", "y/n", "[y]", "是/否"),
)


@pytest.mark.parametrize("typed", [*_YES, *_YES_TOO])
def test_these_say_yes(typed: str) -> None:
    assert meant(typed) is Answer.YES


@pytest.mark.parametrize("typed", _ALL)
def test_these_say_yes_to_all(typed: str) -> None:
    assert meant(typed) is Answer.ALL


@pytest.mark.parametrize("typed", [*_NO, *_NO_TOO])
def test_these_say_no(typed: str) -> None:
    assert meant(typed) is Answer.NO


@pytest.mark.parametrize("typed", _AGAIN)
def test_these_are_no_answer(typed: str) -> None:
    assert meant(typed) is None
