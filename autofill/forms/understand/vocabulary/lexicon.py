"""The words of which labels are composed: whose thing is asked for, which thing, and what narrows it. Data only.

    OWNERS   whose it is, or which paper it stands on: 法定代表人, company, trademark
    THINGS   what is asked for, the head of the label: 号码, name, scan
    MARKS    what narrows a thing: registered, English, start, confirm
    NOISE    what says nothing: 请输入, please enter, 的, your

Which concept an owner's thing is stands in `compositions.py`.

In Chinese the head stands last (公司注册地址), in English last or before "of" (registered address of the company).
"""

# Owners: the seller's own, then papers, then everybody else, who has no row at all.
OWNERS: dict[str, str] = {
    "self": (
        "applicant|applicants|contact|contact person|contacts|contact persons|person in charge|shop owner"
        "|store owner|personal|primary|primary contact|main contact|申请人|联系人|主要联系人|运营联系人"
        "|负责人|运营负责人|店主|本人|个人|联系|业务联系人|入驻联系人"
    ),
    "account": (
        "account|login|sign in|seller|sellers|merchant|merchants|user|users|operator"
        "|administrator|账号|账户|帐号|登录|卖家|商家|用户|主账号|管理员|注册账号"
    ),
    "company": (
        "company|companys|business|businesses|enterprise|enterprises|organization|organizations|organisation"
        "|firm|firms|corporation|corporate|entity|legal entity|business entity|operating entity"
        "|operating company|公司|企业|单位|主体|经营主体|商户|开店主体|入驻主体|开店企业|入驻企业"
        "|申请企业|企业主体|公司主体|工商"
    ),
    "representative": (
        "legal representative|legal representatives|legal rep|legal reps|legal person|legal persons"
        "|corporate representative|corporate representatives|company representative|company representatives"
        "|statutory representative|statutory representatives|法定代表人|法人代表|法人|企业法人|公司法人"
        "|法人代表人|法定代表|经营者"
    ),
    "store": "store|stores|shop|shops|storefront|店铺|店|商店|网店|店面",
    "brand": "brand|brands|品牌",
    "trademark": "trademark|trademarks|mark|marks|商标|品牌商标",
    "authorization": (
        "authorization|authorisation|brand authorization|brand authorisation|authorization letter"
        "|authorisation letter|letter of authorization|letter of authorisation|授权|品牌授权|授权书"
        "|品牌授权书"
    ),
    "product": "product|products|item|items|goods|listing|merchandise|商品|产品|宝贝|货品",
    "package": "package|packages|parcel|parcels|packed|packaging|box|shipping package|包装|包裹|包装后|打包|外包装",
    "alipay": "alipay|支付宝|企业支付宝|法人支付宝|corporate alipay",
    "licence": (
        "business licence|business license|licence|license|trading licence|business licences"
        "|business licenses|营业执照|执照|工商营业执照|营业证照"
    ),
    "id-card": (
        "id card|identity card|id|national id|id cards|identity document|resident id card|id document|身份证"
        "|身份证件|证件|居民身份证|二代身份证"
    ),
    # Other people, papers and places.
    "referrer": "referrer|referrers|referral|inviter|introducer|推荐人|介绍人|邀请人|推荐|邀请",
    "emergency": "emergency|emergency contact|emergency contacts|emergency contact person|紧急|紧急联系人|应急联系人",
    "warehouse": (
        "warehouse|warehouses|depot|shipping from|dispatch|pickup|pick up|sender|ship from|仓库|发货|揽收"
        "|取件|寄件|发件|发货人|寄件人|仓储|海外仓|发货仓"
    ),
    "return": "return|returns|refund|退货|退件|退款|退换货|售后|aftersales|after sales",
    "recipient": "签收人|邮寄|寄送|notify party|recipient|recipients|consignee|receiver|收件人|收货人|收件|收货",
    "agent": (
        "signatory|authorised signatory|authorized signatory|authorised representative"
        "|authorized representative|委托代理人|授权代表人|对接人|agent|agents|proxy|authorized person"
        "|authorised person|handling person|attorney|代理人|经办人|代办人|代理|被授权人|委托人|受托人|办理人"
        "|授权代表"
    ),
    "bank": (
        "bank|banks|bank account|account holder|card|cardholder|payee|beneficiary bank|settlement|payout"
        "|collection|银行|开户|开户行|开户银行|收款|收款人|对公|对公账户|银行账户|结算|提现|持卡人|银行卡"
    ),
    "invoice": "收票|收票人|invoice|invoices|billing entity|tax|taxpayer|vat|发票|开票|税务|纳税人|抬头|税务登记",
    "owner": (
        "beneficial|ultimate beneficial owner|person with significant control|受益所有人|最终受益人"
        "|shareholder|shareholders|beneficial owner|beneficial owners|controlling person|actual controller"
        "|ubo|partner|partners|股东|受益人|受益所有人|实际控制人|控股股东|合伙人|出资人"
    ),
    "board": "director|directors|supervisor|supervisors|manager|managers|董事|监事|高管|总经理|经理|店长|董事长",
    "family": "next of kin|spouse|parent|guardian|family member|relative|配偶|父亲|母亲|监护人|家属|亲属",
    "guarantor": "guarantor|guarantors|witness|担保人|保证人|见证人",
    "finance": "finance|financial|accounting|accountant|finance contact|财务|会计|财务联系人|财务负责人|出纳",
    "service": (
        "customer service|service|support|technical|technical contact|it|logistics contact|legal department"
        "|hr|客服|客户服务|技术|技术联系人|物流联系人|法务|人事|运营支持|售后客服"
    ),
    "supplier": (
        "供货商|服务商|品牌方|物流商|物流公司|物流账号|快递公司|快递|欧代|欧盟代表|代运营|代运营公司"
        "|importer of record|licensor|rights holder|right holder|complainant|投诉人"
        "|被投诉方|权利人|supplier|suppliers|manufacturer|manufacturers|factory|producer|importer|distributor"
        "|responsible person|供应商|生产商|制造商|厂家|工厂|厂商|进口商|经销商|生产企业|生产厂家|欧盟责任人"
        "|责任人"
    ),
    "buyer": "member|members|会员|buyer|buyers|customer|customers|client|clients|买家|客户|顾客|消费者",
    "group": (
        "parent company|headquarters|head office|branch|branch office|subsidiary|group|母公司|总部|分公司"
        "|分支机构|子公司|集团|关联公司"
    ),
    "platform": "platform|platforms|website|平台|网站",
    "elsewhere": (
        "other platform|other platforms|third party platform|第三方平台|其他平台|站外|其他店铺|其它平台|竞品|外部平台"
    ),
    "other": (
        "alternate|alternative|backup|secondary|second|other|additional|previous|former|old|spare|evening"
        "|work|office|备用|其他|其它|第二|次要|曾用|原|旧|办公|座机|固定|附加|家庭"
    ),
}
OURS = frozenset(("self", "account", "company", "representative", "store", "brand", "product", "package", "alipay")) | {
    "trademark",
    "authorization",
    "licence",
    "id-card",
}
OFTEN_OURS = frozenset({"buyer", "other", "service", "platform", "group"})  # what headings say of the seller, too

