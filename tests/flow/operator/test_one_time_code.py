import pytest

from autofill.flow.operator.one_time_code import code_in


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("287540", "287540"),
        ("287 540", "287540"),
        ("287-540", "287540"),
        ("28–75–40", "287540"),
        ("28—7540", "287540"),
        ("287\u2011540", "287540"),
        ("287−540", "287540"),
        ("287ー540", "287540"),
        ("287－540", "287540"),
        ("287_540", "287540"),
        ("287\u00a0540", "287540"),
        ("287\u3000540", "287540"),
        ("287\t540", "287540"),
        ("\u200b287540\ufeff", "287540"),
        ("０８９０３３", "089033"),
        ("０８９　０３３", "089033"),
        ("٢٨٧٥٤٠", "287540"),
        ("287540。", "287540"),
        ("「287540」", "287540"),
        ("'287540'", "287540"),
        ("2 8 7 5 4 0", "287540"),
        ("1234", "1234"),
        ("12345678", "12345678"),
        ("aB3x9K", "aB3x9K"),
        ("ａＢ３ｘ", "aB3x"),
        ("G-287540", "G287540"),
        ("ABCD", "ABCD"),
    ],
)
def test_what_is_a_code_is_taken_without_what_stands_around_it(typed: str, code: str) -> None:
    assert code_in(typed) == code


@pytest.mark.parametrize(
    "typed",
    [
        *("", " ", "12", "123", "123456789", "1 2 3", "???", "没收到", "验证码", "验证码287540", "code: 287540"),
        *(
            "quit",
            "exit",
            "cancel",
            "later",
            "none yet",
            "not now",
            "yes it came",
            "稍后",
            "287,540.00",
            "\x1b[A\x1b[B",
        ),
        *("【AliExpress】验证码 287540，15 分钟内有效", "287540 or 287541", "28754O!!", "+8613957917912"),
    ],
)
def test_what_can_be_no_code_is_not_taken(typed: str) -> None:
    assert code_in(typed) is None
