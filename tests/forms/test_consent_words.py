"""The words of a tick: which are the portal's own terms, and which a careful seller decides apart."""

import pytest

from autofill.forms import Clue, Control, Evidence, Kind, classify

OWN = (
    "我已阅读并同意《商家服务协议》和《隐私政策》",
    "我已阅读并同意《入驻协议》",
    "同意《平台服务协议》",
    "我已阅读并接受《商户入驻服务协议》",
    "已阅读并同意《卖家服务协议》《平台规则》《法律声明及隐私权政策》",
    "我已知悉并同意遵守《平台交易规则》",
    "勾选即表示同意《用户协议》",
    "I have read and accept the Terms of Use",
    "I agree to the User Agreement and acknowledge the Privacy Notice and Policy",
    "I accept the seller agreement",
    "By ticking this box I agree to the terms and conditions",
)
APART = (
    "我已阅读并同意《个人征信授权书》",
    "同意开通《小额贷款服务协议》",
    "我同意接收营销信息",
    "同意《会员服务协议》及《运费险服务协议》",
    "我同意将信息提供给第三方",
    "同意自动续费服务协议",
    "同意加入联盟推广计划并接受推广服务协议",
    "我同意公司章程",
    "I agree to receive marketing emails",
    "I agree to the loan terms",
    "I accept that my subscription renews automatically under the terms",
    "I agree to share my data with third parties",
    "Remember me",
    "设为默认地址",
)


def _asked(text: str) -> str:
    (claim,) = classify([Control(1, Kind.CHECKBOX, clues=(Clue(Evidence.LABEL, text),))])
    return claim.concept if claim else ""


@pytest.mark.parametrize("text", OWN)
def test_the_portals_own_terms_are_agreed_to(text: str) -> None:
    assert _asked(text) == "agreement"


@pytest.mark.parametrize("text", APART)
def test_what_costs_or_gives_away_more_is_the_persons(text: str) -> None:
    assert _asked(text) != "agreement"
