"""Loading of a profile file: into a `Profile`, or into diagnostics of everything that is wrong with it.

`examine` needs no pydantic and is what `check` calls; `load` is for a run: it fetches the passwords, builds the model.
"""

import codecs
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from autofill.profile import rules
from autofill.profile.read import secrets, shape, syntax, table
from autofill.profile.read.diagnostics import MAX_FAULTS, Diagnostic, fault, here
from autofill.profile.read.seller import Seller
from autofill.profile.read.source import Member, Node, Source

if TYPE_CHECKING:  # the model costs pydantic, which `check` does not need
    from autofill.profile.model import Profile

MAX_BYTES = 4 * 1024 * 1024
_SECRETS = ("account.password", "identity.alipay.login_password", "identity.alipay.payment_password")
_REFERENCES = ("env", "command", "keyring")
_PERSONAL = ("account.mobile", "legal_representative.id_number")
_WIDE_ENCODINGS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class Loaded(NamedTuple):
    """The result of loading a file: a profile where there is no error, and the diagnostics, warnings among them."""

    profile: "Profile | None"
    diagnostics: tuple[Diagnostic, ...]


class Examined(NamedTuple):
    """The result of examining a file: the seller, as far as it could be read, and the diagnostics in their order."""

    seller: Seller | None
    diagnostics: tuple[Diagnostic, ...]


def load(path: Path, *, today: date | None = None, ask: secrets.Ask | None = None) -> Loaded:
    """Read and check the profile at `path`, fetch its passwords, and build it.

    `ask` is called with the key of a password that is missing, where a person is there to be asked.

    Raises:
        OSError: the file can't be read.
    """
    seller, found = examine(path, today=today, fetch=True, ask=ask)
    if seller is None or any(d.severity == "error" for d in found):
        return Loaded(None, found)
    return _build(seller, path, found)


def examine(path: Path, *, today: date | None = None, fetch: bool = False, ask: secrets.Ask | None = None) -> Examined:
    """Return everything that is wrong with the file at `path`, in the order of its lines.

    Raises:
        OSError: the file can't be read.
    """
    source, faults = _read(path)
    if any(d.code == "file-too-large" for d in faults):
        return Examined(None, tuple(faults))
    root, wrong = syntax.parse(source)
    faults += wrong
    if root is not None and root.kind != "object":
        faults.append(here(root, "not-an-object"))
        root = None
    if root is None:
        return Examined(None, _sorted(faults, source))
    seller = Seller(root, folder=path.parent, today=today or date.today(), secrets={})  # noqa: DTZ011 - the seller's own day
    _hide(root)
    faults += islice(_look_at(seller, path, fetch=fetch, ask=ask), MAX_FAULTS)
    if len(faults) >= MAX_FAULTS:
        faults.append(here(root, "faults-many", most=MAX_FAULTS))
    return Examined(seller, _sorted(faults, source))


def _look_at(seller: Seller, path: Path, *, fetch: bool, ask: secrets.Ask | None) -> Iterator[Diagnostic]:
    """What the shape, the table, the passwords and the rules have to say, one after the other."""
    yield from shape.check(seller.root)
    yield from _table(seller.root, path)
    yield from _fetch(seller, ask) if fetch else _look(seller)
    yield from rules.check(seller)


