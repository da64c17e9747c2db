"""Rules about scans: missing, unreadable, of the wrong type or size, empty, or the same picture twice."""

import os
from collections.abc import Iterator
from pathlib import Path

from autofill.profile import data
from autofill.profile.read import files
from autofill.profile.read.diagnostics import Diagnostic, here
from autofill.profile.read.files import Scan
from autofill.profile.read.seller import Seller
from autofill.profile.read.source import Node

Faults = Iterator[Diagnostic]
_DOCUMENTS = (
    "company.licence",
    "legal_representative.id_front",
    "legal_representative.id_back",
    "brands[].certificate",
    "brands[].authorizations[].letter",
)
_IMAGES = "products[].images[]"
_ENDINGS = {"PNG": {".png"}, "JPG": {".jpg", ".jpeg", ".jpe", ".jfif"}, "PDF": {".pdf"}}
_MB = 1024 * 1024
_HUGE = 40_000_000  # pixels: more than any camera's scan, and slow to decode
_SQUARE, _PORTRAIT = (1, 1), (3, 4)
Found = list[tuple[Node, Scan]]


def scans(seller: Seller) -> Faults:
    """Check each file, and the files against each other."""
    documents: Found = []
    pictures: Found = []
    for paths, found, kinds in ((_DOCUMENTS, documents, ("JPG", "PNG", "PDF")), ((_IMAGES,), pictures, ("JPG", "PNG"))):
        for path in paths:
            for node in seller.nodes(path):
                yield from _file(seller, node, kinds, found)
    for node, scan in documents:
        yield from _document(node, scan)
    for node, scan in pictures:
        yield from _picture(node, scan)
    yield from _repeated([*documents, *pictures])


def image_sets(seller: Seller) -> Faults:
    """One to six pictures a product, all of one shape."""
    least, most = data.read("limits")["images"]
    for images in seller.nodes("products[].images"):
        if not least <= len(images.value) <= most:
            yield here(images, "images-count", found=len(images.value), least=least, most=most)
        shapes = {_shape(scan) for node in images.value if node.sound and (scan := _scan(seller, node)) and scan.width}
        if len(shapes - {None}) > 1:
            yield here(images, "images-mixed")


def _file(seller: Seller, node: Node, kinds: tuple[str, ...], found: Found) -> Faults:
    name = node.value.strip()
    path = Path(os.path.abspath(seller.folder / name))  # noqa: PTH100 - the links in it are not followed
    base = os.path.abspath(seller.folder)  # noqa: PTH100
    if not path.is_relative_to(base):
        yield here(node, "file-outside", folder=base)
    try:
        scan = _read(path)
    except FileNotFoundError:
        yield here(node, "file-missing", file=str(path))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a file name"
        yield here(node, "file-unreadable", reason=reason)
    else:
        yield from _content(node, path, scan, kinds, found)


def _content(node: Node, path: Path, scan: Scan, kinds: tuple[str, ...], found: Found) -> Faults:
    most = data.read("limits")["scan_max_mb"]
    if scan.size == 0:
        yield here(node, "scan-empty")
    elif scan.kind not in kinds:
        yield here(node, "scan-type", found=scan.kind, kinds=(" or ".join(kinds), "或".join(kinds)))
    elif not scan.whole:
        yield here(node, "scan-damaged", found=scan.kind)
    elif scan.encrypted:
        yield here(node, "scan-encrypted")
    else:
        found.append((node, scan))
        if scan.size > most * _MB:
            yield here(node, "scan-size", found=f"{scan.size / _MB:.1f}", most=most)
        if path.suffix.lower() not in _ENDINGS[scan.kind]:
            yield here(node, "scan-name", found=scan.kind, suffix=path.suffix or "-")
        pixels = scan.width * scan.height
        if pixels > _HUGE:
            yield here(node, "scan-huge", found=f"{scan.width} x {scan.height}")
        elif scan.plain:
            yield from _colours(node, path, scan)


def _colours(node: Node, path: Path, scan: Scan) -> Faults:
    try:
        plain = files.one_colour(path)
        if plain is None:
            yield here(node, "scan-huge", found=f"{scan.width} x {scan.height}")
        elif plain:
            yield here(node, "scan-one-colour")
    except OSError:
        yield here(node, "scan-damaged", found=scan.kind)


def _document(node: Node, scan: Scan) -> Faults:
    least = data.read("limits")["document_min_px"]
    if scan.width and min(scan.width, scan.height) < least:
        yield here(node, "scan-small", found=f"{scan.width} x {scan.height}", least=least)
    if scan.grey:
        yield here(node, "scan-grey")


def _picture(node: Node, scan: Scan) -> Faults:
    limits = data.read("limits")
    shape = _shape(scan)
    if shape is None:
        yield here(node, "image-shape", found=f"{scan.width} x {scan.height}")
        return
    least = limits["square_above_px"] if shape == _SQUARE else limits["portrait_above_px"]
    if scan.width <= least[0] or scan.height <= least[1]:
        yield here(node, "image-small", found=f"{scan.width} x {scan.height}", least=f"{least[0]} x {least[1]}")


def _repeated(found: Found) -> Faults:
    seen: dict[tuple[int, int], Node] = {}
    for node, scan in found:
        first = seen.setdefault((scan.size, scan.checksum), node)
        if first is not node:
            yield here(node, "scan-repeated", first=first.path, line=first.source.position(first.start).line)


def _shape(scan: Scan) -> tuple[int, int] | None:
    """1:1 or 3:4, to the pixel's rounding."""
    for shape in (_SQUARE, _PORTRAIT):
        if abs(scan.width * shape[1] - scan.height * shape[0]) < max(shape) and scan.width:
            return shape
    return None


def _scan(seller: Seller, node: Node) -> Scan | None:
    try:
        return _read(Path(os.path.abspath(seller.folder / node.value.strip())))  # noqa: PTH100 - as above
    except (OSError, ValueError):
        return None


def _read(path: Path) -> Scan:
    """A file's facts, read once as long as the file does not change.

    Raises:
        OSError: it can't be read.
    """
    now = path.stat()
    key = (path, now.st_mtime_ns, now.st_size)
    if key not in _CACHE:
        _CACHE[key] = files.read(path)
    return _CACHE[key]


_CACHE: dict[tuple[Path, int, int], Scan] = {}
RULES = (scans, image_sets)
