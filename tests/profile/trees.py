"""Sellers of a few keys: a rule alone looks at one, so that a boundary is a line of a table and takes no time."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from autofill.profile.read import shape
from autofill.profile.read.diagnostics import Diagnostic
from autofill.profile.read.seller import Seller
from autofill.profile.read.source import Source
from autofill.profile.read.syntax import parse

TODAY = date(2026, 11, 25)
Rule = Callable[[Seller], Iterator[Diagnostic]]


def seller(tree: dict[str, Any], folder: Path = Path(), secrets: dict[str, str] | None = None) -> Seller:
    """The seller of a tree that has been held against the schema, as far as it goes."""
    root, faults = parse(Source("x", json.dumps(tree, ensure_ascii=False)))
    assert root is not None, faults
    list(shape.check(root))
    return Seller(root, folder=folder, today=TODAY, secrets=secrets or {})


def codes(rule: Rule, tree: dict[str, Any], folder: Path = Path(), secrets: dict[str, str] | None = None) -> list[str]:
    """What a rule has against the tree."""
    return sorted(found.code for found in rule(seller(tree, folder, secrets)))