def _read(path: Path) -> tuple[Source, list[Diagnostic]]:
    """The file's text, and what is wrong with its bytes."""
    if path.stat().st_size > MAX_BYTES or not path.is_file():
        source = Source(str(path), "")
        if not path.is_file():
            raise IsADirectoryError(21, "not a file", str(path))
        return source, [fault(source, (0, 0), "file-too-large", most=MAX_BYTES // 1024 // 1024)]
    with path.open("rb") as file:
        return _decode(str(path), file.read(MAX_BYTES + 1))


def _decode(name: str, content: bytes) -> tuple[Source, list[Diagnostic]]:
    for mark, encoding in _WIDE_ENCODINGS:
        if content.startswith(mark):
            source = Source(name, content.decode(encoding, "replace"))
            return source, [fault(source, (0, 1), "file-encoding", encoding=encoding.upper())]
    marked = content.startswith(codecs.BOM_UTF8)
    body = content.removeprefix(codecs.BOM_UTF8)
    try:
        source = Source(name, body.decode())
    except UnicodeDecodeError as error:
        at = len(body[: error.start].decode(errors="replace"))
        return _other_encoding(name, body, at)
    return source, [fault(source, (0, 1), "file-bom")] if marked else []


def _other_encoding(name: str, body: bytes, at: int) -> tuple[Source, list[Diagnostic]]:
    """Not UTF-8: read as the old Chinese encoding where that fits, so that the rest can be checked all the same."""
    try:
        source = Source(name, body.decode("gb18030"))
    except UnicodeDecodeError:
        source = Source(name, body.decode(errors="replace"))
        return source, [fault(source, (at, at + 1), "file-bytes")]
    return source, [fault(source, (at, at + 1), "file-encoding", encoding="GBK")]


def _table(root: Node, path: Path) -> list[Diagnostic]:
    """Put the rows of products.csv where its name stands."""
    member = root.value.get("products")
    if member is None or not member.node.sound or member.node.kind != "string":
        return []
    node: Node = member.node
    node.sound = False
    try:
        source, faults = _read(path.parent / node.value.strip())
    except FileNotFoundError:
        return [here(node, "file-missing", file=str(path.parent / node.value.strip()))]
    except (OSError, ValueError) as error:
        return [here(node, "file-unreadable", reason=getattr(error, "strerror", None) or "not a file name")]
    if any(d.code == "file-too-large" for d in faults):
        return faults
    rows, wrong = table.read(source)
    products = Node(node.source, "array", rows, (node.start, node.end), "products")
    products.sound = bool(rows)
    root.value["products"] = Member(member.start, member.end, products)
    return [d for d in faults if d.code != "file-bom"] + wrong


def _hide(node: Node) -> None:
    """Passwords are never shown, phones and identity numbers only at their ends, wherever the lines are shown."""
    children = (
        [m.node for m in node.value.values()] if node.kind == "object" else node.value if node.kind == "array" else []
    )
    for child in children:
        if child.path in _SECRETS:
            _hide_all(child)
        elif child.path in _PERSONAL and child.kind == "string":
            child.source.mask(child.start + 1, child.end - 1)
        else:
            _hide(child)


def _hide_all(node: Node) -> None:
    """Whatever stands where a password belongs; a reference says where it is, not what it is."""
    if node.kind == "object":
        for key, member in node.value.items():
            if key not in _REFERENCES or len(node.value) > 1 or member.node.kind not in {"string", "array"}:
                _hide_all(member.node)
    elif node.kind == "array":
        for item in node.value:
            _hide_all(item)
    else:
        node.source.hide(node.start, node.end)


def _look(seller: Seller) -> Iterator[Diagnostic]:
    for path in _SECRETS:
        node = seller.node(path)
        if node is not None:
            yield from _keep(seller, path, *secrets.look(node))
    account = _without_password(seller)
    if account is not None:
        yield here(account, "password-asked")


def _fetch(seller: Seller, ask: secrets.Ask | None) -> Iterator[Diagnostic]:
    for path in _SECRETS:
        node = seller.node(path)
        if node is not None:
            yield from _keep(seller, path, *secrets.fetch(node, ask))
    account = _without_password(seller)
    if account is not None and ask is not None:
        seller.secrets[_SECRETS[0]] = ask(_SECRETS[0])
    elif account is not None:
        yield here(account, "password-missing")


def _without_password(seller: Seller) -> Node | None:
    """The account, where it says nothing of a password: not even something of the wrong kind."""
    account = seller.node("account")
    if account is None:
        return None
    member = account.value.get("password")
    return account if member is None or member.node.kind == "null" else None


def _keep(seller: Seller, path: str, found: str | None, fault: Diagnostic | None) -> Iterator[Diagnostic]:
    if found is not None:
        seller.secrets[path] = found
    if fault is not None:
        yield fault


def _sorted(faults: list[Diagnostic], source: Source) -> tuple[Diagnostic, ...]:
    """In the order of the lines, the profile's own before those of its table; the same fault once."""
    order = sorted(faults, key=lambda d: (d.source is not source, d.span[0], d.code))
    unique = {(id(d.source), d.span[0], d.code, d.path): d for d in order}
    return tuple(unique.values())


def _build(seller: Seller, path: Path, found: tuple[Diagnostic, ...]) -> Loaded:
    from pydantic import ValidationError

    from autofill.profile.model import Profile

    tree = plain(seller.root)
    for key, secret in seller.secrets.items():
        *parents, last = key.split(".")
        target = tree
        for parent in parents:
            target = target[parent]
        target[last] = secret
    try:
        profile = Profile.model_validate(tree)
    except ValidationError as error:  # the rules let through what the model does not take: say it all the same
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(map(str, first["loc"]))
        return Loaded(None, (*found, here(seller.root, "model-refused", path=where, reason=first["msg"])))
    return Loaded(profile.inside(path.parent), found)


def plain(node: Node) -> Any:
    """Return the values without their places; null is left out, since it means the same as an absent key."""
    if node.kind == "object":
        return {key: plain(member.node) for key, member in node.value.items() if member.node.kind != "null"}
    return [plain(item) for item in node.value] if node.kind == "array" else node.value
