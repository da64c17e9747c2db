"""Signing up and signing in: e-mail, passwords, codes, names."""

from autofill.forms.understand.vocabulary.concept import CODE, LINE, SECRET, TEXT, Concept, concept

ACCOUNT: tuple[Concept, ...] = (
    concept(
        "email",
        LINE,
        "email|e mail|email address|e mail address|mail address|login email|sign in email|contact email|work email"
        "|business email|email login|your email|emailaddress|electronic mail|email id|mail|почта|эл почта"
        "|электронная почта|адрес электронной почты|correo electronico|correo electrónico|adresse e mail|courriel"
        "|e mail adresse|e mail адрес|email адрес|адрес e mail|адрес email"
        "|邮箱|电子邮箱|邮箱地址|电子邮件|登录邮箱|联系邮箱|注册邮箱|邮件地址|电子邮件地址|常用邮箱|メールアドレス"
        "|eメール|e mailアドレス",
        no=(
            "verification|code|newsletter|subscribe|gift|password|alipay|confirm|again|repeat|retype|re enter|postal"
            "|mailing|updates|alternate|alternative|additional|secondary|backup|recovery|invite|invitation|subject"
            "|format|preferences|mail code|mail stop|coupon|search|nickname|sender|from name|paypal|bcc|cc|finance"
            "|supervisor|legal representative"
            "|验证码|校验码|订阅|密码|支付宝|确认|再次|重复|备用"
        ),
        of_others=False,
    ),
    concept(
        "password",
        SECRET,
        "password|pass word|pwd|passwd|passcode|login password|пароль|contraseña|mot de passe|passwort"
        "|密码|口令|登录密码|パスワード",
        no=(
            "hint|question|forgot|reset|payment|pay|alipay|wifi|wi fi|show|old|one time|withdrawal|bank"
            "|忘记|提示|支付|支付宝|显示|交易|旧|原|一次性"
        ),
    ),
    concept(
        "new-password",
        SECRET,
        "new password|create password|create a password|choose password|choose a password|set password|set a password"
        "|make a password|pick a password|new account password|new login password|придумайте пароль"
        "|设置密码|新密码|设置登录密码|创建密码|设定密码|注册密码|新しいパスワード",
        no=("confirm|again|repeat|retype|re enter|payment|verify|确认|再次|重复|支付"),
        general="password",
    ),
    concept(
        "current-password",
        SECRET,
        "current password|your current password|existing password|old password|当前密码|原密码|旧密码|现密码",
        general="password",
    ),
    concept(
        "confirm-password",
        SECRET,
        "confirm password|password confirmation|confirm your password|repeat password|repeat your password"
        "|password again|retype password|re type password|retype your password|re enter password|reenter password"
        "|re enter your password|verify password|verify your password|confirm new password|confirm login password"
        "|password repeat|password confirm|confirm the password|enter password again|enter the password again"
        "|second password|type the password again|password once more|confirmation password|check password"
        "|password check|passwordagain|passwordverify|confirmpass|повторите пароль"
        "|подтвердите пароль|подтверждение пароля|confirmar contraseña|confirmez le mot de passe"
        "|再输一次|再输一遍|再填一次|密码再输一次|密码重复|重新输入密码|确认密码|再次输入密码|再次输入|重复密码|密码确认|确认登录密码|再次输入登录密码|再次确认密码|重新输入密码"
        "|请再次输入密码|确认新密码|パスワード確認|パスワード 確認",
        no=("payment|支付|交易"),
        general="password|new-password",
    ),
    concept(
        "payment_password",
        SECRET,
        "payment password|pay password|payment pin|alipay payment password|支付密码|付款密码|交易密码|支付宝支付密码",
        no=("confirm|again|repeat|确认|再次|重复"),
    ),
    concept(
        "confirm_payment_password",
        SECRET,
        "confirm payment password|repeat payment password|payment password again|confirm pay password"
        "|confirm the payment password|re enter payment password"
        "|再次输入支付密码|确认支付密码|重复支付密码|支付密码确认",
    ),
    concept(
        "alipay_password",
        SECRET,
        "alipay login password|alipay password|password of alipay|password for alipay|支付宝登录密码|支付宝密码",
        no=("payment|confirm|支付密码|确认"),
        general="password|current-password",
    ),
    concept(
        "alipay_account",
        LINE,
        "alipay account|alipay login|alipay id|alipay account name|legal representatives alipay account"
        "|alipay username|alipay login name"
        "|支付宝账号|支付宝账户|支付宝登录账号|支付宝帐号|支付宝帐户|法人支付宝账号|法人支付宝账户"
        "|法定代表人支付宝账号|支付宝登录名",
        no=("password|密码"),
    ),
    concept(
        "one-time-code",
        CODE,
        "verification code|one time code|sms code|email code|security code sent|otp|email verification code"
        "|sms verification code|confirmation code|code from email|code from sms|enter the code|text message code"
        "|mail code|phone code|mobile verification code|phone verification code|authentication code|one time password"
        "|verify code"
        "|验证码|校验码|动态码|短信验证码|邮箱验证码|手机验证码|短信校验码|邮箱校验码|动态密码|邮件验证码|手机校验码"
        "|电子邮箱验证码",
        no=("image|captcha|picture|postal|zip|characters|图形|图片"),
    ),
    concept(
        "given-name",
        TEXT,
        "given name|first name|forename|firstname|english given name|english first name|fname|given names|name first"
        "|first and middle name|christian name|имя|ваше имя|nombre|prénom|prenom|vorname"
        "|名|英文名|名字|英文名字|名拼音|英文名 名的拼音|名的拼音|名 カナ",
        no=(
            "last|family|surname|brand|company|store|user|product|card|cardholder|bank|business"
            "|姓|品牌|公司|店铺|文件|排名"
        ),
        general="name",
    ),
    concept(
        "family-name",
        TEXT,
        "family name|last name|surname|lastname|english family name|english surname|english last name|lname"
        "|second name|family names|name last|фамилия|apellido|apellidos|nom de famille|nachname"
        "|姓|姓氏|英文姓|姓拼音|英文姓 姓的拼音|姓的拼音",
        no=("first|given|brand|company|name and|名字"),
        general="name",
    ),
    concept(
        "name",
        TEXT,
        "name|full name|your name|contact name|fullname|first and last name|first name and last name|name and surname"
        "|realname|real name|contact person|contact person name|full legal name|legal name|complete name"
        "|имя и фамилия|фио|nombre completo"
        "|姓名|联系人|联系人姓名|真实姓名|中文姓名|中文名|中文名字|お名前|氏名",
        no=(
            "company|business|organization|organisation|brand|store|shop|user|username|login|nick|nickname|display"
            "|screen|product|file|card|cardholder|account|bank|domain|team|school|legal representative|representative"
            "|middle|maiden|father|mother|pet|event|project|group|campus|property|building|street|city|town|gift"
            "|dedication|honoree|english|honor|memory|coupon|list|registry|hotel|website|on card|profile|page|blog"
            "|host|institution|organisations|practice|department|suffix|prefix|title|employer|agency|publication"
            "|in game|character|club|alipay|merchant"
            "|法人|法定代表人|公司|企业|品牌|店铺|用户|昵称|商品|产品|持卡|账户|开户|拼音|英文"
        ),
        of_others=False,
    ),
)
