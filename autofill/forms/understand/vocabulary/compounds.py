"""What a concept's phrase may be written together with, and still asks for nothing else. Data only."""

# Chinese signs right before and right behind a phrase.
BEFORE = (
    "请输入|请填写|请选择|请上传|请|上传|输入|填写|选择|设置|创建|绑定|修改|您的|你的|的|您|本人|个人|联系人|联系|常用|真实|有效|完整|详细|具体"
    "|当前|现|所在|所属|登录|注册|用户|会员|卖家|商家|店主|申请人|申请|管理员|运营|账号|账户|主要|主营|企业|公司|国内|中国大陆|大陆|中国|境内"
    "|新|本|该|位|负责人|商品|产品|单个|单件|每件|预计|最长|实际|入驻|开店"
)
BEHIND = (  # says nothing else, or begins a sentence about it
    "号码|信息|全称|栏|项|照|图|照片|扫描件|原件|复印件|电子版|文件|副本|正本|必填|选填|可选|填写|输入|选择|如下|为|是|与|的|请|用于|用来"
    "|将|作为|可|不|需|必须|应|以"
)

# English words before which a noun can't have begun, and behind which it has ended.
BEGINS_BEHIND = (
    "your|you|a|an|the|my|our|its|this|enter|input|type|provide|fill|choose|select|create|set|is|are|as|and|or"
    "|with|by|in|to|of|for|tell|us|give|add|upload|what|whats|need|re|please"
)
ENDS_BEFORE = (
    "to|per|used|where|is|are|must|will|should|can|may|as|and|or|with|in|on|at|that|which|when|if|you|we|please|by|from"
    "|only|so|but|not|do|associated|of|here|ex|eg|e|g|currently"
)
# English verbs that ask for something else than a thing itself, wherever they stand before it.
ASKS_OTHERWISE = "confirm|verify|update|change"
# Behind "for": what a seller's own is for.
OUR_PURPOSES = (
    "login|logging|sign|signing|in|up|account|registration|registering|register|verification|verifying|contact"
    "|contacting|you|us|your|the|this|our|receiving|notifications|notification|codes|code|shop|store|seller|business"
    "|company|legal|representative|it|all|order|orders|updates|now|future|reference|identity|authentication"
)
# English words within a noun that say nothing more of it.
SAYS_NOTHING = (
    "preferred|primary|main|principal|personal|private|own|current|valid|active|daytime|best|correct|real|full|complete"
    "|exact|working|new|registered|official|legal|permanent|physical|business|company|contact|account|login|seller"
    "|number|no|address|required|optional|digits|field|tm|r|c|1|2|3"
)
