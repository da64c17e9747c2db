"""The units of the world: what each measures, what one of it is of the smallest, how pages call it. Data only."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Dimension(StrEnum):
    """What is measured. Amounts of different dimensions never stand for each other."""

    MASS = "mass"
    LENGTH = "length"
    TIME = "time"
    COUNT = "count"
    MONEY = "money"
    OTHER = "other"  # areas, volumes, shares: known, so that they are not taken for a unit of these


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit; `names` are what pages call it. Units of one `base` are multiples of each other by their `factor`."""

    symbol: str
    dimension: Dimension
    base: str
    factor: Fraction
    names: tuple[str, ...]


def _unit(symbol: str, dimension: Dimension, factor: str, names: str, base: str = "") -> Unit:
    """A row; names are divided by "|". Without a `base` it is an exact part or multiple of its dimension's others."""
    return Unit(symbol, dimension, base or dimension.value, Fraction(factor), (symbol, *names.split("|")))


_MASS, _LENGTH, _TIME, _COUNT = Dimension.MASS, Dimension.LENGTH, Dimension.TIME, Dimension.COUNT
_MONEY, _OTHER = Dimension.MONEY, Dimension.OTHER

# Sources: the SI; the yard and pound agreement of 1959; for 斤, 两 and 担 the State Council's order of 1959-06-25.
_MEASURES = (
    _unit("mg", _MASS, "1/1000", "milligram|milligrams|milligramme|毫克"),
    _unit("g", _MASS, "1", "gr|gm|gms|gram|grams|gramme|grammes|克|公克"),
    _unit("kg", _MASS, "1000", "kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes|千克|公斤"),
    _unit("t", _MASS, "1000000", "ton|tons|tonne|tonnes|metric ton|metric tons|mt|吨|公吨"),
    _unit("斤", _MASS, "500", "市斤|jin|catty|catties"),
    _unit("两", _MASS, "50", "市两|liang"),
    _unit("担", _MASS, "50000", "市担"),
    _unit("lb", _MASS, "453.59237", "lbs|pound|pounds|磅|英磅"),
    _unit("oz", _MASS, "28.349523125", "ozs|ounce|ounces|盎司|安士"),
    _unit("st", _MASS, "6350.29318", "stone|stones|英石"),
    _unit("ct", _MASS, "1/5", "carat|carats|克拉"),
    _unit("mm", _LENGTH, "1", "millimeter|millimeters|millimetre|millimetres|毫米|公厘"),
    _unit("cm", _LENGTH, "10", "cms|centimeter|centimeters|centimetre|centimetres|厘米|公分"),
    _unit("dm", _LENGTH, "100", "decimeter|decimeters|decimetre|decimetres|分米"),
    _unit("m", _LENGTH, "1000", "meter|meters|metre|metres|mtr|mtrs|米|公尺"),
    _unit("km", _LENGTH, "1000000", "kms|kilometer|kilometers|kilometre|kilometres|千米|公里"),
    _unit("in", _LENGTH, "25.4", "ins|inch|inches|″|''|英寸|英吋|吋"),
    _unit("ft", _LENGTH, "304.8", "foot|feet|′|英尺|呎"),
    _unit("yd", _LENGTH, "914.4", "yds|yard|yards|码|英码"),
    _unit("寸", _LENGTH, "100/3", "市寸"),
    _unit("尺", _LENGTH, "1000/3", "市尺"),
    _unit("s", _TIME, "1", "sec|secs|second|seconds|秒|秒钟"),
    _unit("min", _TIME, "60", "mins|minute|minutes|分钟"),
    _unit("h", _TIME, "3600", "hr|hrs|hour|hours|小时|钟头|个小时"),
    _unit("day", _TIME, "86400", "d|days|calendar day|calendar days|natural days|天|日|自然日|日历日|个自然日"),
    _unit("week", _TIME, "604800", "wk|wks|weeks|周|星期|个星期|礼拜"),
    _unit(
        "working day",
        _TIME,
        "1",
        "working days|workday|workdays|business day|business days|weekdays|工作日|个工作日|工作天",
        "working-day",
    ),
    _unit("working hour", _TIME, "1", "working hours|business hours|工作小时", "working-hour"),
    _unit("month", _TIME, "1", "months|mo|mos|月|个月|月份", "month"),
    _unit("quarter", _TIME, "1", "quarters|季度|季", "quarter"),
    _unit("year", _TIME, "1", "years|yr|yrs|年", "year"),
    _unit(
        "pcs",
        _COUNT,
        "1",
        "pc|piece|pieces|item|items|unit|units|ea|each|count|件|个|個|只|隻|条|台|支|张|本|把|枚|件数|个数|顶|根|块|片|颗|部|辆|款",
    ),
    _unit("dozen", _COUNT, "12", "dozens|doz|dz|打"),
    _unit("百件", _COUNT, "100", "百个|百|hundred|hundreds"),
    _unit("千件", _COUNT, "1000", "千个|千|thousand|thousands"),
    _unit("万件", _COUNT, "10000", "万个|万"),
    # How many pieces these are, only the goods tell.
    _unit("pair", _COUNT, "1", "pairs|prs|双|对|副", "pair"),
    _unit("set", _COUNT, "1", "sets|套|组", "set"),
    _unit("box", _COUNT, "1", "boxes|carton|cartons|ctn|ctns|箱|盒", "box"),
    _unit("pack", _COUNT, "1", "packs|package|packages|bag|bags|包|袋", "pack"),
    _unit("roll", _COUNT, "1", "rolls|卷", "roll"),
    _unit("lot", _COUNT, "1", "lots|batch|batches|批", "lot"),
    _unit("bottle", _COUNT, "1", "bottles|瓶|罐|桶", "bottle"),
    _unit("%", _OTHER, "1", "percent|per cent|pct|百分比|折", "percent"),
    _unit("‰", _OTHER, "1", "per mille|千分比", "per-mille"),
    _unit("L", _OTHER, "1", "litre|litres|liter|liters|升|公升", "litre"),
    _unit("ml", _OTHER, "1", "millilitre|millilitres|milliliter|milliliters|毫升", "millilitre"),
    _unit("gal", _OTHER, "1", "gallon|gallons|加仑", "gallon"),
    _unit("m²", _OTHER, "1", "m2|sqm|sq m|square metres|square meters|平方米|平米|㎡", "square-metre"),
    _unit("cm²", _OTHER, "1", "cm2|square centimetres|square centimeters|平方厘米", "square-centimetre"),
    _unit("m³", _OTHER, "1", "m3|cbm|cubic metres|cubic meters|立方米|立方|方", "cubic-metre"),
    _unit("cm³", _OTHER, "1", "cm3|cubic centimetres|cubic centimeters|立方厘米", "cubic-centimetre"),
    _unit("points", _OTHER, "1", "pts|credits|积分|coins|金币", "points"),
)


