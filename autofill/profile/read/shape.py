"""Check of a tree against the profile's JSON Schema: unknown, missing and ill-typed keys.

The schema is made from the model and kept in data/profile.schema.json (a test says when it is stale), so that to check
a profile takes no pydantic. A node of the wrong shape is marked as not sound, and no rule looks at it again.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from autofill.characters import unseen
from autofill.profile import data
from autofill.profile.read.diagnostics import Diagnostic, fault, here, part
from autofill.profile.read.source import Node

MOST_CHARACTERS = 100_000
_LONGEST_WORD = 100
_LINE_BREAKS = "\n\r\t"
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_KINDS = {
    "string": ("a text", "文字"),
    "integer": ("a whole number", "整数"),
    "number": ("a number", "数字"),
    "boolean": ("true or false", "true 或 false"),
    "array": ("a list [...]", "列表 [...]"),
    "object": ("an object {...}", "对象 {...}"),
    "null": ("null", "null"),
}
Schema = dict[str, Any]


def check(root: Node) -> Iterator[Diagnostic]:
    """Yield every fault of shape, in the order of the file."""
    return _fit(root, data.read("profile.schema"))


def check_product(row: Node) -> list[Diagnostic]:
    """Return every fault of shape of one product from a table."""
    return list(_fit(row, {"$ref": "#/$defs/Product"}))


def resolved(schema: Schema) -> Schema:
    """Return the schema that a `$ref` points to, merged with what stands beside the reference."""
    while "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        schema = {**data.read("profile.schema")["$defs"][name], **{k: v for k, v in schema.items() if k != "$ref"}}
    return schema


def similar(word: str, known: Iterator[str] | list[str]) -> str | None:
    """Return the known word that was probably meant; None for a text too long to be a word."""
    from difflib import get_close_matches

    if len(word) > _LONGEST_WORD:
        return None
    words = {k.casefold(): k for k in known}
    close = get_close_matches(word.casefold(), words, 1, 0.6)
    return words[close[0]] if close else None


def _fit(node: Node, schema: Schema) -> Iterator[Diagnostic]:
    if not node.sound:
        return
    schema = _branch(node, resolved(schema))
    wanted = schema.get("type")
    if wanted is None:
        node.sound = False
        yield _wrong_kind(node, schema)
    elif wanted != _kind(node, wanted):
        node.sound = False
        yield _wrong_kind(node, {"anyOf": [schema]})
    elif wanted == "object":
        yield from _members(node, schema)
    elif wanted == "array":
        for item in node.value:
            yield from _fit(item, schema["items"])
    elif wanted == "string":
        yield from _text(node, schema)


def _branch(node: Node, schema: Schema) -> Schema:
    """The alternative whose kind the node has; the schema itself where none has, or where there is no choice."""
    choices = _choices(schema)
    if all(choice.get("type") == "string" for choice in choices) and choices:
        return _joined(choices) if node.kind == "string" else schema
    for choice in choices:
        if choice.get("type") == _kind(node, choice.get("type")):
            return choice
    return schema


def _choices(schema: Schema) -> list[Schema]:
    """The alternatives of a schema, those of alternatives among them; each knows whether it is a secret."""
    found: list[Schema] = []
    for choice in map(resolved, schema.get("anyOf", ())):
        secret = {"x-secret": True} if "x-secret" in schema else {}
        found += _choices({**choice, **secret}) or [{**choice, **secret}]
    return found


def _joined(choices: list[Schema]) -> Schema:
    """Alternatives that are all texts (a date, or the word `permanent`) as one."""
    words = [choice["const"] for choice in choices if "const" in choice]
    return {"type": "string", "format": choices[0].get("format"), "or": words}


def _kind(node: Node, wanted: str | None) -> str:
    if wanted == "integer" and node.kind == "number" and isinstance(node.value, int):
        return "integer"
    return node.kind


def _wrong_kind(node: Node, schema: Schema) -> Diagnostic:
    kinds = list(dict.fromkeys(choice["type"] for choice in _choices(schema) if choice["type"] != "null"))
    if node.path == "store.category" and node.kind == "array":
        return here(node, "category-one")
    expected = tuple(joint.join(_KINDS[kind][i] for kind in kinds) for i, joint in enumerate((" or ", "或")))
    found = _KINDS[node.kind]
    code = "number-as-text" if node.kind == "string" and kinds[0] in {"number", "integer", "boolean"} else "type-wrong"
    return here(node, code, expected=expected, found=found)


def _members(node: Node, schema: Schema) -> Iterator[Diagnostic]:
    known: Schema = schema.get("properties", {})
    if schema.get("maxProperties") == 1 and len(node.value) != 1:
        node.sound = False
        yield here(node, "secret-reference")
        return
    meant = set()
    node.sound = "maxProperties" not in schema or set(node.value) <= set(known)
    for key, member in node.value.items():
        if key in known:
            yield from _fit(member.node, known[key])
            continue
        if isinstance(schema.get("additionalProperties"), dict):
            yield from _fit(member.node, schema["additionalProperties"])
            continue
        free = [k for k in known if k not in node.value and k != "$schema"]
        guess = similar(key, free)
        meant.add(guess)
        yield fault(
            node.source, (member.start, member.end), "key-unknown", member.node.path,
            key=key, guess=did_you_mean(guess), known=", ".join(k for k in known if k != "$schema"),
        )  # fmt: skip
    for key in schema.get("required", ()):
        if key not in node.value and key not in meant:
            inside = f"{node.path}.{key}" if node.path else key
            about = resolved(known[key]).get("description", "").replace("\n", " ")
            yield fault(node.source, (node.start, node.end), "key-missing", inside, key=key, about=about)


def _text(node: Node, schema: Schema) -> Iterator[Diagnostic]:
    odd = _odd_character(node.value, lines="x-lines" in schema)
    if odd is not None:
        node.sound = False
        found = node.value[odd]
        code = "text-line-break" if found in _LINE_BREAKS else "text-control"
        yield part(node, odd, odd + 1, code, found=f"U+{ord(found):04X}")
    elif len(node.value) > MOST_CHARACTERS:
        node.sound = False
        yield here(node, "text-long", found=len(node.value), most=MOST_CHARACTERS)
    elif "enum" in schema or "const" in schema:
        yield from _listed(node, schema.get("enum") or [schema["const"]])
    elif schema.get("format") == "date":
        yield from _date(node, schema.get("or", []))
    elif schema.get("minLength") and not node.value.strip():
        node.sound = False
        yield here(node, "text-empty", about=schema.get("description", ""))
    elif node.value != node.value.strip() and "x-secret" not in schema:
        yield here(node, "text-spaces")


def _odd_character(text: str, *, lines: bool) -> int | None:
    """Where the first character stands that a person can't see; line breaks and tabs may be in a text of many `lines`.

    Those around the text are taken off with its spaces.
    """
    if text.isprintable():  # nearly every text, and quickly said
        return None
    lead, end = len(text) - len(text.lstrip()), len(text.rstrip())
    allowed = _LINE_BREAKS if lines else ""
    return next((at for at in range(lead, end) if unseen(text[at]) and text[at] not in allowed), None)


def _listed(node: Node, words: list[str]) -> Iterator[Diagnostic]:
    if node.value not in words:
        node.sound = False
        yield here(node, "value-not-listed", guess=did_you_mean(similar(node.value, words)), known=", ".join(words))


def _date(node: Node, words: list[str]) -> Iterator[Diagnostic]:
    if node.value in words:
        return
    try:
        node.date = date.fromisoformat(node.value) if _DATE.fullmatch(node.value) else None
    except ValueError:
        node.sound = False
        yield here(node, "date-impossible")
        return
    if node.date is None:
        node.sound = False
        yield here(node, "date-form", words=_also(words))


def did_you_mean(guess: str | None) -> tuple[str, str]:
    """Return a question in both languages; empty where there is no guess."""
    return (f' Did you mean "{guess}"?', f"是否想写 “{guess}”？") if guess else ("", "")


def _also(words: list[str]) -> tuple[str, str]:
    return (f', or "{words[0]}"', f",或 “{words[0]}”") if words else ("", "")
