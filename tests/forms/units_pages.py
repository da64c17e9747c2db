"""Pages as they are met, each with what their boxes must hold: None for a field that must be refused."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class UnitPage:
    """A page's body; `holds` is what each box must hold by its id, None where the field of that name is refused."""

    name: str
    body: str
    holds: dict[str, str | None]


_ADDON = "border: 1px solid #d9d9d9; padding: 4px 11px; background: #fafafa"
_ROW = "display: flex; align-items: center; gap: 6px; margin: 14px 0"
PAGES = (
    UnitPage(
        "own: dollars before, unit behind, required stars",
        f"<div style='{_ROW}'><label for=price>* Price</label><span style='{_ADDON}'>$</span><input id=price></div>"
        f"<div style='{_ROW}'><label for=weight>* Weight</label><input id=weight><span style='{_ADDON}'>kg"
        f"</span></div>",
        {"price": "12.50", "weight": "0.25"},
    ),
    UnitPage(
        "dollar sign, but another dollar in the label",
        f"<div style='{_ROW}'><label for=price>Price (AUD)</label><span style='{_ADDON}'>$</span>"
        f"<input id=price></div>",
        {"price": None},
    ),
    UnitPage(
        "dollar sign, and USD in the label",
        f"<div style='{_ROW}'><label for=price>Retail price, USD</label><span>$</span><input id=price></div>",
        {"price": "12.50"},
    ),
    UnitPage(
        "two units that contradict",
        f"<div style='{_ROW}'><label for=weight>Weight (kg)</label><input id=weight><span style='{_ADDON}'>g"
        f"</span></div>",
        {"weight": None},
    ),
    UnitPage(
        "label leaves it open, the list says which",
        "<label for=weight>Weight (kg/lb)</label> <input id=weight><select><option>lb<option selected>kg</select>",
        {"weight": "0.25"},
    ),
    UnitPage(
        "label leaves it open, nothing says which",
        "<label for=weight>Weight (kg or lb)</label> <input id=weight>",
        {"weight": None},
    ),
    UnitPage(
        "a list of units that shows none yet",
        "<label for=weight>重量</label> <input id=weight><select><option selected>请选择<option>千克<option>克"
        "</select>",
        {"weight": None},
    ),
    UnitPage(
        "a drawn list of units that shows none yet",
        "<label for=weight>重量</label><div style='display: flex'><input id=weight><div role=combobox tabindex=0"
        " aria-haspopup=listbox style='border: 1px solid; width: 90px; height: 24px'>请选择</div></div>",
        {"weight": None},
    ),
    UnitPage(
        "three sides, one unit behind all of them",
        f"<div style='{_ROW}'><span>包装尺寸</span><input id=package_length aria-label=长 style='width: 60px'>×"
        "<input id=package_width aria-label=宽 style='width: 60px'>×"
        "<input id=package_height aria-label=高 style='width: 60px'>"
        "<span>mm</span></div>",
        {"package_length": "200", "package_width": "150", "package_height": "50"},
    ),
    UnitPage(
        "three sides, the unit in the label that they share",
        f"<div style='{_ROW}'><label>Package size (L x W x H, mm)</label><input id=package_length placeholder=Length"
        " style='width: 60px'><input id=package_width placeholder=Width style='width: 60px'>"
        "<input id=package_height placeholder=Height style='width: 60px'></div>",
        {"package_length": "200", "package_width": "150", "package_height": "50"},
    ),
    UnitPage(
        "the unit in the legend",
        "<fieldset><legend>Package dimensions (in)</legend><label>Length <input id=package_length></label>"
        "<label>Width <input id=package_width></label><label>Height <input id=package_height></label></fieldset>",
        {"package_length": None, "package_width": None, "package_height": None},
    ),
    UnitPage(
        "letters in brackets are sides, not units",
        "<label>Length (L) <input id=package_length></label><label>Width (W) <input id=package_width></label>"
        "<label>Height (H) <input id=package_height></label>",
        {"package_length": "20", "package_width": "15", "package_height": "5"},
    ),
    UnitPage(
        "words in brackets are no units",
        "<label>Price (tax incl.) <input id=price></label><label>Weight (packed) <input id=weight></label>"
        "<label>库存（必填） <input id=stock></label><label>发货期（选填） <input id=delivery_days></label>",
        {"price": "12.50", "weight": "0.25", "stock": "240", "delivery_days": "5"},
    ),
    UnitPage(
        "an unknown currency in brackets",
        "<label>Price (QQX) <input id=price></label>",
        {"price": None},
    ),
    UnitPage(
        "an unknown word in the add-on",
        f"<label for=weight>Weight</label><div style='display: flex'><input id=weight>"
        f"<span style='{_ADDON}'>vog</span></div>",
        {"weight": None},
    ),
    UnitPage(
        "buttons and counters behind boxes are no units",
        f"<div style='{_ROW}'><label for=price>价格</label><input id=price><button>预览</button></div>"
        f"<div style='{_ROW}'><label for=stock>库存</label><input id=stock><span>0/6</span></div>"
        f"<div style='{_ROW}'><label for=weight>重量</label><input id=weight><span>必填</span></div>",
        {"price": "12.50", "stock": "240", "weight": "0.25"},
    ),
    UnitPage(
        "labels behind each other in one row",
        f"<div style='{_ROW}'><label for=package_length>长</label><input id=package_length style='width: 60px'>"
        f"<label for=package_width>宽</label>"
        "<input id=package_width style='width: 60px'><label for=package_height>高</label>"
        "<input id=package_height style='width: 60px'></div>",
        {"package_length": "20", "package_width": "15", "package_height": "5"},
    ),
    UnitPage(
        "each box with its own unit in one row",
        f"<div style='{_ROW}'><label for=package_length>长</label><input id=package_length style='width: 60px'>"
        f"<span>mm</span><label for=package_width>宽</label>"
        "<input id=package_width style='width: 60px'><span>cm</span><label for=package_height>高</label>"
        "<input id=package_height style='width: 60px'><span>m</span></div>",
        {"package_length": "200", "package_width": "15", "package_height": "0.05"},
    ),
    UnitPage(
        "days within which it is sent",
        f"<div style='{_ROW}'><label for=delivery_days>发货期</label><input id=delivery_days><span>天内发货"
        f"</span></div>",
        {"delivery_days": "5"},
    ),
    UnitPage(
        "working days within which it is sent",
        f"<div style='{_ROW}'><label for=delivery_days>Handling time</label><input id=delivery_days>"
        "<span>business days after payment</span></div>",
        {"delivery_days": None},
    ),
    UnitPage(
        "hours in the help text",
        "<div><label for=delivery_days>Handling time</label><div><input id=delivery_days></div>"
        "<small>Please enter the time in hours.</small></div>",
        {"delivery_days": "120"},
    ),
    UnitPage(
        "numbers in a help text say nothing for sure",
        "<div><label for=weight>重量</label><div><input id=weight></div><p>单件不超过 30 公斤，1 公斤 = 1000 克"
        "</p></div>"
        "<div><label for=delivery_days>发货期</label><div><input id=delivery_days></div>"
        "<p>24 小时内发货可获流量扶持</p></div>",
        {"weight": "0.25", "delivery_days": "5"},
    ),
    UnitPage(
        "a box for whole numbers in another unit",
        "<label>Weight (g) <input id=weight type=number step=1></label>"
        "<label>Length (m) <input id=package_length type=number step=1></label>",
        {"weight": "250", "package_length": None},
    ),
    UnitPage(
        "a box for hundredths",
        "<label>Weight (t) <input id=weight type=number step=0.01></label>"
        "<label>Length (m) <input id=package_length type=number step=0.01></label>",
        {"weight": None, "package_length": "0.2"},
    ),
    UnitPage(
        "price for a weight",
        "<label>Price (USD/kg) <input id=price></label>",
        {"price": None},
    ),
    UnitPage(
        "price for a piece",
        f"<div style='{_ROW}'><label for=price>售价</label><input id=price><span>美元 / 件</span></div>",
        {"price": "12.50"},
    ),
    UnitPage(
        "currency list before the box, drawn",
        "<label for=price>零售价</label><div style='display: flex'><div role=combobox tabindex=0 aria-haspopup=listbox"
        " style='border: 1px solid; width: 90px; height: 24px'>CNY ¥</div><input id=price></div>",
        {"price": None},
    ),
    UnitPage(
        "currency list of its own label in the same row",
        f"<div style='{_ROW}'><label for=price>Price</label><input id=price><label for=c>Currency</label>"
        "<select id=c><option>USD<option selected>EUR</select></div>",
        {"price": None},
    ),
    UnitPage(
        "the unit as an attribute of the placeholder",
        "<label>重量 <input id=weight placeholder='请输入重量，单位克'></label>"
        "<label>价格 <input id=price placeholder='0.00 元'></label>",
        {"weight": "250", "price": None},
    ),
    UnitPage(
        "labels that hold words that look like units",
        "<label>商品标题（天然克拉钻） <input id=title></label><label>Price per item <input id=price></label>"
        "<label>Units in stock <input id=stock></label><label>Days to ship <input id=delivery_days></label>",
        {"price": "12.50", "stock": "240", "delivery_days": "5"},
    ),
    UnitPage(
        "a definition list with the unit in its own cell",
        "<dl style='display: grid; grid-template-columns: 200px 200px 80px'><dt>Gross weight<dd style='margin: 0'>"
        "<input id=weight><dd style='margin: 0'>grams</dl>",
        {"weight": "250"},
    ),
    UnitPage(
        "a label floating in the box",
        "<div style='position: relative; height: 40px'><input id=weight style='height: 36px; width: 200px'>"
        "<label for=weight style='position: absolute; left: 8px; top: 8px'>Weight (g)</label></div>",
        {"weight": "250"},
    ),
    UnitPage(
        "an icon before and a unit in the corner",
        "<label for=weight>毛重</label><div style='position: relative; width: 220px'><i>&#xe601;</i>"
        "<input id=weight style='width: 180px'><span style='position: absolute; right: 30px; top: 2px'>KG</span></div>",
        {"weight": "0.25"},
    ),
    UnitPage(
        "the box shows a unit with its nought",
        "<label>Weight <input id=weight value='0 g' onfocus='this.value = parseFloat(this.value) || \"\"'"
        " onblur='this.value = (parseFloat(this.value) || 0) + \" g\"'></label>",
        {"weight": "250 g"},
    ),
    UnitPage(
        "yen or yuan",
        f"<div style='{_ROW}'><label for=price>価格</label><span>¥</span><input id=price aria-label=Price></div>",
        {"price": None},
    ),
    UnitPage(
        "kept as pairs",
        "<label>库存（双） <input id=stock></label>",
        {"stock": None},
    ),
    UnitPage(
        "full-width brackets and capitals",
        "<label>重量（ＫＧ） <input id=weight></label><label>价格【ＵＳＤ】 <input id=price></label>",
        {"weight": "0.25", "price": "12.50"},
    ),
    UnitPage(
        "two columns, a unit between boxes of different fields",
        "<table><tr><td><label for=price>价格</label><td><input id=price><td>美元<td><label for=weight>重量"
        "</label><td><input id=weight><td>克</table>",
        {"price": "12.50", "weight": "250"},
    ),
    UnitPage(
        "the head of the table says each unit below its name",
        "<table><thead><tr><th>规格<th>价格<div>(CNY)</div><th>库存<th>重量<div>(g)</div><tbody><tr><td>银色"
        "<td><input id=price><td><input id=stock><td><input id=weight></table>",
        {"price": None, "stock": "240", "weight": "250"},
    ),
    UnitPage(
        "no unit anywhere",
        "<label>Price <input id=price></label><label>Weight <input id=weight></label><label>Stock "
        "<input id=stock></label>",
        {"price": "12.50", "weight": "0.25", "stock": "240"},
    ),
)
