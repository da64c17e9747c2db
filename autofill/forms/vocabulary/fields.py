"""The field concepts, English and Chinese. HTML's autocomplete token names a concept where there is one."""

from autofill.forms.vocabulary.bystanders import BYSTANDERS
from autofill.forms.vocabulary.concept import (
    CODE,
    DATE,
    FILE,
    LINE,
    LIST,
    LIST_OR_TEXT,
    NUMBER,
    SECRET,
    TEXT,
    TICK,
    Concept,
    Form,
    concept,
)

# People whose e-mail, phone or name a form asks for beside the seller's own.
_OTHERS = (
    "referrer|referrers|referral|referred|friend|friends|emergency|guardian|parent|spouse|guarantor|recipient|recipients|beneficiary"
    "|witness|colleague|agent|assistant|inviter|invitee|sponsor|推荐人|介绍人|紧急|好友|朋友|配偶|父亲|母亲|担保人|代理人|受益人|经办人|收件人|收货人|邀请人"
)

_ACCOUNT = (
    concept(
        "email",
        LINE,
        "email|e mail|email address|e mail address|mail address|login email|sign in email|contact email|work email|business email"
        "|email login|your email|emailaddress|electronic mail|email id|mail"
        "|邮箱|电子邮箱|邮箱地址|电子邮件|登录邮箱|联系邮箱|注册邮箱|邮件地址|电子邮件地址|常用邮箱|メールアドレス|eメール|e mailアドレス"
        "|почта|эл почта|электронная почта|адрес электронной почты|correo electronico|correo electrónico|adresse e mail|courriel|e mail adresse",
        no="verification|code|验证码|校验码|newsletter|subscribe|订阅|gift|password|密码|alipay|支付宝|confirm|again|repeat"
        "|retype|re enter|确认|再次|重复|postal|mailing|updates|alternate|alternative|additional|secondary|backup|备用|recovery|invite|invitation|referral"
        "|subject|format|preferences|mail code|mail stop|coupon|search|nickname|sender|from name|paypal|bcc|cc|" + _OTHERS,
    ),
    concept("password", SECRET, "password|pass word|pwd|passwd|passcode|密码|口令|登录密码|login password|пароль|パスワード|contraseña|mot de passe|passwort",
            no="hint|question|forgot|reset|忘记|提示|payment|支付|pay|alipay|支付宝|wifi|show|显示|交易|old|旧|原|一次性|one time"),
    concept(
        "new-password",
        SECRET,
        "new password|create password|create a password|choose password|choose a password|set password|set a password|make a password"
        "|pick a password|new account password|new login password|设置密码|新密码|设置登录密码|创建密码|设定密码|注册密码|придумайте пароль|新しいパスワード",
        no="confirm|again|repeat|retype|re enter|确认|再次|重复|payment|支付|verify",
        general="password",
    ),
    concept("current-password", SECRET, "current password|your current password|existing password|old password|当前密码|原密码|旧密码|现密码", general="password"),
    concept(
        "confirm-password",
        SECRET,
        "confirm password|password confirmation|confirm your password|repeat password|repeat your password|password again|retype password"
        "|re type password|retype your password|re enter password|reenter password|re enter your password|verify password|verify your password|confirm new password"
        "|confirm login password|password repeat|password confirm|confirm the password|enter password again|enter the password again|second password"
        "|type the password again|password once more"
        "|confirmation password|check password|password check|password2|passwordagain|passwordverify|confirmpass|pass2|pwd2"
        "|确认密码|再次输入密码|再次输入|重复密码|密码确认|确认登录密码|再次输入登录密码|再次确认密码|重新输入密码|请再次输入密码|确认新密码"
        "|повторите пароль|подтвердите пароль|подтверждение пароля|パスワード確認|パスワード 確認|confirmar contraseña|confirmez le mot de passe",
        no="payment|支付|交易",
        general="password|new-password",
    ),
    concept("payment_password", SECRET, "payment password|pay password|payment pin|支付密码|付款密码|交易密码|alipay payment password|支付宝支付密码",
            no="confirm|again|repeat|确认|再次|重复"),
    concept(
        "confirm_payment_password",
        SECRET,
        "confirm payment password|repeat payment password|payment password again|confirm pay password|再次输入支付密码|确认支付密码|重复支付密码"
        "|confirm the payment password|re enter payment password|支付密码确认",
    ),
    concept("alipay_password", SECRET, "alipay login password|alipay password|password of alipay|支付宝登录密码|支付宝密码|password for alipay",
            no="payment|支付密码|confirm|确认", general="password|current-password"),
    concept("alipay_account", LINE, "alipay account|alipay login|alipay id|alipay account name|legal representatives alipay account|支付宝账号|支付宝账户|支付宝登录账号"
            "|支付宝帐号|支付宝帐户|法人支付宝账号|法人支付宝账户|法定代表人支付宝账号|alipay username|alipay login name|支付宝登录名",
            no="password|密码"),
    concept(
        "one-time-code",
        CODE,
        "verification code|one time code|sms code|email code|security code sent|otp|email verification code|sms verification code|confirmation code"
        "|code from email|code from sms|enter the code|text message code|mail code|phone code|mobile verification code|phone verification code|authentication code|one time password|verify code"
        "|验证码|校验码|动态码|短信验证码|邮箱验证码|手机验证码|短信校验码|邮箱校验码|动态密码|邮件验证码|手机校验码|电子邮箱验证码",
        no="image|captcha|图形|图片|picture|postal|zip|characters",
    ),
    concept("given-name", TEXT, "given name|first name|forename|firstname|english given name|english first name|fname|given names|name first|first and middle name|christian name"
            "|名|英文名|名字|英文名字|名拼音|英文名 名的拼音|名的拼音|имя|ваше имя|名 カナ|nombre|prénom|prenom|vorname",
            no="last|family|surname|姓|brand|品牌|company|公司|store|店铺|user|product|card|cardholder|文件|排名|bank|business", general="name"),
    concept("family-name", TEXT, "family name|last name|surname|lastname|english family name|english surname|english last name|lname|second name|family names|name last"
            "|姓|姓氏|英文姓|姓拼音|英文姓 姓的拼音|姓的拼音|фамилия|apellido|apellidos|nom de famille|nachname",
            no="first|given|名字|brand|company|name and", general="name"),
    concept("name", TEXT, "name|full name|your name|contact name|fullname|first and last name|first name and last name|name and surname|realname|real name|contact person|contact person name"
            "|姓名|联系人|联系人姓名|真实姓名|お名前|氏名|full legal name|legal name|complete name|имя и фамилия|фио|nombre completo",
            no="company|business|organization|organisation|brand|store|shop|user|username|login|nick|nickname|display|screen|product|file|card|cardholder|account|bank|domain|team"
            "|school|legal representative|representative|法人|法定代表人|middle|maiden|father|mother|pet|event|project|group|campus|property|building|street|city|town|recipient|gift|dedication|honoree"
            "|公司|企业|品牌|店铺|用户|昵称|商品|产品|持卡|账户|开户|拼音|english|英文|honor|memory|coupon|list|registry|hotel|website|on card|profile|page|blog|host|institution|organisations|practice|department|suffix|prefix|title|employer|agency|publication|in game|character|club|" + _OTHERS),
)