def _money(code: str, names: str = "", small: str = "") -> tuple[Unit, ...]:
    """A currency, and its hundredth where it has names of its own."""
    whole = Unit(code, _MONEY, code, Fraction(100), (code, *filter(None, names.split("|"))))
    part = Unit(f"1/100 {code}", _MONEY, code, Fraction(1), tuple(small.split("|")))
    return (whole, part) if small else (whole,)


_CURRENCIES = (
    *_money(
        "USD", "us$|usd$|$|dollar|dollars|us dollar|us dollars|u.s. dollar|u.s. dollars|美元|美金|美圆", "cents|美分"
    ),
    *_money("CNY", "rmb|cn¥|¥|yuan|cnh|rmb¥|renminbi|chinese yuan|元|圆|人民币|人民币元|元人民币", "fen|分"),
    Unit("角", _MONEY, "CNY", Fraction(10), ("角", "jiao")),
    Unit("千元", _MONEY, "CNY", Fraction(100_000), ("千元",)),
    Unit("万元", _MONEY, "CNY", Fraction(1_000_000), ("万元", "万元人民币")),
    *_money("EUR", "€|euro|euros|欧元", "eurocents|欧分"),
    *_money("GBP", "£|gb£|pound|pounds|pound sterling|pounds sterling|sterling|英镑|英磅", "pence|便士"),
    *_money("JPY", "jp¥|¥|円|yen|japanese yen|日元|日圆|日币"),
    *_money("HKD", "hk$|$|hong kong dollar|hong kong dollars|港元|港币|港幣|港纸"),
    *_money("TWD", "nt$|ntd|$|new taiwan dollars|新台币|台币|新臺幣"),
    *_money("MOP", "mop$|patacas|澳门元|澳门币"),
    *_money("AUD", "a$|au$|$|australian dollars|澳元|澳大利亚元"),
    *_money("CAD", "c$|ca$|$|canadian dollars|加元|加拿大元"),
    *_money("NZD", "nz$|$|new zealand dollars|新西兰元|纽元"),
    *_money("SGD", "s$|sg$|$|singapore dollars|新加坡元|新币|坡币"),
    *_money("MXN", "mx$|$|mexican pesos|墨西哥比索"),
    *_money("BRL", "r$|reais|brazilian reais|雷亚尔|巴西雷亚尔"),
    *_money("KRW", "₩|won|korean won|韩元|韩币|韩圆"),
    *_money("RUB", "₽|руб|rubles|roubles|ruble|rouble|卢布"),
    *_money("INR", "₹|rs|rupees|indian rupees|卢比|印度卢比"),
    *_money("CHF", "sfr|swiss francs|瑞士法郎"),
    *_money("THB", "฿|baht|泰铢"),
    *_money("VND", "₫|dong|越南盾"),
    *_money("IDR", "rp|rupiah|印尼盾"),
    *_money("MYR", "rm|ringgit|马来西亚林吉特|令吉|马币"),
    *_money("PHP", "₱|philippine pesos|菲律宾比索"),
    *_money("PLN", "zł|zloty|兹罗提"),
    *_money("TRY", "₺|turkish lira|里拉|土耳其里拉"),
    *_money("UAH", "₴|hryvnia|格里夫纳"),
    *_money("KZT", "₸|tenge|坚戈"),
    *_money("ILS", "₪|shekels|谢克尔"),
    *_money("NGN", "₦|naira|奈拉"),
    *_money("SEK", "swedish kronor|瑞典克朗"),
    *_money("NOK", "norwegian kroner|挪威克朗"),
    *_money("DKK", "danish kroner|丹麦克朗"),
    *_money("ZAR", "rand|兰特"),
    *_money("AED", "dirham|dirhams|迪拉姆"),
    *_money("SAR", "riyal|riyals|沙特里亚尔"),
    *_money("CZK", "kč|捷克克朗"),
    *_money("HUF", "forint|福林"),
    *_money("CLP", "chilean pesos|智利比索"),
    *_money("COP", "colombian pesos|哥伦比亚比索"),
    *_money("BTC", "₿|bitcoin|比特币"),
    *_money("USDT", "tether|泰达币"),
    # The other codes of ISO 4217 that a shop may meet.
    *(
        unit
        for codes in ("ARS BGN BHD EGP GEL JOD KES KWD LKR MAD", "OMR PEN PKR QAR RON RSD UYU UZS")
        for code in codes.split(" ")
        for unit in _money(code)
    ),
)

UNITS: tuple[Unit, ...] = (*_MEASURES, *_CURRENCIES)

# Short words that stand where a unit stands and are none: how an amount is meant, not in what.
_NO_UNITS = (
    "required|optional|gross|net|packed|package|packing|pack|total|min|max|minimum|maximum|approx|about|each|only",
    "inc|incl|including|excl|excluding|vat|tax|taxed|retail|wholesale|sale|fob|exw|cif|ddp|rrp|msrp|map|sku|help",
    "info|new|free|edit|ok|clear|copy|save|add|remove|delete|reset|apply|more|less|all|any|auto|number|num|no|yes",
    "n/a|na|w|h|l|d|x|to|from|and|or|per|hot|tbd|integer|decimal|digits|char|chars|characters|up|down|ex|eg|enter|sum",
    "invalid|error|valid|empty|missing|done|saved|loading|calculate|change|view|generate|details|learn more|change it",
)
NO_UNITS = frozenset(word for row in _NO_UNITS for word in row.split("|"))
NO_UNIT_SIGNS = frozenset(
    "含必选填净毛整数总不可税包装体实约至到长宽高深零售批发起最多少大小示例例如限内外前后第无未已查看请帮助清空"
)
