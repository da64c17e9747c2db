"""The store: how it is authenticated, its plan, category, type and name."""

from autofill.forms.understand.vocabulary.concept import LIST, TEXT, Concept, concept

STORE: tuple[Concept, ...] = (
    concept(
        "identity_method",
        LIST,
        "authentication method|verification method|identity method|method of authentication|way of authentication"
        "|authentication type|identity verification method|method|how to authenticate"
        "|认证方式|验证方式|实名认证方式|认证方法|认证类型|选择认证方式|身份认证方式",
        no=("payment|delivery|shipping|contact|支付方式"),
    ),
    concept(
        "sales_plan",
        LIST,
        "sales plan|selling plan|plan|plan type|choose a plan|choose your sales plan|sales programme"
        "|销售计划|计划类型|选择销售计划|销售方案|计划",
        no=("data|health|类目"),
    ),
    concept(
        "category",
        LIST,
        "business category|main category|store category|category of business|category|industry category"
        "|line of business|primary category|main business category|category of the store|business line"
        "|经营大类|经营类目|计划主营类目|类目权限|计划经营类目|拟经营类目|申请类目|主营类目|店铺类目|经营范围大类|主营大类|类目|经营品类|主营品类",
        no=("product|type|商品|商标"),
    ),
    concept(
        "store_type",
        LIST,
        "store type|type of store|shop type|kind of store|type of shop|store kind"
        "|店铺类别|店铺类型|店铺种类|店铺性质|开店类型|店铺 类型",
    ),
    concept(
        "store_name",
        TEXT,
        "store name|shop name|name of store|name of the store|store title|shop title|name of your store|name of shop"
        "|your store name|name of the shop"
        "|店铺名称|店铺名|店名|店铺 名称|商店名称|网店名称|店铺名字",
        no=("type|domain|url|类型"),
    ),
)