_CONTACT = (
    concept("tel", LINE, "phone|mobile|telephone|cell phone|phone number|mobile phone|mobile number|mobile phone number|telephone number|cell|cellphone|cell number|contact number|contact phone"
            "|daytime phone|primary phone|phone no|mobile no|tel|tel no|phonenumber|telefono|téléfono|telefon|telefonnummer|handynummer|手机|手机号|手机号码|联系电话|电话|电话号码|移动电话|联系手机|联系方式|手机电话|телефон|номер телефона|мобильный телефон|мобильный|電話番号|携帯電話|phone home|home phone|contact telephone",
            no="verification|code|验证码|校验码|country code|area code|extension|ext|fax|传真|type|model|alternate|alternative|additional|backup|spare|secondary|evening|work|business|second|other|手机型号|carrier|区号|confirm|password|phone 2|brand|accessories|配件|order|company|office|landline|公司|企业|单位|办公|备用|客服|座机|固定|" + _OTHERS,
            form=Form.DIGITS),
    concept("tel-national", LINE, "national number|local number|phone number without country code|subscriber number", general="tel", form=Form.DIGITS),
    concept("tel-country-code", LIST_OR_TEXT, "country code|dialing code|dialling code|dial code|calling code|country calling code|phone country code|phone code|phone prefix|international code|国家码|国家代码|国际区号|国家区号|手机国家码|国家地区代码|区号|country region code|telephone country code|phone country",
            general="tel"),
    concept("tel-country-list", LIST, "phone|mobile|telephone|cell phone|phone number|mobile phone|mobile number|mobile phone number|telephone number|tel|contact phone|contact number|手机|手机号|手机号码|联系电话|电话|电话号码|移动电话|联系手机|手机电话", no="type|类型|carrier|model|accessories|配件"),
    concept("country", LIST_OR_TEXT, "country|country or region|country region|country of residence|nation|nationality of company|country territory|countrycode|country name|location country|国家|国家地区|国家或地区|国家 地区|所在国家|国籍地区|所在国家地区|国家及地区|所在国|страна|国|país|pays|land|country of registration|your country|country or territory|country location",
            no="code of phone|dial|calling|origin|birth|issue|issuing|citizenship|phone|电话|区号|issued|ship to countries|产地|品牌"),
    concept("division", LIST, "province city district|province city|state city|province city area|region|area|省市区|省 市 区|所在地区|所在地|地区|省份城市|省市|所在省市|联系地址 省市区|contact region|contact area|province city and district|联系地区|address region|所在省市区|行政区划|province municipality district|location",
            no="注册|registered|registration|time|国家|country", general="address"),
    concept("address-level1", LIST_OR_TEXT, "province|state|state province|province state|state or province|region state|county|stateprovince|state region|省|省份|省级|所在省|所在省份|область|регион|state province region|region|county state|provincia|estado|bundesland|都道府県",
            no="city|市|country|united|注册|registered|of birth|license|issued|id|statement|tax|marketing", general="division|address"),
    concept("address-level2", LIST_OR_TEXT, "city|town|city town|town city|locality|suburb|municipality|city or town|市|城市|地级市|所在城市|所在市|город|ciudad|ville|ort|stadt|市区町村|suburb city|city suburb|town or city",
            no="province|省|市场|注册|registered|birth|district|preferred|nearest|electricity", general="division|address"),
    concept("address-level3", LIST_OR_TEXT, "district|area county|county district|borough|区|区县|县|县区|所在区|区 县|район|district county",
            no="province|省|市|注册|registered|区号|congressional|school", general="division|address"),
    concept("street-address", TEXT, "street address|address|address line 1|address line|address line1|address 1|address1|street|street and number|street name and number|detailed address|street address line 1|full address|mailing address|home address|postal address|shipping address|delivery address|billing address|contact address|street name|house number and street|street address 1|addressline1|line1|адрес|улица|住所|番地|direccion|dirección|adresse|strasse|straße|calle|street line|your address"
            "|详细地址|地址|街道地址|联系地址|街道|街道门牌|门牌号|通讯地址|收货地址|详细街道地址|联系详细地址",
            no="email|e mail|mail address|line 2|line 3|second line|第二行|第二|补充|2|3|4|apt|apartment|suite|unit|floor|邮箱|注册|registered|ip|web|website|url|city|state|town|zip|web address|wallet|registration|company address|nickname|邮件|网址|type|name of address|second|return|退货|sender|发货|仓库|warehouse",
            general="address"),
    concept("address", TEXT, "where do you live", no="*"),
    concept("postal-code", LINE, "postal code|zip code|zip|postcode|post code|zipcode|postalcode|zip postal code|postal zip code|zip or postal code|postal code zip|zip code postal code|pin code|postal|zip postal|邮编|邮政编码|邮政代码|邮递区号|индекс|почтовый индекс|郵便番号|código postal|codigo postal|code postal|plz|postleitzahl",
            no="verification|plus 4|extension|file|download", form=Form.CODE),
    concept("agreement", TICK, "i have read and agree|i agree|agree to|i accept|accept the terms|terms of service|terms and conditions|terms of use|membership agreement|user agreement|agree to the membership agreement|i have read and agree to the membership agreement|i have read|privacy policy"
            "|我已阅读并同意|同意|已阅读|阅读并同意|我同意|服务条款|会员协议|用户协议|服务协议|我已阅读|接受协议|我接受|入驻协议",
            no="newsletter|marketing|promotion|promotions|offers|推广|营销|订阅|share my|third party|third parties|第三方"),
)

