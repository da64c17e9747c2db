"""Whether a Chinese compound asks for a concept and for nothing else. Pure.

Chinese writes no spaces: 店铺地址 is a store's address, 公司简介 is no company, and the 名 in 组织名称 no given name.
So a phrase counts where what it is written together with says nothing more, such as 联系 or 请输入.
"""

import re
from functools import cache

from autofill.forms.text.wording import normalise
from autofill.forms.understand.vocabulary import CONCEPTS

_RUN = re.compile(r"[\u3400-\u9fff]+")
_BEFORE = (  # says nothing more about what follows
    "请输入|请填写|请选择|请上传|请|上传|输入|填写|选择|设置|创建|绑定|修改|您的|你的|的|您|本人|个人|联系人|联系|常用|真实|有效|完整|详细|具体"
    "|当前|现|所在|所属|登录|注册|用户|会员|卖家|商家|店主|申请人|申请|管理员|运营|账号|账户|主要|主营|企业|公司|国内|中国大陆|大陆|中国|境内"
    "|新|本|该|位|负责人|商品|产品|单个|单件|每件|预计|最长|实际|入驻|开店"
)
_BEHIND = (  # says nothing else, or begins a sentence about it
    "号码|信息|全称|栏|项|照|图|照片|扫描件|原件|复印件|电子版|文件|副本|正本|必填|选填|可选|填写|输入|选择|如下|为|是|与|的|请|用于|用来"
    "|将|作为|可|不|需|必须|应|以"
)


def is_about(name: str, label: str) -> bool:
    """Whether a label of Chinese words asks for the concept, and not for what its words are only a part of.

    >>> is_about("organization", "公司简介"), is_about("email", "请输入您的常用邮箱")
    (False, True)
    """
    runs = _RUN.findall(normalise(label))
    said = [(run, phrase) for run in runs for phrase in _phrases(name) if phrase in run]
    return not said or any(_is_whole(name, run, phrase) for run, phrase in said)


def _is_whole(name: str, run: str, phrase: str) -> bool:
    before, _, behind = run.partition(phrase)
    return bool(_before(name).fullmatch(before) and _behind(name).match(behind))


@cache
def _phrases(name: str) -> tuple[str, ...]:
    return tuple(phrase for phrase in CONCEPTS[name].words if _RUN.fullmatch(phrase))


@cache
def _before(name: str) -> re.Pattern[str]:
    """Words that say nothing more, or the same again: 我已阅读并同意 before 用户协议."""
    return re.compile(f"({'|'.join((_BEFORE, *_phrases(name)))})*")


@cache
def _behind(name: str) -> re.Pattern[str]:
    """Nothing, or what begins with such a word: a sentence may go on as it likes."""
    return re.compile(f"$|({'|'.join((_BEHIND, *_phrases(name)))})")
