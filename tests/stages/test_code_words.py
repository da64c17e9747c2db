"""What portals say of a code that they don't take, in both languages, and what may follow."""

import pytest

from autofill.stages.portal.code_words import Next, after

_SAME = (
    *(
        "验证码不正确。",
        "验证码错误",
        "验证码错误，请重新输入",
        "验证码有误，请核对后重试",
        "短信验证码不匹配",
        "校验码错误",
    ),
    *(
        "验证码无效",
        "验证码错误，您还可以尝试3次",
        "验证码不正确，剩余次数：2",
        "请输入正确的验证码",
        "验证码错误或已过期",
    ),
    *("邮箱验证码: 验证码不正确。", "输入有误，请重新输入", "验证码格式错误", "手机验证码错误", "验证码错误/已失效"),
    *(
        "The code is wrong.",
        "Incorrect verification code",
        "Invalid code, please try again",
        "Wrong code: 2 tries left",
    ),
    *(
        "The verification code is incorrect or has expired.",
        "Verification code: does not match",
        "Please check the code",
    ),
)
_NEW = (
    *(
        "验证码已失效，请重新获取。",
        "验证码已过期，请重新获取。",
        "验证码已过期",
        "验证码已失效",
        "请先获取验证码。",
        "验证码已作废",
    ),
    *(
        "验证码错误次数过多，请重新获取",
        "验证码错误次数已达上限",
        "尝试过多，请重新发送验证码",
        "验证码错误或已失效，请重新获取",
    ),
    *(
        "验证码超时",
        "该验证码已使用",
        "验证码不存在",
        "验证码输入错误超过次数",
        "短信验证码: 验证码已失效，请重新获取。",
    ),
    *(
        "The code has expired. Have a new one sent.",
        "The code is void. Have a new one sent.",
        "Have a code sent first.",
    ),
    *("Too many incorrect attempts. Request a new code.", "This code is no longer valid", "Code already used"),
    *("Your verification code has expired", "Maximum attempts exceeded", "Please resend the code"),
)
_STOP = (
    *(
        "该手机号码已被注册",
        "电子邮箱: 该邮箱已被注册",
        "账号已被锁定",
        "您的账号已冻结，请联系客服",
        "今日获取验证码次数已达上限",
    ),
    *(
        "验证码错误次数过多，请24小时后再试",
        "密码错误",
        "This e-mail address is taken already",
        "Your account is locked",
    ),
    *("Too many attempts. Try again tomorrow.", "You have reached the daily limit of codes", "手机号码: 格式不正确"),
)


@pytest.mark.parametrize(
    ("words", "follows"), [(w, n) for n, ws in zip(Next, (_SAME, _NEW, _STOP), strict=True) for w in ws]
)
def test_what_follows_on_the_portal_s_words(words: str, follows: Next) -> None:
    assert after([words]) is follows
