"""Access to a checked profile tree for the rules: nodes by path, only those that are there and well formed.

A path is written like the keys of the profile, `products[].images[]`; a rule never fails for what is missing.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from autofill.profile.read.source import Node


class Seller:
    """One profile as the rules see it. `secrets` holds the passwords that were found, by path."""

    def __init__(self, root: Node, *, folder: Path, today: date, secrets: dict[str, str]) -> None:
        self.root, self.folder, self.today, self.secrets = root, folder, today, secrets

    def nodes(self, path: str) -> Iterator[Node]:
        """Yield every well-formed node at a path."""
        return nodes(self.root, path)

    def node(self, path: str) -> Node | None:
        """Return the node at a path without `[]`, if it is there and well formed."""
        return next(nodes(self.root, path), None)

    def text(self, path: str) -> str:
        """Return the text at a path, empty where there is none."""
        return text(self.root, path)


def nodes(start: Node, path: str) -> Iterator[Node]:
    """Yield every well-formed node at a path below `start`; null counts as not there."""
    found: Iterator[Node] = iter((start,))
    for step in path.split("."):
        found = _children(found, step)
    return found


def node(start: Node, path: str) -> Node | None:
    """Return the node at a path below `start`, if it is there and well formed."""
    return next(nodes(start, path), None)


def text(start: Node, path: str) -> str:
    """Return the text at a path below `start` without spaces around it, empty where there is none."""
    found = node(start, path)
    return found.value.strip() if found is not None and found.kind == "string" else ""


def _children(parents: Iterator[Node], step: str) -> Iterator[Node]:
    key, listed = step.removesuffix("[]"), step.endswith("[]")
    for parent in parents:
        member = parent.value.get(key) if parent.kind == "object" else None
        if member is None or not member.node.sound or member.node.kind == "null":
            continue
        if not listed:
            yield member.node
        elif member.node.kind == "array":
            yield from (item for item in member.node.value if item.sound)