_COMPANY = (
    concept("organization", TEXT, "company name|company|business name|organization|organisation|organization name|organisation name|name of company|legal company name|legal business name|registered company name|enterprise name|corporation name|firm name|company full name|full company name|name on the licence|organisation legal name|entity name|name of the company|legal entity name"
            "|公司名称|企业名称|公司名|企业名|公司全称|企业全称|单位名称|营业执照名称|公司|主体名称|商户名称|执照名称|公司 企业 名称",
            no="type|kind|size|address|registered address|地址|规模|类型|brand|store|shop|alipay|支付宝|phone|email|website|description|code|代码|logo|licence number|registration number|信用|品牌|店铺|业务|role|industry|title|法人|法定代表人|representative|contact|no|shipping"),
    concept("credit_code", LINE, "unified social credit code|social credit code|credit code|uscc|unified social credit identifier|business registration code|unified credit code|unified social credit number|social credit number|business licence number|business license number"
            "|统一社会信用代码|社会信用代码|信用代码|统一信用代码|营业执照号|营业执照号码|注册号 统一社会信用代码|统一社会信用代码 注册号|统一社会信用代码号|执照号码", no="promo|card", form=Form.CODE),
    concept("company_kind", LIST, "company type|type of company|enterprise type|business type|entity type|type of business|kind of company|company kind|legal form|organisation type|organization type|type of enterprise|企业类型|公司类型|主体类型|商家类型|企业性质|公司性质|经营主体类型|经营主体|企业种类", no="店铺|store"),
    concept("business_licence", FILE, "business licence|business license|company licence|licence scan|business licence scan|copy of business licence|scan of the business licence|business licence copy|licence|trading licence|company license|business licence photo"
            "|营业执照|营业执照扫描件|上传营业执照|营业执照照片|营业执照副本|执照扫描件|营业执照图片|营业执照附件|公司营业执照", no="trademark|商标|身份证"),
    concept("registered_division", LIST, "registered province city district|registered province|registered region|registered area|place of registration|registration place|registered location|registered address|registered address province city district|company region|province city district of registration|registered address region|where registered"
            "|注册地|注册地区|注册所在地|注册地省市区|注册地 省 市 区|注册省市区|注册地址|公司所在地|企业所在地|注册地址 省市区|公司注册地|企业注册地", general="division"),
    concept("registered_street", TEXT, "registered street address|registered street|registered address|registered detailed address|registered address line|street of registration|registered office street|registered office address|registered address details|street address of registration|company address|business address|street address as registered"
            "|注册详细地址|注册地址|注册街道|注册街道地址|公司详细地址|企业注册地址|公司注册地址|营业执照地址|公司地址|企业地址|住所详细地址|注册地详细地址", general="street-address|address"),
    concept("legal_representative", TEXT, "legal representatives name|legal representative name|name of legal representative|name of the legal representative|legal representative|legal rep name|corporate representative|legal representative full name|representative name|representatives name|legal person name|legal person"
            "|法定代表人姓名|法人姓名|法定代表人|法人代表姓名|法人代表|法人名称|法人|法人 姓名|法定代表人 姓名|企业法人姓名|企业法人",
            no="alipay|支付宝|id|身份证|phone|手机|电话|email|邮箱|type|证件|account|有效期|validity|照|photo|scan|card"),
    concept("id_number", LINE, "id card number|id number|identity card number|id no|identification number|id card no|identity number|national id number|resident id number|citizen id number|number of the id card|identity card no|id card numbers|resident identity card number|national id"
            "|身份证号码|身份证号|证件号码|证件号|法人身份证号|法人身份证号码|身份证编号|公民身份号码|居民身份证号码|法定代表人身份证号码|身份证件号码|身份号码", no="tax|company|trademark|photo|passport|商标", form=Form.CODE),
    concept("id_front", FILE, "id card photo side|id card front|front of id card|front side of id card|id photo side|id front|id card portrait side|portrait side|photo side|identity card front|front of the id card|front of id|id card photo page|photo side of the id card|id card face side|identity card photo side"
            "|身份证人像面|身份证正面|人像面|身份证头像面|身份证照片面|法人身份证正面|正面照|身份证正面照|身份证人像面照片|证件人像面|法人身份证人像面|头像面", no="back|emblem|反面|背面|国徽"),
    concept("id_back", FILE, "id card emblem side|id card back|back of id card|back side of id card|id emblem side|id back|emblem side|national emblem side|identity card back|back of the id card|back of id|reverse of id card|id card reverse|reverse side of id card|emblem side of the id card|identity card emblem side"
            "|身份证国徽面|身份证反面|国徽面|身份证背面|法人身份证反面|反面照|身份证反面照|身份证国徽面照片|证件国徽面|法人身份证国徽面", no="front|人像|正面"),
)

