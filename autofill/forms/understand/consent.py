"""Whether a tick's sentence agrees to what a seller has to agree to, and to nothing else. Pure."""

import re

from autofill.forms.text.wording import normalise

_AGREES = re.compile(r"同意|接受|遵守|知悉|\b(agree|accept|consent|acknowledge)\b")
_TITLE = re.compile(r"《([^》]*)》")
# What a portal has its sellers agree to: its own terms.
_OWN = re.compile(
    r"服务协议|服务条款|用户协议|使用协议|会员协议"
    r"|商家.{0,4}协议|商户.{0,6}协议|卖家.{0,4}协议|入驻.{0,4}(协议|条款|规则|合同)|开店.{0,4}协议"
    r"|平台.{0,4}(协议|规则)|注册协议|隐私|法律声明|交易规则|\bterms\b|\bprivacy\b|\bpolicy\b|\bpolicies\b|\bconditions\b"
    r"|\b(user|member|membership|seller|merchant|service|platform) agreement\b|\brules\b"
)
# What a careful seller decides apart: money, data for others, advertisements, and what renews itself.
_APART = re.compile(
    r"贷|征信|授信|信用报告|保险|理财|营销|推广|广告|订阅|短信通知|第三方|代扣|自动续费|授权书|委托|代运营|增值|捐|运费险|试用"
    r"|开通|加入.{0,4}计划"
    r"|\b(loan|credit|insurance|marketing|newsletter|newsletters|promotional|promotions|offers|advertising"
    r"|third part(y|ies)|renew|renewal|auto|automatically"
    r"|subscription|subscribe|share|trial|donate|updates|emails|sms)\b"
)


def agrees(text: str) -> bool | None:
    """Return whether it does; None where it speaks of no agreeing, or does not say to what.

    >>> agrees("我已阅读并同意《商家服务协议》和《隐私政策》"), agrees("同意《个人征信授权书》"), agrees("记住我")
    (True, False, None)
    >>> agrees("I have read and accept the Terms of Use"), agrees("I agree to receive marketing e-mails")
    (True, False)
    """
    said = normalise(text)
    if not _AGREES.search(said):
        return None
    if _APART.search(said):
        return False
    titles = _TITLE.findall(said)
    if titles:
        return all(map(_OWN.search, titles))
    return True if _OWN.search(said) else None
