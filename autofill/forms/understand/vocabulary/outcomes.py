"""What a page says after something was sent, English and Chinese, by what it means. Data only: patterns.

Texts are compared in their normal form: lower case, half width. `BUSY` is looked at first, since «failed, please try
again later» is no answer; then what stands in the way of a plain reading is taken out (`NEITHER`).
"""

from typing import NamedTuple


class Words(NamedTuple):
    """Patterns of one meaning; English ones stand for whole words."""

    chinese: tuple[str, ...]
    english: tuple[str, ...]


BUSY = Words(
    chinese=(
        "系统(繁忙|忙|异常|出错|错误|开小差|升级|维护|超时)",
        "服务器?(繁忙|忙|异常|出错|错误|开小差|不可用|暂停|升级|超时|无响应)",
        "网络(繁忙|异常|错误|超时|不给力|不稳定|连接|开小差)|(请求|连接|响应|接口|网关|操作)超时",
        "稍[后候]再?(试|重试|操作|提交|查看)|(一会儿?|片刻|几分钟)后?再试",
        "(操作|请求|访问|提交|点击)(过于|太过?)?频繁|频率过[快高]|维护中|人数过多|访问量过?大|流量过大|限流",
        "未知(错误|异常)|内部错误|出了点?(小)?问题|开小差|请刷新(页面)?(后)?重试",
        "暂时(不可用|无法(访问|使用|提供|响应|处理))|服务[^,。;!]{0,4}(不可用|已暂停)|人气太旺|太火爆|太拥挤|稍等一会",
        "^[^,。;!]{0,4}(出错|失败|异常)了?[,。! ]*(请|可以?)?(再|重新)?(重?试|刷新|提交)(一[次下])?[。!]*$",
    ),
    english=(
        r"try again (later|in (a|an|some|a few|\d+))|(later|in a (while|moment|few minutes))( please)?[.!]*$",
        "(system|service|server)( is| are|'s|'re)?( currently| temporarily| too| very)* (busy|error|unavailable)",
        "(network|site|we)( is| are|'s|'re)?( currently| temporarily| too| very)* (busy|error|unavailable)",
        "(system|service|server)( is| are|'s|'re)?( currently| temporarily| too| very)* (down|overloaded)",
        "(system|service|server)( is| are|'s|'re)?( currently| temporarily| too| very)* (unstable|maintenance)",
        "(network|site|we)( is| are|'s|'re)?( currently| temporarily| too| very)* (down|overloaded)",
        "(network|site|we)( is| are|'s|'re)?( currently| temporarily| too| very)* (unstable|maintenance)",
        "(internal|server|network|gateway|unknown|unexpected)( server)? (error|problem|issue)|timed? ?-?out",
        "under maintenance|maintenance|service unavailable|too many requests|too (often|frequent(ly)?)",
        "rate limit|something went wrong|unexpected(ly)? (error|problem|happened)|high (traffic|demand|load)",
        "50[0234]|technical (difficult(y|ies)|problems?|issues?)|too many (attempts|tries)",
        r"(can(no|')t|couldn't|could not|unable to|failed to) (connect|reach|load|contact)|internet connection|offline",
        "connection (was )?(lost|failed|reset|refused)|an error (has )?occur+ed",
        r"wait (for )?\d+ (seconds?|minutes?|hours?)",
    ),
)
PENDING = Words(
    chinese=(
        "(处理|提交|审核|发布|上传|保存|校验|验证|查询|加载|排队)中(?!心)",
        "(跳转|同步|生成|受理|支付|认证|确认|识别|检测|注册|登录|创建)中(?!心)",
        "正在(处理|提交|审核|跳转|排队|保存|校验|验证|加载|上传|生成|等待|为您)",
        "正在(检查|审查|检测|检验|核对|核实|查验|扫描|分析|比对|同步|排期)",
        "(需要?|须|还要|有待|等待|转入?|进入|提交)?(进行|经过?|由)?(人工|进一步|二次|平台|后台|系统)(审核|复核|复审|核实|审查|处理)(?!(结果)?[:：]?[不未没驳失])",
        "请?(注意|及时|前往|登录|到|去)?(您的|你的|注册)?(邮箱|手机|短信)?(里|中)?(查收|查看|留意)(您的|你的)?(验证|确认|激活)?(邮件|邮箱|短信|通知|信息|消息)",
        "(审核|审批|复核)(通过|完成|结束)?(之|以)?后",
        "(待|等待|等候)(审核|处理|确认|支付|系统|结果|平台)|请?(耐心)?等[待候](审核|处理|结果|系统|片刻)?",
        "请?稍[候等]|(请)?勿(重复|关闭|刷新|离开|多次)|(请)?不要(重复|关闭|刷新|离开)",
    ),
    english=(
        "processing|submitting|saving|loading|uploading|verifying|publishing|redirecting|checking|pending",
        r"queued|waiting|(in|under|being|awaiting) (review|process(ed)?|progress|approval|verif\w+)",
        "please (wait|hold)|one moment|hang on|just a (moment|second)",
        "do(n't| not) (close|refresh|leave|resubmit|submit (again|twice)|reload)",
        r"(will|to) be (reviewed|processed|notified)|(we'll|we will) (e-?mail|notify|let you know|review|contact)",
        "((needs?|requires?|must (have|pass)|pending) )?(an? )?(manual|human|further|additional|second) (review|check)",
        r"(must|need to|have to|going to) (first )?(review|look (at|into)|check) (it|this|your \w+)",
        "check (your|the) (in-?box|e-?mails?|mail ?box|phone|spam( folder)?|text messages?|sms|messages)",
        "(only )?(after|upon|until|once) (the |our |it has passed |it passes )?(review|approval|moderation)",
        r"(until|before) (it|this|they|your \w+)( is| are| was| has been| have been)? \w+ed",
        r"we're (reviewing|checking|processing|verifying)|awaiting \w+|submitted for (review|approval)|moderation",
    ),
)
SUCCESS = Words(
    chinese=(
        "成功(?!率|后)",
        "已(经)?(提交|保存|发布|发送|通过|完成|收到|受理|创建|更新|上传|开通)(?!过)",
        "已(经)?(支付|注册|验证|认证|授权|生效|处理|添加|上架|绑定|签署|确认|成功)(?!过)",
        "(审核|验证|认证|校验|检测)通过|恭喜|完成(?!后|度)|可以?使用|(名称|账号|邮箱|手机号?)可用|无误",
        "匹配一致|欢迎(您|你|加入|使用)?",
    ),
    english=(
        "success(ful(ly)?)?|succeeded|submitted|saved|published|sent|received|accepted|approved|verified",
        "created|updated|uploaded|registered|completed?|done|confirmed|paid|activated|authori[sz]ed|passed",
        "(was|were|been|is|are) (changed|linked|added|removed|deleted|set|scheduled|enabled|bound|signed|opened)",
        "linked",
        "(is|are) (now )?(active|live|online|open)|now (active|live|online|open)",
        "thank(s| you)|congratulations|welcome|all set|looks good|available|ok|okay|great",
    ),
)
_BETWEEN = "(be|been|yet|an?|the|currently|appear to|seem to)"
_EXPECTED = (
    "(allow|permi|support|valid|accept|found|find|correct|match|meet|qualif|eligib|exist|recogni[sz]|clear|legib"
    "|readable|complete|enough|sufficient|authori[sz]|register|submit|save|publish|creat|process|verif|comply"
    "|complian|belong|pass|agree|right|open|approv|confirm|the same|upload|list|contain|include|use|send|read)"
)
REFUSAL = Words(
    chinese=(
        "失败|错误|有误|出错|不正确|不?准确|不存在|已(经)?存在|已(经)?被",
        "已(经)?(注册|占用|使用|绑定|有账号|开店|入驻|认证)过",
        "(?<!后)不(能|可以?|得|允许|支持|合法|合规|合格|符合?|符|一致|匹配|相符|同|够|足|清晰|完整|全|在)",
        "无(法|效|权限?|此|该)|超(过|出|长|限)|(过|太)(长|短|大|小|多|少|弱|低|高|旧|模糊)",
        "(已|被)?(过期|失效|作废|冻结|封禁|禁用|锁定|限制|关闭)|(驳回|拒绝|退回)",
        "(审核|验证|认证|校验)?(不|未)(能)?通过",
        "未(填写?|上传|选择?|勾选|输入|完成|满|找到|查询?到|识别|授权|绑定|缴|支付成功)|(不能|不可)为空",
        "必[须填选]",
        "请(先|重新|输入|填写|选择|上传|勾选|修改|更换|更正|补充|同意|阅读|完善|删除|缩短)",
        "格式|重复(?!提交)|相同|违规|违禁",
        "敏感|非法|侵权|异常|模糊|缺少|缺失|遗漏|不满|低于|高于|少于|多于|大于|小于|限制|黑名单|风险|冲突|禁止",
        "没有(提交|保存|完成|通过|权限|找到|成功)|暂不|拒",
    ),
    english=(
        "fail(s|ed|ure|ures)?|errors?|invalid|illegal|incorrect(ly)?|wrong|no longer|no such|already|taken|in use",
        rf"(not|n't|cannot|unable to|no|never)( {_BETWEEN})*( \w+ly)? {_EXPECTED}\w*",
        r"(can(no|')t|cannot|could ?n[o']t|unable to|won't|will not|didn't|did not) (be )?\w+",
        "duplicated?|mismatch(es|ed)?|differs?|exceed(s|ed|ing)?|expired|voided?|missing|empty|blank|denied|rejected?",
        "declined|refused|forbidden|prohibited|blocked|locked|banned|frozen|suspended|restricted|unsuccessful(ly)?",
        "unreadable|blurr(y|ed)|unsupported|unauthori[sz]ed|unavailable|(is|are) (required|unknown)",
        "too (long|short|many|few|large|big|small|weak|high|low|old|common|similar)",
        "please (enter|fill|choose|select|provide|upload|correct|tick|agree|accept|add|remove|shorten|re-?enter|type)",
        r"please (specify|input|complete)|sorry|oops|problem|violat\w+|sensitive|infring\w+|belongs to",
    ),
)
# What has to be, or is not yet: a refusal where it is about one of our fields; else it may be what comes next.
DEMAND = Words(
    chinese=("请(检查|核对|确认|使用)|至少|最多|仅(支持|限|能|允许)|只能|应(为|该|在|当)|须|需|尚未|还(没|未)",),
    english=(
        "not|never|none|no|must|needs?|needed|required?|requires|only|another|different|unknown|outside|exists?",
        r"\w+n't|cannot|can not|unable|at (least|most)|(greater|less|more|fewer) than|between|maximum|minimum",
        "please (check|use|confirm|verify|sign)",
    ),
)
# Somebody has it already: reads like success, and is a refusal. 已提交 and "already submitted" may be our own.
TAKEN = Words(
    chinese=(
        "(该|此|这个|当前)[^,。;!]{0,14}?已(经)?(注册|使用|占用|绑定|认证|存在|开店|入驻|创建|有)",
        "已(经)?被(注册|占用|使用|绑定|认证|抢注|他人|其他|别人)|已(经)?(存在|占用|有账号)",
    ),
    english=(
        "already (been )?(registered|in use|taken|used|exists?|existed|bound|linked|claimed|occupied|has|have|an? )",
        "is (taken|in use)|in use by",
    ),
)
# Says what did not happen where it stands right before a word of success: 未能提交成功, "could not be submitted".
NOT_YET = Words(
    chinese=("未|没|不|没有|未能|无法|不能|尚未|还没|暂未|未曾",),
    english=(
        "not|never|n't|cannot|can't|unable|fail(ed|s)?|couldn't|could|without|un|wasn't|isn't",
        "hasn't|haven't|weren't|didn't|nothing",
    ),
)
# Says so of what has yet to happen: 请尽快完成认证, "before it is published".
STILL_TO_DO = Words(chinese=("先|需|须|(?<!申)请",), english=("before|until|must|to",))
_BOUND = "(at (least|most)|between|up to|within|more than|less than|no more than|only|another|a maximum of|takes?)"
_NUMBER = "(an?|one|two|three|four|five|six|seven|ten|few|several)"
_TIMES = "(seconds?|minutes?|hours?|days?|weeks?)"
# Reads like a refusal and is none: how long it takes, 没有错误, "no errors", what will be impossible later on.
NEITHER = Words(
    chinese=(
        r"(需要?|预计|大?约|最长|最短|通常|一般|将在)[^,。;!满超]{0,4}\d+[^,。;!]{0,3}(秒|分钟?|小时|工作日|天|日|周)",
        "请?(使用|打开|用|在|通过)[^,。;!]{0,4}(手机|支付宝|微信|淘宝|钉钉|app|客户端)[^,。;!]*",
        "是否[^,。;!]*|尚未(对|在|向|显示|展示|上架|生效|公开)[^,。;!]*",
        "(没有|无|未发现|0 ?个?)(任何)?(错误|异常|问题|违规|敏感词)",
        "(提交|保存|发布|确认|注册|支付|开通)(之|以)?后(将)?(不能|不可|无法|不得)[^,。;!]*",
        "如(有|需)[^,。;!]*|若[^,。;!]*|仅需|只需|无需[^,。;!]*|不用[^,。;!]*|不必[^,。;!]*",
    ),
    english=(
        f"(?<!in )({_BOUND} )*({_NUMBER}|\\d+)([ -](to |or )?({_NUMBER}|\\d+))?( more)?( business| working)? {_TIMES}",
        "(please )?(use|open|scan)[^.;!]* (app|phone|qr code|code with [^.;!]*)",
        "not yet (visible|live|public|shown|listed)",
        "(no|zero|0|without( any)?) (errors?|problems?|issues?|violations?)",
        "cannot be (undone|reversed|revoked|withdrawn)",
        r"(can|could)(not|n't| not) be (changed|undone|edited|modified) (later|after\w*|once|any ?more)[^.;!]*",
        "no (further )?action( is)? (needed|required)|need not[^.;!]*|(you )?(do not|don't) need to[^.;!]*",
        "if (you|not|there|this|it)[^.;!]*|not only|no need[^.;!]*|only takes?[^.;!]*|takes? only[^.;!]*",
    ),
)
# Half of it happened: neither done nor refused.
PARTLY = Words(
    chinese=(r"部分|其中 ?\d+|\d+ ?[个件条项]失败|\d+ ?[个件条项]成功",),
    english=(r"\d+ (of|out of) \d+|\d+ (failed|succeeded)|partial(ly)?|some of",),
)