_TIME = (
    concept("validity", DATE | TICK, "validity|business term|valid period|validity period|period of validity|term of validity|authorization period|authorisation period|trademark validity|id card validity|business period|operating period|term of business|period|term|valid|effective period|id validity|trademark period|operating term|validity of authorization|licence validity|business validity|id card valid period"
            "|有效期|营业期限|身份证有效期|商标有效期|授权期限|有效期限|授权有效期|经营期限|执照有效期|证件有效期|期限|有效期间|营业执照有效期|授权时间|授权期间|商标有效期限|身份证有效期限"),
    concept("valid-from", DATE, "start date|valid from|from|effective from|effective date|date from|beginning|begins|starts|start|issue date|date of issue|from date|validity start|term start|starts on|begins on|first day|开始日期|起始日期|生效日期|开始时间|起始时间|有效期起|起始日|开始|自|有效期开始日期|营业期限开始|有效期自|起始|有效期起始日期|有效期起始|起",
            no="end|to|结束|截止|birth", general="validity"),
    concept("valid-to", DATE, "end date|valid to|valid until|to|until|expiry date|expiration date|expires|expires on|date to|end|ends|ending|due date|to date|validity end|term end|ends on|last day|valid through|结束日期|截止日期|到期日期|失效日期|结束时间|截止时间|有效期止|到期日|结束|至|终止日期|有效期结束日期|有效期至|营业期限结束|截止|有效期截止日期|有效期截止|止",
            no="start|from|开始|起始|credit card|debit card", general="validity"),
    concept("permanent", TICK, "permanent|long term|no expiry|no expiration|does not expire|never expires|valid permanently|indefinite|indefinitely|unlimited|open ended|permanently valid|no end date|without end date|长期|永久|长期有效|永久有效|无固定期限|无期限|永久有效期", general="validity"),
)

