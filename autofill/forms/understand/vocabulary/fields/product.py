"""One product on sale."""

from autofill.forms.text.compare import Form
from autofill.forms.understand.vocabulary.concept import FILE, LINE, LIST, NUMBER, TEXT, Concept, concept

PRODUCT: tuple[Concept, ...] = (
    concept(
        "product_title",
        TEXT,
        "product title|product name|title of product|item title|listing title|title|product headline|name of product"
        "|item name|title of the product|goods title"
        "|商品标题|产品标题|商品名称|产品名称|标题|宝贝标题|商品名|产品名",
        no=("job|job title|mr|salutation|position|page|brand|category|message|website|article|称谓|类目|文章|邮件"),
    ),
    concept(
        "product_category",
        LIST,
        "product category|category of product|item category|leaf category|category|listing category|goods category"
        "|product type|category of the product|category of goods"
        "|商品类目|产品类目|商品分类|产品分类|类目|商品类别|发布类目|宝贝类目",
        no=("business|store|经营|主营|店铺|商标"),
    ),
    concept(
        "product_images",
        FILE,
        "main images|product images|product pictures|main image|product photos|images|photos of product|product image"
        "|item pictures|pictures|main pictures|main photos|photos"
        "|商品主图|产品主图|主图|商品图片|产品图片|图片|商品照片|宝贝图片",
        no=("id|licence|certificate|profile|avatar|detail|身份证|详情"),
    ),
    concept(
        "price",
        NUMBER,
        "price|price usd|unit price|retail price|sale price|selling price|price in usd|price in us dollars"
        "|product price|price us|item price"
        "|价格|价格 美元|单价|零售价|售价|商品价格|产品价格|销售价|零售价格|美元价格",
        no=(
            "discount|original|cost|min|max|market|promotion|promotional|promo|wholesale|compare|sample"
            "|促销|原价|市场|成本|最低|最高|批发|范围"
        ),
    ),
    concept(
        "stock",
        NUMBER,
        "stock|inventory|quantity in stock|stock quantity|quantity|available quantity|units in stock|in stock"
        "|available stock|number in stock|stock level"
        "|商家仓库存|可用库存|现货库存|在库数量|库存|库存数量|商品库存|可售数量|数量|库存量|可售库存",
        no=("warning|alert|safety|code|minimum|price|预警|起订|安全"),
    ),
    concept(
        "sku_code",
        LINE,
        "sku code|sku|product code|item code|merchant sku|seller sku|article number|sku number|sku id"
        "|stock keeping unit|article code"
        "|商品编码|商家编码|sku编码|货号|商品编号|产品编码|产品编号|商家sku|商品货号|编码",
        no=("bar|hs|promo|postal|zip|条形|海关|邮政"),
        form=Form.CODE,
    ),
    concept(
        "weight",
        NUMBER,
        "weight|weight kg|gross weight|package weight|weight in kg|item weight|weight in kilograms|shipping weight"
        "|product weight|packed weight"
        "|重量|重量 千克|毛重|包装重量|商品重量|物流重量|包裹重量|产品重量|重量 公斤|包装后重量",
        no=("your|body|net|体重|净"),
    ),
    concept(
        "package_length",
        NUMBER,
        "package length|length|length cm|length of package|package length cm|parcel length|packed length|box length"
        "|length of the package"
        "|包装长|长|长度|包装长度|包裹长度|长 厘米|包装后长度",
        no=("max|password|minimum|最大|标题|长期"),
    ),
    concept(
        "package_width",
        NUMBER,
        "package width|width|width cm|width of package|package width cm|parcel width|packed width|box width"
        "|width of the package"
        "|包装宽|宽|宽度|包装宽度|包裹宽度|宽 厘米|包装后宽度",
        no=("screen|max|带宽"),
    ),
    concept(
        "package_height",
        NUMBER,
        "package height|height|height cm|height of package|package height cm|parcel height|packed height|box height"
        "|height of the package"
        "|包装高|高|高度|包装高度|包裹高度|高 厘米|包装后高度",
        no=("your|max|身高"),
    ),
    concept(
        "freight_template",
        LIST,
        "freight template|shipping template|shipping profile|delivery template|freight|logistics template"
        "|postage template|template of freight|transport template|shipping rate template"
        "|运费模版|物流模版|运费方案模板|运费模板|物流模板|配送模板|运费|运费方案|邮费模板|物流方案",
        no=("payer|amount|承担"),
    ),
    concept(
        "delivery_days",
        NUMBER,
        "delivery days|days to ship|handling time|lead time|processing time|dispatch days|delivery time"
        "|days until dispatch|ship within|shipping days|dispatch time|time to ship|days to dispatch|handling days"
        "|发货期|发货期 天|发货天数|备货时长|备货时间|备货周期|备货期|发货时间|备货天数|发货时效|交货期|发货周期",
        no=("address|preferred|return|退货"),
    ),
    concept(
        "description",
        TEXT,
        "description|product description|item description|details|product details|detailed description"
        "|listing description|description of product|description of the product|about the product"
        "|pc详描编辑|pc端描述|图文描述|图文详情|详描|商品描述|产品描述|描述|详细描述|商品详情|产品详情|详情描述|宝贝描述|商品说明",
        no=("short|job|file|company|meta|about you|problem|issue|公司"),
    ),
)
