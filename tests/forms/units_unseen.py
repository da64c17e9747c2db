"""More pages with units, written after the rule was done and before it was tried on them."""

from tests.forms.units_pages import UnitPage

_CELL = "border: 1px solid #ddd; padding: 8px"
UNSEEN = (
    UnitPage(
        "bootstrap's input group",
        "<div style='display: flex; flex-direction: column'><label for=price>Unit price</label>"
        "<div style='display: flex'>"
        "<span style='padding: 6px; border: 1px solid'>US$</span><input id=price>"
        "<span style='padding: 6px; border: 1px solid'>"
        "/ piece</span></div></div>",
        {"price": "12.50"},
    ),
    UnitPage(
        "a suffix in a button that opens a menu",
        "<label for=weight>Item weight</label><div style='display: flex'><input id=weight><button type=button"
        " aria-haspopup=listbox style='border: 1px solid; width: 70px'>Grams</button></div>",
        {"weight": "250"},
    ),
    UnitPage(
        "unit in a dimmed word of the label",
        "<div><label for=weight>商品重量<span style='color: #999'>（单位：公斤）</span></label></div><input id=weight>",
        {"weight": "0.25"},
    ),
    UnitPage(
        "unit in a dimmed word without brackets",
        "<div><label for=weight>商品重量 <em style='color: #999'>g</em></label></div><input id=weight>",
        {"weight": "250"},
    ),
    UnitPage(
        "dictionary of two languages",
        "<label>重量 Weight (千克 kg) <input id=weight></label><label>价格 Price（美元 USD） <input id=price></label>",
        {"weight": "0.25", "price": "12.50"},
    ),
    UnitPage(
        "two languages, another unit",
        "<label>重量 Weight (克 g) <input id=weight></label><label>价格 Price（人民币 CNY） <input id=price></label>",
        {"weight": "250", "price": None},
    ),
    UnitPage(
        "sides in a grid under one head",
        f"<table style='border-collapse: collapse'><tr><th style='{_CELL}'>Length, cm<th style='{_CELL}'>Width, mm"
        f"<th style='{_CELL}'>Height, in<tr><td style='{_CELL}'><input id=package_length><td style='{_CELL}'>"
        f"<input id=package_width><td style='{_CELL}'><input id=package_height></table>",
        {"package_length": "20", "package_width": "150", "package_height": None},
    ),
    UnitPage(
        "a row by role with the unit in the head",
        "<div role=grid><div role=rowgroup><div role=row style='display: grid; grid-template-columns: 200px 200px'>"
        "<span role=columnheader>价格(RMB)</span><span role=columnheader>重量(g)</span></div></div><div role=rowgroup>"
        "<div role=row style='display: grid; grid-template-columns: 200px 200px'><span role=gridcell>"
        "<input id=price></span>"
        "<span role=gridcell><input id=weight></span></div></div></div>",
        {"price": None, "weight": "250"},
    ),
    UnitPage(
        "days or hours by a list before the box",
        "<label for=delivery_days>备货期</label> <select><option>天<option selected>小时</select>"
        "<input id=delivery_days>",
        {"delivery_days": "120"},
    ),
    UnitPage(
        "handling time, in working days by its label",
        "<label>Handling time in business days <input id=delivery_days></label>",
        {"delivery_days": None},
    ),
    UnitPage(
        "ships within so many days",
        "<p>Ship within <input id=delivery_days aria-label='Ship within' style='width: 50px'> days of purchase</p>",
        {"delivery_days": "5"},
    ),
    UnitPage(
        "ships within so many weeks",
        "<p>Lead time <input id=delivery_days aria-label='Lead time' style='width: 50px'> weeks</p>",
        {"delivery_days": None},
    ),
    UnitPage(
        "a tip behind the unit",
        "<div style='display: flex'><label for=weight>包裹重量</label><input id=weight><span>KG</span>"
        "<span title=帮助>?</span></div>",
        {"weight": "0.25"},
    ),
    UnitPage(
        "a range of what is allowed behind the box",
        "<label for=weight>Weight</label><input id=weight><span> (0.001 - 500 kg)</span>",
        {"weight": "0.25"},
    ),
    UnitPage(
        "a range of what is allowed in grams behind the box",
        "<label for=weight>Weight</label><input id=weight><span> (1 - 500000 g)</span>",
        {"weight": "250"},
    ),
    UnitPage(
        "stock with a word that counts",
        "<label for=stock>可售库存</label><input id=stock><span>件</span><label for=sku>货号</label><input id=sku>",
        {"stock": "240"},
    ),
    UnitPage(
        "stock kept in thousands",
        "<label>Stock (thousands) <input id=stock></label>",
        {"stock": "0.24"},
    ),
    UnitPage(
        "price in thousands of yuan",
        "<label>价格（千元） <input id=price></label>",
        {"price": None},
    ),
    UnitPage(
        "an estimate of the price in another currency below the box",
        "<div><label for=price>Price (USD)</label><div><input id=price></div><small>≈ ¥90.00</small></div>",
        {"price": "12.50"},
    ),
    UnitPage(
        "a converted amount behind the box",
        "<div style='display: flex'><label for=price>价格（美元）</label><input id=price><span>约合 ¥0.00</span></div>",
        {"price": "12.50"},
    ),
    UnitPage(
        "unit drawn by ::after of the add-on",
        "<style>.kg::after { content: 'lb'; color: gray }</style><label for=weight>Weight</label>"
        "<span class=kg style='display: inline-flex'><input id=weight></span>",
        {"weight": None},
    ),
    UnitPage(
        "a star drawn by a style sheet is no unit",
        "<style>.must::before { content: '*'; color: red }</style><label for=weight>Weight (kg)</label>"
        "<span class=must><input id=weight></span>",
        {"weight": "0.25"},
    ),
    UnitPage(
        "size written with signs of inches",
        "<label>Length (″) <input id=package_length></label>",
        {"package_length": None},
    ),
    UnitPage(
        "unit before the label's colon",
        "<div style='display: flex'><span>重量（g）：</span><input id=weight></div><div style='display: flex'>"
        "<span>售价 USD：</span>"
        "<input id=price></div>",
        {"weight": "250", "price": "12.50"},
    ),
    UnitPage(
        "a list of currencies whose label is the box's own",
        "<fieldset><legend>Retail price</legend><select aria-label=Currency><option>USD – US dollar"
        "<option selected>GBP – Pound sterling</select><input id=price aria-label=Price></fieldset>",
        {"price": None},
    ),
    UnitPage(
        "a list of currencies with long names, the profile's own",
        "<label for=price>Retail price</label><select aria-label=Currency><option selected>USD – US dollar"
        "<option>GBP – Pound sterling</select><input id=price>",
        {"price": "12.50"},
    ),
    UnitPage(
        "examples in placeholders",
        "<label>Price <input id=price placeholder='Ex: 19.99'></label><label>Weight "
        "<input id=weight placeholder='Enter 0.5'>"
        "</label><label>库存 <input id=stock placeholder='如：100'></label>",
        {"price": "12.50", "weight": "0.25", "stock": "240"},
    ),
    UnitPage(
        "links and marks behind boxes",
        "<div style='display: flex'><label for=price>Price</label><input id=price><a href='#'>Suggest</a></div>"
        "<div style='display: flex'><label for=weight>Weight</label><input id=weight><span>✓</span></div>"
        "<div style='display: flex'><label for=stock>Stock</label><input id=stock><span>Required</span></div>",
        {"price": "12.50", "weight": "0.25", "stock": "240"},
    ),
    UnitPage(
        "a unit price under a total",
        "<div><label for=price>单价（美元/件）</label><div><input id=price></div><div>总价：0.00 元</div></div>",
        {"price": "12.50"},
    ),
    UnitPage(
        "an exchange rate behind the box",
        "<div style='display: flex; gap: 8px'><label for=price>售价</label><input id=price><span>USD</span>"
        "<span>1 USD = 7.1 CNY</span></div>",
        {"price": "12.50"},
    ),
    UnitPage(
        "two boxes for one weight, pounds and ounces",
        "<div style='display: flex'><label for=weight>Weight</label><input id=weight style='width: 60px'>"
        "<span>lb</span>"
        "<input style='width: 60px' aria-label=ounces><span>oz</span></div>",
        {"weight": None},
    ),
    UnitPage(
        "a switch of units above the form",
        "<p>Units: <button type=button aria-pressed=true>Metric</button><button type=button aria-pressed=false>Imperial"
        "</button></p><label>Weight <input id=weight></label>",
        {"weight": "0.25"},
    ),
    UnitPage(
        "hidden units are not read",
        "<div><label for=weight>重量</label><input id=weight><span style='display: none'>克</span><span>千克"
        "</span></div>",
        {"weight": "0.25"},
    ),
    UnitPage(
        "units as radio buttons",
        "<label for=weight>Weight</label><input id=weight><label><input type=radio name=u>kg</label>"
        "<label><input type=radio name=u checked>g</label>",
        {"weight": "250"},
    ),
)