_STORE = (
    concept("identity_method", LIST, "authentication method|verification method|identity method|method of authentication|way of authentication|authentication type|identity verification method|method|how to authenticate|认证方式|验证方式|实名认证方式|认证方法|认证类型|选择认证方式|身份认证方式", no="payment|支付方式|delivery|shipping"),
    concept("sales_plan", LIST, "sales plan|selling plan|plan|plan type|choose a plan|choose your sales plan|sales programme|销售计划|计划类型|选择销售计划|销售方案|计划", no="data|health|类目"),
    concept("category", LIST, "business category|main category|store category|category of business|category|industry category|line of business|primary category|main business category|category of the store|business line|经营大类|经营类目|主营类目|店铺类目|经营范围大类|主营大类|类目|经营品类|主营品类", no="product|商品|type|商标"),
    concept("store_type", LIST, "store type|type of store|shop type|kind of store|type of shop|store kind|店铺类型|店铺种类|店铺性质|开店类型|店铺 类型", no=""),
    concept("store_name", TEXT, "store name|shop name|name of store|name of the store|store title|shop title|name of your store|name of shop|your store name|name of the shop|店铺名称|店铺名|店名|店铺 名称|商店名称|网店名称|店铺名字", no="type|domain|url|类型"),
)

_BRAND = (
    concept("brand_name_en", TEXT, "brand name in english|english brand name|brand name english|brand english name|english name of the brand|brand en|brand name en|trademark name in english|english name of brand|english trademark|mark in english|brand in english|英文品牌名|品牌英文名|英文品牌名称|品牌英文名称|英文品牌|商标英文名|品牌名 英文|品牌名称 英文|英文商标|英文商标名", no="chinese|中文|company|公司"),
    concept("brand_name_zh", TEXT, "brand name in chinese|chinese brand name|brand name chinese|brand chinese name|chinese name of the brand|brand zh|brand name zh|trademark name in chinese|chinese name of brand|chinese trademark|mark in chinese|brand in chinese|中文品牌名|品牌中文名|中文品牌名称|品牌中文名称|中文品牌|商标中文名|品牌名 中文|品牌名称 中文|中文商标|中文商标名", no="english|英文|company|公司"),
    concept("brand_name", TEXT, "brand name|brand|name of brand|trademark name|name of the brand|品牌名称|品牌名|品牌|商标名称", no="english|chinese|英文|中文|type|ownership|归属|类型"),
    concept("nice_class", LIST, "nice class|trademark class|class of goods|nice classification|international class|class|mark class|goods class|class of the trademark|nice class number|商标类别|尼斯分类|商标分类|国际分类|类别|商标国际分类|商标大类|注册类别", no="product|商品|student|经营|店铺"),
    concept("mark_status", LIST, "trademark status|mark status|status of trademark|status of the trademark|registration status|trademark type|r or tm|trademark state|state of the trademark|status of mark|商标状态|商标类型|注册状态|商标注册状态|商标情况|商标标识", no="marital"),
    concept("registrant", TEXT, "registrant|trademark registrant|trademark owner|trademark holder|registrant name|owner of the trademark|holder of the trademark|mark holder|registered owner|trademark registrants name|name of registrant|applicant of trademark|registrant of the mark|trademark proprietor|商标注册人|商标权人|注册人|商标持有人|商标所有人|商标注册人名称|商标申请人|注册人名称|持有人", no="number|号|domain"),
    concept("registration_number", LINE, "registration number|trademark registration number|trademark number|registration no|mark number|certificate number|trademark no|number of registration|reg no|trademark reg number|registration certificate number|application number|商标注册号|注册号|商标号|商标编号|商标注册证号|申请号|商标注册编号|注册证号", no="vat|tax|car|company|business|信用|营业执照|公司|企业", form=Form.CODE),
    concept("trademark_certificate", FILE, "trademark certificate|trademark registration certificate|registration certificate|certificate of registration|certificate of trademark|mark certificate|trademark certificate scan|scan of the trademark certificate|acceptance notice|trademark document|商标注册证|商标证书|商标注册证书|商标注册证扫描件|受理通知书|商标注册证明|商标证|上传商标注册证|商标受理通知书|商标文件", no="授权"),
    concept("brand_ownership", LIST, "brand ownership|ownership of brand|ownership|brand source|ownership of the brand|who owns the brand|brand belongs to|brand relation|relation to the brand|品牌归属|品牌来源|品牌所有权|品牌性质|品牌权属|品牌类型|品牌关系", no="home|vehicle"),
    concept("grantor", TEXT, "grantor|authorizer|authoriser|authorizing party|authorising party|licensor|authorized by|granted by|name of grantor|authorizing company|party that authorizes|授权方|授权人|授权单位|授权公司|授权方名称|许可方|授权主体", no="grantee|被授权|authorized party|被"),
    concept("grantee", TEXT, "grantee|authorized party|authorised party|authorized company|licensee|authorized to|granted to|authorisee|name of grantee|party authorized|被授权方|被授权人|被授权单位|被授权公司|被授权方名称|受权方|被许可方|被授权主体", no="authorizing"),
    concept("authorization_letter", FILE, "authorization letter|letter of authorization|authorisation letter|brand authorization letter|letter of authorisation|authorization document|authorization scan|authorization letter scan|scan of the authorization letter|authorization file|power of attorney|授权书扫描件|授权书|品牌授权书|授权书文件|上传授权书|授权文件|授权证明|授权书附件|授权书照片", no="商标注册证"),
)

