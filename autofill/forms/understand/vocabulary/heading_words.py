"""What headings of a seller's own pages say beside owners and things. Data only.

A heading of other words is nobody's that we know: 欧代信息, "Invite a user", 新增子账号.
"""

CHINESE = (
    "信息|资料|新品|填报|行业|详情|情况|部分|内容|项目|基本|基础|主体|核心|主要|个人|身份|实名|资质|材料|证件|凭证|要求|须知|说明|提示|其他信息"
    "|步|步骤|流程|进度|阶段|一览|概览|概况|总览|首页|主页|页|中心|工作台|后台|控制台|平台|系统|服务平台|服务中心|欢迎|您好|你好|来到|开始|立即"
    "|填写|命名|完善|补充|提交|上传|登记|申请|入驻|开店|开设|开通|注册|认证|验证|核验|审核|校验|核实|确认|检查|创建|设置|设定|选择|编辑|发布"
    "|上架|铺货|管理|绑定|激活|完成|成功|登录|登陆|加入|成为|签署|签订|阅读|同意|缴纳|支付|付款|授权|查看|操作|快速|免费|在线|网上"
    "|招商|跨境|出海|国际|全球|中国|大陆|内地|境内|速卖通|全球速卖通|阿里巴巴|新增|新建|添加|一览|商家|卖家|商户|店主|掌柜|用户|会员|账号|账户|帐号|帐户"
    "|企业|公司|法人|法定代表人|联系人|联系|联络|业务|运营|负责人|店铺|网店|商店|店|品牌|商标|商品|产品|宝贝|货品|规格|销售"
    "|库存|价格|定价|物流|运费|时效|运输|包装|包裹|尺寸|重量|图片|图文|媒体|描述|详情|类目|分类|品类|经营|计划|方案|模式|类型|种类|套餐|版本"
    "|保证金|年费|费用|技术服务费|服务费|押金|链路|批次|协议|条款|合同|规则|账号安全|账户安全|安全设置|安全验证|安全中心|密码|口令|登录方式|登录信息|支付宝|营业执照|执照|身份证|地址|所在地|地区|单品|sku|spu|列表|明细|表|表单|表格|单|申请表|登记表|选填|必填|可选"
    "|人|方|者|的|与|和|及|并|或|在|为|请|您|你|我们|我|您的|你的|我的|本|该|新|全部|所有|以下|如下|下列|相关|有关|步|上|中|下"
)
ENGLISH = (
    "information|info|details|detail|data|section|about|person|people|basic|basics|general|main|primary|core|personal"
    "|private|profile|identity|legal|business|company|corporate|industry|qualification|qualifications|documents|document"
    "|materials|requirements|notes|note|step|steps|part|page|stage|progress|overview|summary|home|dashboard|center"
    "|centre|workbench|back|office|console|platform|portal|system|welcome|hello|hi|back to|begin|start|started|lets"
    "|let us|get|go|now|here|fill|fill in|fill out|form|complete|completing|finish|add|upload|enter|submit|provide"
    "|tell us|tell|us|more|about you|yourself|you|who are you|who|apply|application|applying|onboarding|onboard"
    "|settlement|open|opening|set up|setup|settings|setting|set|up|create|creating|register|registration|registering"
    "|sign|sign up"
    "|sign in|log|log in|login|join|become|becoming|verify|verification|verifying|authenticate|authentication|confirm"
    "|confirmation|check|review|choose|select|selection|edit|publish|publishing|post|list|listing|manage|management"
    "|link|activate|done|success|read|agree|agreement|agreements|terms|terms of service|policy|rules|pay|payment"
    "|deposit|fee|fees|annual fee|plan|plans|package|packages|packaging|mode|type|types|kind|category|categories"
    "|sales|editor|sell|selling|seller|sellers|merchant|merchants|global|cross border|crossborder"
    "|international|china|chinese"
    "|mainland|aliexpress|alibaba|account|accounts|enterprise|contact|contacts|representative|store|stores"
    "|shop|shops|brand|brands|trademark|trademarks|product|products|item|items|goods|variant|variants|variation"
    "|variations|specification|specifications|specs|offer|pricing|price|prices|inventory|stock"
    "|logistics|freight|shipping and|shipping template|shipping information|delivery time|size|sizes|weight"
    "|dimensions|images|image|pictures|photos|media|description|security|password"
    "|credentials|alipay|licence|license|id|card|address|location|online|quick|free|new|first|next|last|your|our|my"
    "|we|we need|need|i|im|is|are|am|it|this|that|the|a|an|of|to|for|with|and|or|in|on|at|by|from|as|all|some|few|few"
    "|following|below|optional|required|sku|where|what|how|can|will|do|does|be|s"
)
# What a seller makes anew in opening a store; of anything else a new one is beside or instead of the seller's own.
ADDING = frozenset({"new", "add", "新", "添"})
BETWEEN = frozenset(["a", "an", "another", "your", "new", "more", "the", "增", "建", "加"])
MADE_ANEW = (
    "product|products|item|items|listing|store|stores|shop|shops|brand|brands|account|accounts|seller|sellers|merchant"
    "|merchants|images|pictures|photos|sku|variant|variants|to|from"
    "|商品|产品|宝贝|店铺|店|网店|品牌|商标|账号|账户|帐号|帐户|商家|卖家|商户|用户|会员|单品|品|规格|图片"
)