THINGS: dict[str, str] = {
    "name": "name|names|title name|名称|名|全称|全名",
    "person-name": "full name|姓名|名字|真实姓名|实名",
    "phone": (
        "phone|phone number|mobile|mobile number|mobile phone|mobile phone number|telephone|telephone number"
        "|cell phone|cell phone number|cellphone|tel|contact number|contact phone|手机|手机号|手机号码|电话"
        "|电话号码|联系电话|联系方式|移动电话|联系手机|手机电话"
    ),
    "email": "email|e mail|email address|e mail address|mail|邮箱|电子邮箱|邮箱地址|电子邮件|邮件地址|电子邮箱地址",
    "address": (
        "address|full address|detailed address|street address|street|location address|address details"
        "|mailing address|地址|详细地址|街道地址|住址|通讯地址|联系地址|地址详情|具体地址|所在地址"
    ),
    "domicile": "domicile|住所|住所地",
    "region": (
        "region|area|location|province city district|province city and district|所在地|所在地区|地区|省市区"
        "|所在省市|省市|区域"
    ),
    "postal": "postal code|postcode|zip code|zip|post code|邮编|邮政编码",
    "number": "number|no|numbers|号|号码|编号",
    "id-number": "identification number|identity number|证号|证件号|证件号码|身份号码",
    "code": "code|代码|编码",
    "credit-code": (
        "unified social credit code|social credit code|credit code|uscc|统一社会信用代码|社会信用代码|信用代码"
    ),
    "registration-number": "registration number|registration no|注册号|注册号码|登记号|登记证号|注册编号",
    "type": "type|kind|nature|legal form|类型|性质|种类|类别类型",
    "class": "class|nice class|classification|international class|类别|分类|尼斯分类|国际分类",
    "status": "status|state|状态|注册状态",
    "category": "category|line of business|business category|类目|大类|经营类目|主营类目|经营大类|品类|分类",
    "holder": (
        "owner|holder|owner name|holder name|registrant|proprietor|持有人名称|权利人名称|所有人名称|注册人"
        "|权利人|持有人|所有人|权人|注册人名称"
    ),
    "file": (
        "scan|copy|photo|picture|image|file|document|attachment|certificate|scanned copy|photocopy|upload"
        "|scans|photos|扫描件|复印件|照片|图片|附件|文件|副本|原件|正本|电子版|影印件|照"
    ),
    "certificate": (
        "certificate|registration certificate|certificate of registration|注册证|证书|注册证书|注册证明|证明"
    ),
    "letter": "letter|power of attorney|书|证明书|委托书",
    "front": "front|front side|portrait side|photo side|face side|正面|人像面|头像面|照片面|正面照",
    "back": "back|back side|emblem side|national emblem side|reverse|reverse side|反面|背面|国徽面|反面照",
    "validity": (
        "validity|validity period|valid period|period of validity|term|期限|有效期|有效期限|有效期间|营业期限"
        "|经营期限|授权期限"
    ),
    "start": (
        "start date|valid from|effective date|issue date|date of issue|beginning date|start|开始日期|起始日期"
        "|生效日期|有效期起|有效期开始|有效期起始日期|有效期自|起始日|开始时间"
    ),
    "end": (
        "end date|valid until|valid to|expiry date|expiration date|expiry|end|valid through|结束日期|截止日期"
        "|到期日期|到期日|失效日期|有效期止|有效期至|有效期截止|有效期截止日期|有效期结束|终止日期|到期时间"
    ),
    "password": "password|passcode|密码|口令",
    "account": "account|account name|account number|login name|username|账号|账户|帐号|帐户|登录账号",
    "title": "title|headline|标题",
    "image": "image|images|main image|main images|photo|photos|picture|pictures|主图|图片|照片|展示图",
    "price": "price|unit price|selling price|sale price|retail price|价格|单价|售价|销售价|零售价",
    "stock": "stock|inventory|quantity|stock quantity|available quantity|库存|库存数量|可售数量|数量",
    "sku": "sku|sku code|article number|item code|货号|sku编码|商家编码",
    "weight": "weight|gross weight|重量|毛重",
    "length": "length|长|长度",
    "width": "width|宽|宽度",
    "height": "height|高|高度",
    "description": "description|details|detailed description|描述|详情|详细描述|说明|介绍",
    "ownership": "ownership|source|归属|来源|权属",
    # Things that the profile does not say, of whomever.
    "website": "website|url|homepage|web address|网址|网站|官网|主页",
    "fax": "fax|fax number|传真|传真号",
    "scope": "scope|business scope|scope of business|范围|经营范围",
    "capital": "capital|registered capital|paid in capital|注册资本|实缴资本|注册资金|资本",
    "founded": (
        "date of establishment|establishment date|founding date|date founded|incorporation date|成立日期"
        "|成立时间|注册日期|登记日期|建立日期"
    ),
    "size": "size|number of employees|headcount|规模|人数|员工人数|从业人数",
    "turnover": "turnover|annual turnover|revenue|annual revenue|sales volume|营业额|年营业额|销售额|年销售额|营收",
    "industry": "industry|sector|行业|所属行业",
    "gender": "gender|sex|性别",
    "birth": "birthday|date of birth|birth date|出生日期|生日|出生年月|年龄|age",
    "nationality": "nationality|citizenship|ethnicity|国籍|民族",
    "position": "position|job title|title position|role|职位|职务|岗位|关系|relationship",
    "relation": "relation|relationship|关系",
    "logo": "logo|logos|标志|图标|头像|avatar|banner|品牌logo|店招",
    "story": "story|introduction|profile|简介|故事|概况|公告|简历",
    "wechat": "wechat|wechat id|qq|qq number|whatsapp|skype|微信|微信号|钉钉|钉钉号|旺旺",
    "authority": "issuing authority|registration authority|authority|签发机关|发证机关|登记机关|机关",
    "rating": "rating|score|level|rank|评分|等级|级别|评级",
    "cost": (
        "cost|cost price|original price|market price|wholesale price|list price|成本|成本价|原价|市场价"
        "|批发价|划线价|促销价"
    ),
    "origin": "origin|country of origin|place of origin|产地|原产地|原产国",
    "barcode": "barcode|bar code|ean|upc|hs code|customs code|条形码|条码|海关编码|hs编码",
    "volume": "volume|dimensions|体积|尺寸",
    "material": "material|color|colour|model|材质|颜色|型号|规格",
    "count": "count|number of stores|number of products|number of brands|数|个数|店铺数|商品数|数目",
}

MARKS: dict[str, str] = {
    "registered": "registered|registration|registered office|注册|登记|注册地",
    "english": "english|in english|英文|英语|外文",
    "chinese": "chinese|in chinese|中文|汉语",
    "confirm": "confirm|repeat|again|re enter|retype|确认|再次|重复|再次输入|重新输入",
    "new": "new|create|set|设置|新|创建",
    "payment": "payment|pay|支付|付款|交易",
    "full": "legal|official|full|real|法定|正式|完整|准确",
}

NOISE = (
    "please enter|please fill in|please select|please choose|please upload|please provide|please|enter|input|select"
    "|choose|upload|fill in|provide|type in|the|your|a|an|our|of|for|on|as|and|required|optional|s|here|this|its|which"
    "|valid|current|complete|main|written on|shown on|stated on|as on|as shown on|according to"
    "|请输入|请填写|请选择|请上传|请提供|请|输入|填写|选择|上传|提供|的|您|您的|你的|本|该|贵|必填|选填|可选|有效|常用|当前|现|所在|所属|详细|真实"
    "|上的|上|所载|载明|为|之|及|与|国内|中国|大陆|中国大陆|境内"
)