_PRODUCT = (
    concept("product_title", TEXT, "product title|product name|title of product|item title|listing title|title|product headline|name of product|item name|title of the product|goods title|商品标题|产品标题|商品名称|产品名称|标题|宝贝标题|商品名|产品名", no="job|job title|mr|salutation|称谓|position|page|brand|category|类目"),
    concept("product_category", LIST, "product category|category of product|item category|leaf category|category|listing category|goods category|product type|category of the product|category of goods|商品类目|产品类目|商品分类|产品分类|类目|商品类别|发布类目|宝贝类目", no="business|经营|主营|store|店铺|商标"),
    concept("product_images", FILE, "main images|product images|product pictures|main image|product photos|images|photos of product|product image|item pictures|pictures|main pictures|main photos|photos|商品主图|产品主图|主图|商品图片|产品图片|图片|商品照片|宝贝图片", no="id|licence|certificate|profile|avatar|detail|身份证|详情"),
    concept("price", NUMBER, "price|price usd|unit price|retail price|sale price|selling price|price in usd|price in us dollars|product price|price us|item price|价格|价格 美元|单价|零售价|售价|商品价格|产品价格|销售价|零售价格|美元价格", no="discount|original|cost|min|max|market|promotion|promo|wholesale|compare|促销|原价|市场|成本|最低|最高|批发|范围"),
    concept("stock", NUMBER, "stock|inventory|quantity in stock|stock quantity|quantity|available quantity|units in stock|in stock|available stock|number in stock|stock level|库存|库存数量|商品库存|可售数量|数量|库存量|可售库存", no="warning|code|minimum|price|预警|起订"),
    concept("sku_code", LINE, "sku code|sku|product code|item code|merchant sku|seller sku|article number|sku number|sku id|stock keeping unit|article code|商品编码|商家编码|sku编码|货号|商品编号|产品编码|产品编号|商家sku|商品货号|编码", no="bar|条形|hs|海关|promo|邮政|postal|zip", form=Form.CODE),
    concept("weight", NUMBER, "weight|weight kg|gross weight|package weight|weight in kg|item weight|weight in kilograms|shipping weight|product weight|packed weight|重量|重量 千克|毛重|包装重量|商品重量|物流重量|包裹重量|产品重量|重量 公斤|包装后重量", no="your|body|体重"),
    concept("package_length", NUMBER, "package length|length|length cm|length of package|package length cm|parcel length|packed length|box length|length of the package|包装长|长|长度|包装长度|包裹长度|长 厘米|包装后长度", no="max|password|minimum|最大|标题|长期"),
    concept("package_width", NUMBER, "package width|width|width cm|width of package|package width cm|parcel width|packed width|box width|width of the package|包装宽|宽|宽度|包装宽度|包裹宽度|宽 厘米|包装后宽度", no="screen|max|带宽"),
    concept("package_height", NUMBER, "package height|height|height cm|height of package|package height cm|parcel height|packed height|box height|height of the package|包装高|高|高度|包装高度|包裹高度|高 厘米|包装后高度", no="your|max|身高"),
    concept("freight_template", LIST, "freight template|shipping template|shipping profile|delivery template|freight|logistics template|postage template|template of freight|transport template|shipping rate template|运费模板|物流模板|配送模板|运费|运费方案|邮费模板|物流方案", no="payer|amount|承担"),
    concept("delivery_days", NUMBER, "delivery days|days to ship|handling time|lead time|processing time|dispatch days|delivery time|days until dispatch|ship within|shipping days|dispatch time|time to ship|days to dispatch|handling days|发货期|发货期 天|发货天数|备货期|发货时间|备货天数|发货时效|交货期|发货周期", no="address|preferred|return|退货"),
    concept("description", TEXT, "description|product description|item description|details|product details|detailed description|listing description|description of product|description of the product|about the product|商品描述|产品描述|描述|详细描述|商品详情|产品详情|详情描述|宝贝描述|商品说明", no="short|job|file|company|公司|meta|about you|problem|issue"),
)

CONCEPTS: dict[str, Concept] = {
    row.name: row for row in (*_ACCOUNT, *_CONTACT, *_COMPANY, *_TIME, *_STORE, *_BRAND, *_PRODUCT, *BYSTANDERS)
}
