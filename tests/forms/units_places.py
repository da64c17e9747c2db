"""Every place where a page may say a unit, as a field's HTML made of a label, a unit and the box."""

from collections.abc import Callable

FieldHtml = Callable[[str, str, str], str]
_BOX = "style='width: 120px; height: 26px; box-sizing: border-box'"
_ADDON = "style='border: 1px solid #ccc; padding: 3px 8px; background: #eee; display: inline-block'"
_DRAWN = (
    "<div tabindex=0 role=combobox aria-haspopup=listbox style='display: inline-block; border: 1px solid; width: 90px;"
    " height: 24px; vertical-align: bottom'><span>{unit}</span></div>"
)


def _item(label: str, control: str) -> str:
    return (
        f"<div style='margin: 12px 0'><label style='display: inline-block; width: 220px'>{label}</label>{control}</div>"
    )


def _labelled(label: str, control: str, name: str) -> str:
    named = f"<label for={name} style='display: block'>{label}</label>"
    return f"<div style='margin: 12px 0'>{named}<div>{control}</div></div>"


def _box(name: str, attributes: str = "") -> str:
    return f"<input id={name} {attributes} {_BOX}>"


def _aria(label: str, unit: str) -> str:
    return f'aria-label="{label} ({unit})"'


def _shadow(name: str, unit: str) -> str:
    inner = f"<span style='display: inline-flex'><input id={name} {_BOX}><span {_ADDON}>{unit}</span></span>"
    return f"<div><template shadowrootmode=open>{inner}</template></div>"


PLACES: dict[str, FieldHtml] = {
    "label, in brackets": lambda label, unit, name: _labelled(f"{label} ({unit})", _box(name), name),
    "label, in full-width brackets": lambda label, unit, name: _labelled(f"{label}（{unit}）", _box(name), name),
    "label, after a slash": lambda label, unit, name: _labelled(f"{label} / {unit}", _box(name), name),
    "label, after a comma": lambda label, unit, name: _labelled(f"{label}, {unit} *", _box(name), name),
    "label, 单位": lambda label, unit, name: _labelled(f"{label} 单位：{unit}", _box(name), name),
    "label, unit:": lambda label, unit, name: _labelled(f"{label} [unit: {unit}]", _box(name), name),
    "label, in two lines": lambda label, unit, name: _labelled(f"{label}<br><small>({unit})</small>", _box(name), name),
    "item without for": lambda label, unit, name: _item(f"{label}（{unit}）：", _box(name)),
    "aria-label": lambda label, unit, name: f"<p>{_box(name, _aria(label, unit))}</p>",
    "after the box": lambda label, unit, name: _labelled(label, f"{_box(name)} {unit}", name),
    "after the box, a span": lambda label, unit, name: _labelled(label, f"{_box(name)}<span> {unit}</span>", name),
    "add-on behind": lambda label, unit, name: _labelled(
        label, f"<span style='display: inline-flex'>{_box(name)}<span {_ADDON}>{unit}</span></span>", name
    ),
    "add-on before": lambda label, unit, name: _labelled(
        label, f"<span style='display: inline-flex'><span {_ADDON}>{unit}</span>{_box(name)}</span>", name
    ),
    "drawn in the box": lambda label, unit, name: _labelled(
        label,
        f"<span style='position: relative; display: inline-block'>{_box(name)}"
        f"<span style='position: absolute; right: 8px; top: 4px'>{unit}</span></span>",
        name,
    ),
    "by a style sheet": lambda label, unit, name: _labelled(
        label,
        f"<style>#s-{name}::after {{ content: '{unit}' }}</style><span id=s-{name}>{_box(name)}</span>",
        name,
    ),
    "placeholder": lambda label, unit, name: _labelled(label, _box(name, f'placeholder="{unit}"'), name),
    "placeholder, an example": lambda label, unit, name: _labelled(label, _box(name, f'placeholder="1 {unit}"'), name),
    "native list behind": lambda label, unit, name: _labelled(
        label, f"{_box(name)}<select><option>kg<option>USD<option selected>{unit}</select>", name
    ),
    "native list before": lambda label, unit, name: _labelled(
        label, f"<select><option selected>{unit}<option>cm<option>kg</select>{_box(name)}", name
    ),
    "drawn list behind": lambda label, unit, name: _labelled(label, _box(name) + _DRAWN.format(unit=unit), name),
    "help text": lambda label, unit, name: _labelled(
        label, f"{_box(name)}<div style='color: gray'>请如实填写，单位：{unit}</div>", name
    ),
    "described by": lambda label, unit, name: (
        _labelled(label, f"{_box(name, f'aria-describedby=h-{name}')}", name) + f"<p id=h-{name}>Unit: {unit}</p>"
    ),
    "table of two columns": lambda label, unit, name: (
        f"<table><tr><th style='width: 200px'>{label}<td>{_box(name)}<td>{unit}</table>"
    ),
    "shadow root": lambda label, unit, name: f"<div><div>{label}</div>{_shadow(name, unit)}</div>",
}


def column_heads(units: dict[str, tuple[str, str]]) -> str:
    """A table with one row, whose heads say the units: label and unit by the box's id."""
    heads = "".join(f"<th>{label}（{unit}）" for label, unit in units.values())
    cells = "".join(f"<td>{_box(name)}" for name in units)
    return f"<table border=1><thead><tr><th>SKU{heads}<tbody><tr><td>A-1{cells}</table>"


def kit_table(units: dict[str, tuple[str, str]]) -> str:
    """The same as kits draw it: heads in a table of their own, cells by role."""
    heads = "".join(
        f"<div role=columnheader style='width: 150px'>{label}<br>{unit}</div>" for label, unit in units.values()
    )
    cells = "".join(f"<div role=cell style='width: 150px'>{_box(name)}</div>" for name in units)
    row = "style='display: flex'"
    rows = "".join(f"<div><div role=row {row}>{some}</div></div>" for some in (heads, cells))
    return f"<div role=table>{rows}</div>"


def framed(body: str) -> str:
    """The same in a frame of the page."""
    quoted = body.replace("&", "&amp;").replace('"', "&quot;")
    return f'<iframe srcdoc="{quoted}" width=900 height=700></iframe>'
