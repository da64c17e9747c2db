"""The company and its legal representative."""

from autofill.forms.text.compare import Form
from autofill.forms.understand.vocabulary.concept import FILE, LINE, LIST, TEXT, Concept, concept

COMPANY: tuple[Concept, ...] = (
    concept(
        "organization",
        TEXT,
        "company name|company|business name|organization|organisation|organization name|organisation name"
        "|name of company|legal company name|legal business name|registered company name|enterprise name"
        "|corporation name|firm name|company full name|full company name|name on the licence|organisation legal name"
        "|entity name|name of the company|legal entity name"
        "|公司名称|企业名称|公司名|企业名|公司全称|企业全称|单位名称|营业执照名称|公司|主体名称|商户名称|执照名称"
        "|公司 企业 名称",
        no=(
            "type|kind|size|address|registered address|brand|store|shop|alipay|phone|email|website|description|code"
            "|logo|licence number|registration number|role|industry|title|representative|contact|no|shipping|profile"
            "|introduction"
            "|地址|规模|类型|支付宝|代码|信用|品牌|店铺|业务|法人|法定代表人"
        ),
    ),
    concept(
        "credit_code",
        LINE,
        "unified social credit code|social credit code|credit code|uscc|unified social credit identifier"
        "|business registration code|unified credit code|unified social credit number|social credit number"
        "|business licence number|business license number"
        "|统一社会信用代码|社会信用代码|信用代码|统一信用代码|营业执照号|营业执照号码|注册号 统一社会信用代码"
        "|统一社会信用代码 注册号|统一社会信用代码号|执照号码",
        no="promo|card",
        form=Form.CODE,
    ),
    concept(
        "company_kind",
        LIST,
        "company type|type of company|enterprise type|business type|entity type|type of business|kind of company"
        "|company kind|legal form|organisation type|organization type|type of enterprise"
        "|企业类型|公司类型|主体类型|企业性质|公司性质|经营主体类型|经营主体|企业种类",
        no=("store|店铺"),
    ),
    concept(
        "business_licence",
        FILE,
        "business licence|business license|company licence|licence scan|business licence scan"
        "|copy of business licence|scan of the business licence|business licence copy|licence|trading licence"
        "|company license|business licence photo"
        "|营业执照|营业执照扫描件|上传营业执照|营业执照照片|营业执照副本|执照扫描件|营业执照图片|营业执照附件"
        "|公司营业执照",
        no=("trademark|商标|身份证"),
    ),
    concept(
        "registered_division",
        LIST,
        "registered province city district|registered province|registered region|registered area"
        "|place of registration|registration place|registered location|registered address"
        "|registered address province city district|company region|province city district of registration"
        "|registered address region|where registered"
        "|注册地|注册地区|注册所在地|注册地省市区|注册地 省 市 区|注册省市区|注册地址|公司所在地|企业所在地"
        "|注册地址 省市区|公司注册地|企业注册地",
        general="division",
    ),
    concept(
        "registered_street",
        TEXT,
        "registered street address|registered street|registered address|registered detailed address"
        "|registered address line|street of registration|registered office street|registered office address"
        "|registered address details|street address of registration|company address|business address"
        "|street address as registered"
        "|注册详细地址|注册地址|注册街道|注册街道地址|公司详细地址|企业注册地址|公司注册地址|营业执照地址|公司地址"
        "|企业地址|执照住所|营业执照住所|执照地址|法定住所|住所详细地址|注册地详细地址",
        general="street-address|address",
    ),
    concept(
        "legal_representative",
        TEXT,
        "legal representatives name|legal representative name|name of legal representative"
        "|name of the legal representative|legal representative|legal rep name|corporate representative"
        "|legal representative full name|representative name|representatives name|legal person name|legal person"
        "|法定代表人姓名|法人姓名|法定代表人|法人代表姓名|法人代表|法人名称|法人|法人 姓名|法定代表人 姓名"
        "|企业法人姓名|企业法人",
        no=("alipay|id|phone|email|type|account|validity|photo|scan|card|支付宝|身份证|手机|电话|邮箱|证件|有效期|照"),
    ),
    concept(
        "id_number",
        LINE,
        "id card number|id number|identity card number|id no|identification number|id card no|identity number"
        "|national id number|resident id number|citizen id number|number of the id card|identity card no"
        "|id card numbers|resident identity card number|national id"
        "|身份证号码|身份证号|证件号码|证件号|法人身份证号|法人身份证号码|身份证编号|公民身份号码|居民身份证号码"
        "|法定代表人身份证号码|身份证件号码|身份号码|法人身份证|法定代表人身份证|身份证",
        no=("tax|company|trademark|photo|passport|商标"),
        form=Form.CODE,
    ),
    concept(
        "id_front",
        FILE,
        "id card photo side|id card front|front of id card|front side of id card|id photo side|id front"
        "|id card portrait side|portrait side|photo side|identity card front|front of the id card|front of id"
        "|id card photo page|photo side of the id card|id card face side|identity card photo side"
        "|身份证人像面|身份证正面|人像面|身份证头像面|身份证照片面|法人身份证正面|正面照|身份证正面照"
        "|身份证人像面照片|证件人像面|法人身份证人像面|头像面",
        no=("back|emblem|反面|背面|国徽"),
    ),
    concept(
        "id_back",
        FILE,
        "id card emblem side|id card back|back of id card|back side of id card|id emblem side|id back|emblem side"
        "|national emblem side|identity card back|back of the id card|back of id|reverse of id card|id card reverse"
        "|reverse side of id card|emblem side of the id card|identity card emblem side"
        "|身份证国徽面|身份证反面|国徽面|身份证背面|法人身份证反面|反面照|身份证反面照|身份证国徽面照片|证件国徽面"
        "|法人身份证国徽面",
        no=("front|人像|正面"),
    ),
)
