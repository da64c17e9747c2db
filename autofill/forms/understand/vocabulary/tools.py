"""The words of tools that stand among fields: a box or button that fills a whole column of a table. Data only."""

import re

_CHINESE = (
    *(
        "批量(填充|填写|设置|设定|修改|编辑|应用|录入)",
        "批量(输入)?[:：]?$",
        "一键(填充|设置|应用)",
        "统一(设置|填写|填充)",
    ),
    *("(应用|填充|同步)(到|至)?(全部|所有|整列|以下)", "(全部|整列|整体)(应用|填充|设置)"),
)
_ENGLISH = (
    r"\b(batch|bulk)[ -](fill|set|edit|apply|update)",
    r"\b(apply|set|fill|copy) (it |this |value )?(to |for )?(all|every|each)( the)?( rows| skus| variants)?\b",
    r"\bfill (down|(the )?(whole )?column)\b",
)
FILLS_A_COLUMN = re.compile("|".join((*_CHINESE, *_ENGLISH)))  # in a text in its normal form
