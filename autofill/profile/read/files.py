"""Inspection of scans without decoding: file type by content, size in pixels, completeness.

Only the headers are read, and the frame that shows whether the file is whole. Sources: PNG (W3C, 2nd edition),
JPEG (ITU-T T.81), PDF (ISO 32000-1). Pillow decodes a picture only where what is packed makes one colour likely.
"""

import re
import zlib
from collections.abc import Iterator, Sequence
from errno import EISDIR
from pathlib import Path
from stat import S_ISREG
from struct import error as StructError  # noqa: N812 - a class that is named like a function
from struct import unpack
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict

if TYPE_CHECKING:  # takes longer to import than a profile to check
    from PIL import Image

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
_ENCRYPT = re.compile(rb"/Encrypt\s*(?:\d{1,10}\s+\d{1,5}\s+R\b|<<)")  # as a trailer says it, not a text
_TAIL = 2048
_THIN = 40  # pixels a byte: a picture that is packed tighter may be one colour all over
_SAMPLE = 8192  # bytes from the middle of what is packed
_NOISE = 8  # of 255: what JPEG makes of one colour
_DECODED = {"1": 2, "L": 2, "P": 2, "I;16": 2, "RGB": 4}  # bytes a pixel, the copy that is looked at included; else 8
_GREYS = frozenset(("1", "L", "P"))  # or a palette, whose colours differ in brightness too
_MOST_DECODED = 120 * 1024 * 1024
_EVEN = 4  # times smaller: pictures can't be packed again (1.2 times), the same few bits over and over can (14 times)
_EXIF, _DATA = 0xE1, 0xDA
_MOST_PARTS = 20_000  # of a file; those of cameras and scanners have some hundred
_FULL_TURN = range(5, 9)  # EXIF orientations that swap width and height


class Scan(NamedTuple):
    """A file as its content shows it; width and height are 0 where it is no picture, or is broken.

    `plain` says that it may be one colour all over, so that it is worth decoding.
    """

    kind: str
    size: int
    checksum: int
    whole: bool = True
    width: int = 0
    height: int = 0
    grey: bool = False
    plain: bool = False
    encrypted: bool = False


class _Facts(TypedDict, total=False):
    """What the headers of one type say."""

    width: int
    height: int
    grey: bool
    plain: bool
    encrypted: bool


class _Broken(Exception):
    """The file ends too early, or a checksum is wrong."""


def read(path: Path) -> Scan:
    """Inspect a file; of one above 20 MB only the beginning is read, so that just type and size are known.

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


def one_colour(path: Path) -> bool | None:
    """Return whether all pixels of a picture are (nearly) alike; None where it is too large to be decoded.

    Raises:
        OSError: it can't be decoded.
    """
    from PIL import Image

    try:
        with Image.open(path) as picture:
            whole = picture.width * picture.height
            held = whole * len(picture.getbands()) * 2 if "progressive" in picture.info else 0
            picture.draft("RGB", (256, 256))
            if held + picture.width * picture.height * _DECODED.get(picture.mode, 8) > _MOST_DECODED:
                return None
            return all(high - low < _NOISE for low, high in _extremes(picture))
    except (SyntaxError, ValueError) as error:
        raise OSError(str(error)) from None


def _extremes(picture: "Image.Image") -> Sequence[tuple[float, float]]:
    """The darkest and the lightest of each colour, of 255; specks of dust don't count."""
    if picture.mode.startswith("I"):  # 16 bits of grey, which Pillow would cut off at 255
        low, high = picture.getextrema()
        return [(float(low) / 256, float(high) / 256)]  # type: ignore[arg-type]
    small = picture.convert("L" if picture.mode in _GREYS else "RGB")
    small.thumbnail((64, 64))
    found: Any = small.getextrema()
    return [found] if small.mode == "L" else list(found)


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
    header, packed, sample = (0, 0, 0, 0), 0, b""
    at = len(_PNG)
    for _ in range(_MOST_PARTS):
        if at + 12 > len(content):
            raise _Broken
        length = int.from_bytes(content[at : at + 4])
        body = content[at + 4 : at + 8 + length]
        if zlib.crc32(body) != int.from_bytes(content[at + 8 + length : at + 12 + length]):
            raise _Broken
        if body[:4] == b"IHDR":
            header = unpack(">IIBB", body[4:14])
        if body[:4] == b"IDAT":
            packed, sample = packed + length, max(sample, body[4:], key=len)
        if body[:4] == b"IEND":
            return _picture(header[0], header[1], grey=header[3] in {0, 4}, packed=packed, sample=sample)
        at += 12 + length
    raise _Broken


def _jpg(content: bytes) -> _Facts:
    """Walk the segments to the picture's data; it is whole when its end marker stands near the file's end."""
    if content.rfind(b"\xff\xd9") < max(len(content) - _TAIL, 2):
        raise _Broken
    height, width, parts, turned = 0, 0, 0, False
    for marker, at, length in _segments(content):
        if marker == _EXIF:  # and other things, so that it may come twice
            turned = turned or _turned(content[at : at + length])
        if marker in _FRAMES:
            height, width, parts = unpack(">HHB", content[at + 1 : at + 6])
        if marker == _DATA:
            size = (height, width) if turned else (width, height)
            middle = content[(at + len(content)) // 2 :][:_SAMPLE]
            return _picture(*size, grey=parts == 1, packed=len(content) - at, sample=middle)
    raise _Broken


def _segments(content: bytes) -> Iterator[tuple[int, int, int]]:
    """Each marker with the place and the length of what it says."""
    at = 2
    for _ in range(_MOST_PARTS):
        if content[at] != 0xFF:  # noqa: PLR2004 - every marker begins so
            raise _Broken
        marker = content[at + 1]
        if marker == 0xFF or marker in _NO_LENGTH:  # noqa: PLR2004 - fill bytes
            at += 1 if marker == 0xFF else 2  # noqa: PLR2004
            continue
        length = int.from_bytes(content[at + 2 : at + 4])
        if length < 2:  # noqa: PLR2004 - its own two bytes
            raise _Broken
        yield marker, at + 4, length - 2
        at += 2 + length


def _picture(width: int, height: int, *, grey: bool, packed: int, sample: bytes) -> _Facts:
    """What a header says, beside how many bytes the pixels are packed into and some of these."""
    if not (width and height and packed):
        raise _Broken
    middle = sample[len(sample) // 2 :][:_SAMPLE] if len(sample) > _SAMPLE else sample
    even = len(zlib.compress(middle, 1)) * _EVEN < len(middle)
    return {"width": width, "height": height, "grey": grey, "plain": even or width * height > packed * _THIN}


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
    return {"encrypted": bool(_ENCRYPT.search(content))}
