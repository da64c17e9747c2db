import json
from datetime import date
from pathlib import Path

import pytest

from autofill import profile
from tests.profile import cases

TODAY = date(2026, 11, 25)
COLUMNS = list(json.loads(cases.BASE)["products"][0])


def table(separator: str = ",") -> str:
    """The products of the base as a spreadsheet would save them."""
    rows = [COLUMNS]
    for product in json.loads(cases.BASE)["products"]:
        cells = [";".join(value) if isinstance(value, list) else str(value) for value in product.values()]
        rows.append([f'"{cell}"' if separator in cell else cell for cell in cells])
    return "".join(separator.join(row) + "\r\n" for row in rows)


def examined(marked: str, folder: Path, encoding: str = "utf-8") -> tuple[cases.Expected, cases.Expected]:
    """What is reported in the table, and what its marks say."""
    text, expected = cases.unmarked(marked)
    (folder / "products.csv").write_bytes(text.encode(encoding))
    seller = {**json.loads(cases.BASE), "products": "products.csv"}
    (folder / "table.json").write_text(json.dumps(seller, ensure_ascii=False), "utf-8")
    faults = profile.examine(folder / "table.json", today=TODAY).diagnostics
    assert all(d.file.endswith("products.csv") for d in faults), faults
    return sorted((d.code, d.line, d.column) for d in faults), expected


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_is_as_good_as_a_list(separator: str, folder: Path) -> None:
    text = (
        table(separator).replace("scans/product-01.jpg;", "scans/product-01.jpg|")
        if separator == ";"
        else table(separator)
    )

    assert examined(text, folder) == ([], [])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8"])
def test_the_mark_that_excel_puts_before_a_table_is_no_fault(encoding: str, folder: Path) -> None:
    assert examined(table(), folder, encoding) == ([], [])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (",31.35,", ",⟦number-range⟧0,"),
        (",31.35,", ",⟦number-as-text⟧free,"),
        (",31.35,", ",⟦number-as-text⟧,"),
        (",4323,", ",⟦type-wrong⟧43.5,"),
        (",FEC0002,", ",⟦sku-repeated⟧FEC0001,"),
        (",FEC0002,", ",⟦text-empty⟧,"),
        ("scans/product-02.jpg", "⟦file-missing⟧scans/product-2.jpg"),
        ("scans/product-02.jpg", "scans/a.jpg; ⟦file-missing⟧scans/product-2.jpg"),
        ("scans/product-02.jpg", "⟦images-count⟧"),
        (",Quartz Watches,", ",⟦product-category⟧Quarz Watches,"),
        ('"Premium Glass Quartz Watches, Model 02"', "⟦title-english⟧手表"),
        ("title,", "⟦csv-column-unknown⟧tittle,"),
        ("title,category,", "⟦csv-column-missing⟧category,"),
        ("title,category,", "title,category,⟦csv-column-repeated⟧title,"),
        (",31.35,", ",31.35,0,"),
        (",31.35,4323,", ",31.35,"),
    ],
)
def test_a_fault_in_a_table_is_shown_in_its_row_and_column(old: str, new: str, folder: Path) -> None:
    marked = table().replace(old, new, 1)
    if old == "title,category,":
        marked = _other_cells(marked, new)
    if (old, new) in {(",31.35,", ",31.35,0,"), (",31.35,4323,", ",31.35,")}:
        marked = _mark_last_cell(marked)

    reported, expected = examined(marked, folder)

    assert reported == expected


def _other_cells(marked: str, new: str) -> str:
    """The rows under a heading that lost or gained a column lose or gain a cell."""
    head, *rows = marked.split("\r\n")
    if "repeated" in new:
        rows = [_split(row, 2, "x,") for row in rows if row]
    else:
        rows = [row.partition('",')[2] or row.partition(",")[2] for row in rows if row]
    return "\r\n".join([head, *rows]) + "\r\n"


def _split(row: str, cell: int, text: str) -> str:
    at = row.index('",') + 2 if row.startswith('"') else row.index(",") + 1
    at = row.index(",", at) + 1 if cell > 1 else at
    return row[:at] + text + row[at:]


def _mark_last_cell(marked: str) -> str:
    """The third line has a cell too many or too few, which shows at its last one."""
    lines = marked.split("\r\n")
    start = lines[2].rindex(',"')
    lines[2] = f"{lines[2][:start]},⟦csv-cells⟧{lines[2][start + 1 :]}"
    return "\r\n".join(lines)


def test_a_table_without_products_says_so(folder: Path) -> None:
    assert examined("⟦csv-empty⟧" + table().split("\r\n")[0] + "\r\n\r\n,,,\r\n", folder)[0] == [("csv-empty", 1, 1)]


def test_a_table_that_is_not_there_is_reported_where_it_is_named(folder: Path) -> None:
    seller = {**json.loads(cases.BASE), "products": "nowhere.csv"}
    (folder / "table.json").write_text(json.dumps(seller, ensure_ascii=False, indent=1), "utf-8")

    (fault,) = profile.examine(folder / "table.json", today=TODAY).diagnostics

    assert (fault.code, fault.path) == ("file-missing", "products")


def test_a_profile_is_built_from_a_table_as_from_a_list(folder: Path) -> None:
    (folder / "base.json").write_text(cases.BASE, "utf-8")
    (folder / "products.csv").write_text(table(), "utf-8", newline="")
    seller = {**json.loads(cases.BASE), "products": "products.csv"}
    (folder / "table.json").write_text(json.dumps(seller, ensure_ascii=False), "utf-8")

    listed, tabled = (profile.load(folder / name, today=TODAY).profile for name in ("base.json", "table.json"))

    assert listed is not None
    assert tabled is not None
    assert listed.products == tabled.products
    assert listed.digest() == tabled.digest()
