"""Concepts that forms ask for and this program never says: knowing them keeps other values out of their controls."""

from autofill.forms.understand.vocabulary.concept import (
    ANY,
    DATE,
    LINE,
    LIST_OR_TEXT,
    SECRET,
    TEXT,
    TICK,
    Concept,
    concept,
)

OTHER_CONCEPTS: tuple[Concept, ...] = (
    concept(
        "username",
        TEXT,
        "username|user name|user id|userid|login name|login id|screen name|display name|nickname|nick name|nick|login"
        "|member name|account name|account id|handle|public name|profile name|user|username or email"
        "|email or username|email address or username|username or email address"
        "|phone email or username|email or member id|логин|имя пользователя|никнейм|псевдоним"
        "|benutzername"
        "|用户名|账号|帐号|登录名|昵称|账户名|会员名|用户账号|ユーザー名|ログインid",
    ),
    concept(
        "email-or-tel",
        TEXT,
        "email or phone|email or mobile|email or mobile number|email or phone number|phone or email"
        "|phone number or email|mobile number or email|mobile or email|mobile phone or email|email or mobile phone"
        "|账号 邮箱 手机号|手机号 邮箱|邮箱 手机号|手机号或邮箱|邮箱或手机号|邮箱或手机号码|手机号码或邮箱",
        no="username|user name|用户名",
    ),
    concept(
        "middle-name",
        TEXT,
        "middle name|middle initial|middle names|middlename|mi|m i|отчество",
    ),
    concept(
        "maiden-name",
        TEXT,
        "maiden name|mothers maiden name|birth name",
    ),
    concept(
        "honorific",
        LIST_OR_TEXT,
        "salutation|prefix|suffix|name suffix|name prefix|honorific|称谓|称呼",
    ),
    concept(
        "address-line2",
        TEXT,
        "address line 2|address 2|address2|apt|apartment|suite|unit|apartment number|apt suite|apt suite etc"
        "|apartment suite|apartment suite etc|apt suite unit|apartment suite unit building floor etc|apt number"
        "|street address 2|street address line 2|address line2|addressline2|line2|apt suite other|floor|building"
        "|building name|unit number|suite apt|apt unit suite etc|apartment suite unit etc|flat|house number"
        "|additional address|address continued|address line 3|line3|street2|company c o|квартира|дом"
        "|楼层|门牌",
    ),
    concept(
        "confirm-email",
        LINE,
        "confirm email|confirm email address|confirm your email|repeat email|verify email|verify email address"
        "|email again|retype email|re enter email|re enter email address|email confirmation|confirm e mail"
        "|confirm your email address|reenter email|email verify|emailconfirm|confirm e mail address|email repeat"
        "|verify your email address|repeat e mail|repeat email address|repeat your email|re enter your email"
        "|re enter your email address|retype email address|retype your email|retype your email address"
        "|confirm your e mail|repeat e mail address|email address again|enter your email again"
        "|确认邮箱|再次输入邮箱|重复邮箱|邮箱确认|再次输入电子邮箱|确认电子邮箱|重复电子邮箱",
        general="email",
    ),
    concept(
        "other-email",
        LINE,
        "secondary email|alternate email|backup email|recovery email|friends email|recipient email|recipients email"
        "|paypal email"
        "|备用邮箱|好友邮箱",
    ),
    concept(
        "newsletter",
        TICK,
        "newsletter|newsletters|subscribe|promotional emails|marketing emails|send me|keep me updated|special offers"
        "|sign up for emails|offers|promotions|updates"
        "|订阅|推广邮件|营销信息|接收推广",
    ),
    concept(
        "newsletter-email",
        LINE,
        "newsletter email|subscribe email|email newsletter|email updates|newsletter|subscribe|email for newsletter"
        "|email for updates|newsletter signup|get our newsletter|join our mailing list|mailing list"
        "|订阅邮箱|邮件订阅|订阅",
    ),
    concept(
        "search",
        ANY,
        "search|find|search products|search site|search for|query|keyword|keywords|what are you looking for|q|поиск"
        "|look for"
        "|搜索|查找|检索|关键词|关键字|搜索商品",
    ),
    concept(
        "captcha",
        ANY,
        "captcha|characters you see|type the characters|enter the characters|security check|image code"
        "|verification image|are you human|not a robot|code shown|code in the picture|code in the image"
        "|text in the image|text in the picture|код с картинки|антиспам|recaptcha response"
        "|图形验证码|图片验证码|验证图片|滑块",
    ),
    concept(
        "coupon",
        ANY,
        "coupon|promo code|promotion code|promotional code|discount code|gift card|gift card number|voucher"
        "|coupon code|referral code|invite code|invitation code|offer code|redeem code|referral|referred by"
        "|access code|gift certificate|promo|source code|campaign code"
        "|优惠码|优惠券|邀请码|推荐码|推荐人",
    ),
    concept(
        "card-number",
        TEXT,
        "card number|credit card number|debit card number|cc number|cardnumber|credit card|account number|card no"
        "|номер карты|ccnumber|routing number|iban"
        "|银行卡号|卡号|银行账号",
    ),
    concept(
        "card-name",
        TEXT,
        "name on card|cardholder name|card holder|cardholder|card holder name|name as it appears on card|card name"
        "|name on credit card|cardholders name|nameoncard|account holder"
        "|持卡人|持卡人姓名|开户名",
    ),
    concept(
        "card-code",
        SECRET,
        "cvv|cvc|cvv2|security code|card security code|card verification|csc|cid|cvn|card verification number|cvc cvv"
        "|card code|verification number|security id number|security id"
        "|安全码",
    ),
    concept(
        "card-expiry",
        ANY,
        "expiration|expiration date|expiry|expiry date|exp date|mm yy|mm yyyy|expiration month|expiration year"
        "|expiry month|expiry year|exp month|exp year|card expiration|valid thru|good thru|mmyy|expires|cc exp"
        "|card expiry",
    ),
    concept(
        "birthday",
        DATE | LIST_OR_TEXT,
        "date of birth|birthday|birth date|birthdate|dob|year of birth|month of birth|day of birth|birth year"
        "|birth month|birth day|day|month|year|age|born|дата рождения|день рождения|bday|years old|mm dd yyyy"
        "|dd mm yyyy|yyyy"
        "|生日|出生日期|出生年月",
    ),
    concept(
        "gender",
        ANY,
        "gender|sex|пол|性别",
    ),
    concept(
        "message",
        TEXT,
        "message|comment|comments|your message|questions|question|enquiry|inquiry|feedback|notes|note|remarks"
        "|additional information|tell us|how can we help|subject|сообщение|special instructions|delivery instructions"
        "|instructions|order notes|gift message|reason|tell us more|how did you hear about us|bio|about you|about me"
        "|留言|备注|反馈|意见|主题",
    ),
    concept(
        "website",
        TEXT,
        "website|web site|url|homepage|home page|site url|blog|domain|web address|domain name|网址|网站",
    ),
    concept(
        "fax",
        LINE,
        "fax|fax number|传真|传真号",
    ),
    concept(
        "tel-extension",
        LINE,
        "extension|ext|extn|phone extension|area code|region code|分机|分机号",
    ),
    concept(
        "other-tel",
        LINE,
        "alternate phone|secondary phone|evening phone|work phone|business phone|other phone|phone 2|second phone"
        "|emergency contact|emergency phone"
        "|备用电话|紧急联系人",
    ),
    concept(
        "job-title",
        TEXT,
        "job title|position|role|occupation|department|title at company|profession|company role|job role|job function"
        "|seniority"
        "|职位|职务|部门",
    ),
    concept(
        "company-size",
        LIST_OR_TEXT,
        "company size|number of employees|employees|industry|sector|公司规模|员工人数|行业",
    ),
    concept(
        "tax-id",
        LINE,
        "tax id|vat|vat number|ssn|social security number|tax number|ein|passport number|passport|driver license"
        "|licence number|inn|abn|social security|last 4"
        "|税号|纳税人识别号",
    ),
    concept(
        "security-question",
        ANY,
        "security question|secret question|security answer|secret answer|answer|password hint|pin|security pin"
        "|密保|安全问题|密保问题",
    ),
    concept(
        "language",
        LIST_OR_TEXT,
        "language|preferred language|locale|time zone|timezone|currency|语言|时区|币种|货币",
    ),
    concept(
        "quantity",
        ANY,
        "qty|donation amount|amount|tip|custom amount|other amount|金额",
    ),
    concept(
        "remember",
        TICK,
        "remember me|keep me signed in|stay signed in|save this|save my|show password|same as|use as billing"
        "|this is a gift|ship to|make this|remember"
        "|记住我|自动登录|显示密码",
    ),
    concept(
        "ship-recipient",
        TEXT,
        "recipient name|recipient|recipients name|gift recipient|in honor of|in memory of|honoree|收件人|收货人",
    ),
    concept(
        "gstin",
        TEXT,
        "gst|gstin|po number|purchase order|membership number|member number|loyalty number|rewards number|student id"
        "|order number|customer number|reference number|club number"
        "|会员号|订单号",
    ),
    concept(
        "school",
        TEXT,
        "school|university|college|institution|team|team name|group name|event name|organization you represent|学校",
    ),
)
