"""66 says that files are missing and nothing else is wrong; among other errors, however many, a missing file is 65."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from autofill import profile
from autofill.run.profile import exit_code
from tests.profile import cases

TODAY = date(2026, 11, 25)


def ended(folder: Path, products: list[dict[str, Any]], **more: object) -> int:
    path = folder / "missing.json"
    path.write_text(json.dumps({**json.loads(cases.BASE), "products": products, **more}), "utf-8")
    return exit_code(profile.examine(path, today=TODAY).diagnostics)


def one_missing() -> list[dict[str, Any]]:
    products: list[dict[str, Any]] = json.loads(cases.BASE)["products"]
    products[-1]["images"].append("scans/nowhere.jpg")
    return products


def six_hundred_missing() -> list[dict[str, Any]]:
    first = json.loads(cases.BASE)["products"][0]
    return [
        {**first, "title": f"Watch {n}", "sku_code": f"W{n}", "images": [f"scans/no/{n}-{m}.jpg" for m in range(6)]}
        for n in range(100)
    ]


@pytest.mark.parametrize("products", [one_missing, six_hundred_missing])
def test_files_that_are_missing_and_nothing_else_are_66_however_many(products: Any, folder: Path) -> None:
    assert ended(folder, products()) == 66


@pytest.mark.parametrize("products", [one_missing, six_hundred_missing])
def test_a_missing_file_among_other_errors_is_65_however_many(products: Any, folder: Path) -> None:
    assert ended(folder, products(), one=1) == 65
    assert ended(folder, products(), **{f"key{n}": n for n in range(600)}) == 65
