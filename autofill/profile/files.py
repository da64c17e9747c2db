"""What a scan really is: in goes a path, out come its type by content, its pixels and its shape, without decoding it.

Only the headers are read, and the frame that shows whether the file is whole. Sources: PNG (W3C, 2nd edition),
JPEG (ITU-T T.81), PDF (ISO 32000-1). Pillow decodes a picture only where its size makes one colour all over likely.
"""

import re
import zlib
from errno import EISDIR
from pathlib import Path
from stat import S_ISREG
from struct import error as StructError  # noqa: N812 - a class that is named like a function
from struct import unpack
from typing import NamedTuple, TypedDict

MOST_BYTES = 20 * 1024 * 1024
_PNG = b"\x89PNG\r\n\x1a\n"
_MAGIC = (
    (_PNG, "PNG"),
    (b"\xff\xd8\xff", "JPG"),
    (b"%PDF-", "PDF"),
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"PK\x03\x04", "ZIP or Office"),
    (b"\xd0\xcf\x11\xe0", "Office"),
    (b"Rar!", "RAR"),
    (b"8BPS", "PSD"),
    (b"<svg", "SVG"),
    (b"<!DOCTYPE", "HTML"),
    (b"<html", "HTML"),
)
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_NO_LENGTH = frozenset((0x01, *range(0xD0, 0xD8)))
_ENCRYPT = re.compile(rb"/Encrypt[\s/<\d]")
_TAIL = 2048
_FULL_TURN = range(5, 9)  # EXIF orientations that swap width and height


class Scan(NamedTuple):
    """A file as its content shows it; width and height are 0 where it is no picture, or is broken."""

    kind: str
    size: int
    checksum: int
    whole: bool = True
    width: int = 0
    height: int = 0
    grey: bool = False
    encrypted: bool = False


class _Facts(TypedDict, total=False):
    """What the headers of one type say."""

    width: int
    height: int
    grey: bool
    encrypted: bool


class _Broken(Exception):
    """The file ends too early, or a checksum is wrong."""


def read(path: Path) -> Scan:
    """Read a file and say what it is; of one above 20 MB only its beginning, so that just type and size are known.

    Raises:
        OSError: it can't be read.
    """
    about_file = path.stat()
    if not S_ISREG(about_file.st_mode):
        raise IsADirectoryError(EISDIR, "not a file")
    with path.open("rb") as file:
        content = file.read(MOST_BYTES)
    kind = _kind(content)
    about = {"PNG": _png, "JPG": _jpg, "PDF": _pdf}.get(kind)
    checksum, size = zlib.crc32(content), about_file.st_size
    if size > MOST_BYTES:
        return Scan(kind, size, checksum)
    try:
        facts: _Facts = about(content) if about else {}
    except (_Broken, IndexError, ValueError, StructError):
        return Scan(kind, size, checksum, whole=False)
    return Scan(kind, size, checksum, **facts)


def one_colour(path: Path) -> bool:
    """Whether a picture shows nothing: all its pixels are (nearly) alike.

    Raises:
        OSError: it can't be decoded.
    """
    from PIL import Image

    try:
        with Image.open(path) as picture:
            picture.draft("RGB", (256, 256))
            small = picture.convert("RGB")
            small.thumbnail((64, 64))
    except (SyntaxError, ValueError) as error:
        raise OSError(str(error)) from None
    return all(high - low < 8 for low, high in small.getextrema())  # type: ignore[misc]  # noqa: PLR2004 - JPEG's noise


def _kind(content: bytes) -> str:
    for magic, kind in _MAGIC:
        if content.startswith(magic):
            return kind
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "WebP"
    if content[4:8] == b"ftyp":
        return (
            "HEIC"
            if content[8:12] in {b"heic", b"heix", b"mif1", b"msf1"}
            else "AVIF"
            if content[8:12] == b"avif"
            else "video"
        )
    return "unknown"


def _png(content: bytes) -> _Facts:
    facts: _Facts = {}
    at = len(_PNG)
    while True:
        if at + 12 > len(content):
            raise _Broken
        length = int.from_bytes(content[at : at + 4])
        body = content[at + 4 : at + 8 + length]
        if zlib.crc32(body) != int.from_bytes(content[at + 8 + length : at + 12 + length]):
            raise _Broken
        if body[:4] == b"IHDR":
            width, height, _depth, colour = unpack(">IIBB", body[4:14])
            facts = {"width": width, "height": height, "grey": colour in {0, 4}}
        if body[:4] == b"IEND":
            return facts
        at += 12 + length


def _jpg(content: bytes) -> _Facts:
    """Walk the segments to the frame; the picture is whole when its end marker stands near the file's end."""
    if content.rfind(b"\xff\xd9") < max(len(content) - _TAIL, 2):
        raise _Broken
    at, turned = 2, False
    while True:
        if content[at] != 0xFF:  # noqa: PLR2004 - every marker begins so
            raise _Broken
        marker = content[at + 1]
        if marker == 0xFF or marker in _NO_LENGTH:  # noqa: PLR2004 - fill bytes
            at += 1 if marker == 0xFF else 2  # noqa: PLR2004
            continue
        length = int.from_bytes(content[at + 2 : at + 4])
        if marker == 0xE1:  # noqa: PLR2004 - APP1 holds EXIF
            turned = _turned(content[at + 4 : at + 2 + length])
        if marker in _FRAMES:
            height, width, parts = unpack(">HHB", content[at + 5 : at + 10])
            size = (height, width) if turned else (width, height)
            return {"width": size[0], "height": size[1], "grey": parts == 1}
        if length < 2 or marker == 0xDA:  # noqa: PLR2004 - picture data before the frame
            raise _Broken
        at += 2 + length


def _turned(exif: bytes) -> bool:
    """Whether the camera was held upright, so that width and height are swapped when the picture is shown."""
    if not exif.startswith(b"Exif\x00\x00"):
        return False
    tiff = exif[6:]
    order = "<" if tiff[:2] == b"II" else ">"
    (start,) = unpack(f"{order}I", tiff[4:8])
    (count,) = unpack(f"{order}H", tiff[start : start + 2])
    for entry in range(start + 2, start + 2 + 12 * count, 12):
        tag, _type, _count, value = unpack(f"{order}HHIH", tiff[entry : entry + 10])
        if tag == 0x0112:  # noqa: PLR2004 - orientation
            return value in _FULL_TURN
    return False


def _pdf(content: bytes) -> _Facts:
    if b"%%EOF" not in content[-_TAIL:] or b"startxref" not in content[-_TAIL:]:
        raise _Broken
    return {"encrypted": bool(_ENCRYPT.search(content)) and _really_encrypted(content)}


def _really_encrypted(content: bytes) -> bool:
    """The word may also stand in a text of the document; the library knows."""
    from io import BytesIO

    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        return PdfReader(BytesIO(content)).is_encrypted
    except PyPdfError:
        raise _Broken from None
