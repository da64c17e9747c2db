"""A folder with every scan that the corpus names, the good ones and the bad ones, drawn once for all tests."""

import json
import os
import random
import shutil
import zlib
from pathlib import Path

import pytest
from PIL import Image

from autofill.qa import pictures, sellers
from tests.profile import cases
from tests.profile.pngs import png


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    drawn = os.environ.get("AUTOFILL_TEST_SCANS")  # by `make mutate`, whose thousand processes need them drawn once
    if drawn is None:
        return _drawn(tmp_path_factory.mktemp("profiles"))
    if not Path(drawn).exists():
        _drawn(Path(drawn))
    root = tmp_path_factory.mktemp("profiles") / "drawn"
    shutil.copytree(drawn, root, copy_function=os.link)
    return root / "seller"


def _drawn(folder: Path) -> Path:
    root = folder / "seller"
    scans = root / "scans"
    sellers.draw_scans(json.loads(cases.BASE), root)
    for name in "abcdefg":
        pictures.product(scans / f"{name}.jpg", name, name, seed=name)
    for name in ("trademark-other", "letter-1-other", "letter-2-other"):
        pictures.document(scans / f"{name}.jpg", name, (), seed=name)
    pictures.document(root.parent / "outside.jpg", "OUTSIDE", (), seed="outside")
    _many(scans)
    _bad(scans)
    return root


def _many(scans: Path) -> None:
    """Pictures that differ in their last bytes only: as good as any for telling files apart."""
    (scans / "many").mkdir()
    picture = (scans / "a.jpg").read_bytes()
    for number in range(301):
        (scans / "many" / f"{number}.jpg").write_bytes(picture + f"{number:04}".encode())


def _bad(scans: Path) -> None:
    good = (scans / "licence.jpg").read_bytes()
    (scans / "empty.jpg").write_bytes(b"")
    (scans / "cut.jpg").write_bytes(good[: len(good) // 2])
    (scans / "text.jpg").write_text("not a picture\n" * 500)
    (scans / "jpeg-inside.png").write_bytes(good + b"another")
    shutil.copy(scans / "id-front.jpg", scans / "id-front-copy.jpg")
    noise = Image.effect_noise((900, 700), 60)
    noise.save(scans / "grey.jpg")
    coloured = Image.merge("RGB", (noise, noise.rotate(90, expand=False), noise.rotate(180)))
    coloured.save(scans / "picture.webp")
    coloured.save(scans / "square.png")
    damaged = bytearray((scans / "square.png").read_bytes())
    damaged[5000] ^= 1
    (scans / "broken.png").write_bytes(damaged)
    coloured.resize((1600, 1300)).save(scans / "big.png", compress_level=0)
    coloured.resize((640, 400)).save(scans / "small.jpg")
    coloured.resize((900, 1200)).save(scans / "portrait.jpg")
    coloured.resize((1600, 900)).save(scans / "wide.jpg")
    coloured.resize((800, 800)).save(scans / "square-800.jpg")
    exif = Image.Exif()
    exif[0x0112] = 6
    coloured.resize((1200, 900)).save(scans / "turned.jpg", exif=exif)
    Image.new("RGB", (900, 700), "white").save(scans / "white.png")
    Image.new("1", (8000, 6000)).save(scans / "huge.png")
    _pdfs(scans)
    _plain(scans)


def _plain(scans: Path) -> None:
    """Pictures of one colour in packings of all sorts, and some that only look like it from outside."""
    empty = Image.new("RGB", (900, 700), "#e0e0d0")
    empty.convert("CMYK").save(scans / "printer.jpg", subsampling=0)
    empty.save(scans / "unpacked.png", compress_level=0)
    empty.save(scans / "behind-a-comment.jpg", comment=random.Random(1).randbytes(60_000))  # noqa: S311 - any bytes
    Image.new("RGBA", (5000, 4000), "white").save(scans / "large-empty.png")
    words = Image.new("1", (2000, 2000), 1)
    words.paste(0, (500, 500, 1500, 1500))
    words.save(scans / "few-words.png")
    deep = Image.new("I;16", (900, 700), 60_000)
    deep.paste(20_000, (0, 0, 900, 350))
    deep.save(scans / "deep-grey.png")
    (scans / "no-pixels.png").write_bytes(png(0, 0, zlib.compress(b"")))
    (scans / "no-data.png").write_bytes(png(900, 700, None))


def _pdfs(scans: Path) -> None:
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(595, 842)
    writer.write(scans / "whole.pdf")
    whole = (scans / "whole.pdf").read_bytes()
    (scans / "cut.pdf").write_bytes(whole[: len(whole) // 2])
    writer.encrypt("secret")
    writer.write(scans / "encrypted.pdf")
