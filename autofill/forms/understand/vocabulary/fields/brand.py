"""Brands, trademarks and authorizations."""

from autofill.forms.text.compare import Form
from autofill.forms.understand.vocabulary.concept import FILE, LINE, LIST, TEXT, Concept, concept

BRAND: tuple[Concept, ...] = (
    concept(
        "brand_name_en",
        TEXT,
        "brand name in english|english brand name|brand name english|brand english name|english name of the brand"
        "|brand en|brand name en|trademark name in english|english name of brand|english trademark|mark in english"
        "|brand in english"
        "|英文品牌名|品牌英文名|英文品牌名称|品牌英文名称|英文品牌|商标英文名|品牌名 英文|品牌名称 英文|英文商标"
        "|英文商标名",
        no=("chinese|company|中文|公司"),
    ),
    concept(
        "brand_name_zh",
        TEXT,
        "brand name in chinese|chinese brand name|brand name chinese|brand chinese name|chinese name of the brand"
        "|brand zh|brand name zh|trademark name in chinese|chinese name of brand|chinese trademark|mark in chinese"
        "|brand in chinese"
        "|中文品牌名|品牌中文名|中文品牌名称|品牌中文名称|中文品牌|商标中文名|品牌名 中文|品牌名称 中文|中文商标"
        "|中文商标名",
        no=("english|company|英文|公司"),
    ),
    concept(
        "brand_name",
        TEXT,
        "brand name|brand|name of brand|trademark name|name of the brand|品牌名称|品牌名|品牌|商标名称",
        no=("english|chinese|type|ownership|product|story|website|country|introduction|英文|中文|归属|类型|商品|产品"),
    ),
    concept(
        "nice_class",
        LIST,
        "nice class|trademark class|class of goods|nice classification|international class|class|mark class"
        "|goods class|class of the trademark|nice class number"
        "|商标类别|尼斯分类|商标分类|国际分类|类别|商标国际分类|商标大类|注册类别",
        no=("product|student|商品|经营|店铺"),
    ),
    concept(
        "mark_status",
        LIST,
        "trademark status|mark status|status of trademark|status of the trademark|registration status|trademark type"
        "|r or tm|trademark state|state of the trademark|status of mark"
        "|商标状态|商标类型|注册状态|商标注册状态|商标情况|商标标识",
        no="marital",
    ),
    concept(
        "registrant",
        TEXT,
        "registrant|trademark registrant|trademark owner|trademark holder|registrant name|owner of the trademark"
        "|holder of the trademark|mark holder|registered owner|trademark registrants name|name of registrant"
        "|applicant of trademark|registrant of the mark|trademark proprietor"
        "|商标权人名称|商标持有人名称|商标权利人|商标权利人名称|商标注册人|商标权人|注册人|商标持有人|商标所有人|商标注册人名称|商标申请人|注册人名称|持有人",
        no=("number|domain|号"),
    ),
    concept(
        "registration_number",
        LINE,
        "registration number|trademark registration number|trademark number|registration no|mark number"
        "|certificate number|trademark no|number of registration|reg no|trademark reg number"
        "|registration certificate number|application number"
        "|商标申请号|商标受理号|商标证号|商标注册号|注册号|商标号|商标编号|商标注册证号|申请号|商标注册编号|注册证号",
        no=("vat|tax|car|company|business|信用|营业执照|公司|企业"),
        form=Form.CODE,
    ),
    concept(
        "trademark_certificate",
        FILE,
        "trademark certificate|trademark registration certificate|registration certificate"
        "|certificate of registration|certificate of trademark|mark certificate|trademark certificate scan"
        "|scan of the trademark certificate|acceptance notice|trademark document"
        "|商标注册证|商标证书|商标注册证书|商标注册证扫描件|受理通知书|商标注册证明|商标证|上传商标注册证"
        "|商标受理通知书|商标文件",
        no="授权",
    ),
    concept(
        "brand_ownership",
        LIST,
        "brand ownership|ownership of brand|ownership|brand source|ownership of the brand|who owns the brand"
        "|brand belongs to|brand relation|relation to the brand"
        "|品牌归属|品牌来源|品牌所有权|品牌性质|品牌权属|品牌类型|品牌关系",
        no="home|vehicle",
    ),
    concept(
        "grantor",
        TEXT,
        "grantor|authorizer|authoriser|authorizing party|authorising party|licensor|authorized by|granted by"
        "|name of grantor|authorizing company|party that authorizes"
        "|授权方|授权人|授权单位|授权公司|授权方名称|许可方|授权主体",
        no=("grantee|authorized party|被授权|被"),
    ),
    concept(
        "grantee",
        TEXT,
        "grantee|authorized party|authorised party|authorized company|licensee|authorized to|granted to|authorisee"
        "|name of grantee|party authorized"
        "|被授权方|被授权人|被授权单位|被授权公司|被授权方名称|受权方|被许可方|被授权主体",
        no="authorizing",
    ),
    concept(
        "authorization_letter",
        FILE,
        "authorization letter|letter of authorization|authorisation letter|brand authorization letter"
        "|letter of authorisation|authorization document|authorization scan|authorization letter scan"
        "|scan of the authorization letter|authorization file|power of attorney"
        "|授权书扫描件|授权书|品牌授权书|授权书文件|上传授权书|授权文件|授权证明|授权书附件|授权书照片",
        no="商标注册证",
    ),
)
