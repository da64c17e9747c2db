"""PNGs of any size by their headers alone: a rule reads no more of them."""

import random
import struct
import zlib


def png(width: int, height: int, pixels: bytes | None, *, colour: int = 2) -> bytes:
    """A PNG as the standard writes it, with `pixels` as its data as they are; none where they are None."""
    header = struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)
    parts = [(b"IHDR", header), *([] if pixels is None else [(b"IDAT", pixels)]), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in parts
    )


def full(width: int, height: int, *, size: int = 0, colour: int = 2, seed: int = 0) -> bytes:
    """One whose data is no single colour's; `size` is that of the whole file, where it matters."""
    around = len(png(width, height, b""))
    packed = size - around if size else width * height // 40 + 100
    return png(width, height, random.Random(seed).randbytes(packed), colour=colour)  # noqa: S311 - any bytes
