"""Pictures for synthetic sellers: small JPEG files that visibly say SAMPLE."""

import random
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, ImageOps

_DOCUMENT, _CARD, _SQUARE = (1100, 780), (1010, 640), (820, 820)
_QUALITY = 52


def document(path: Path, title: str, lines: Sequence[str], *, seed: str, size: tuple[int, int] = _DOCUMENT) -> None:
    """Draw a licence, certificate or letter: a border, a title, lines, a round seal."""
    picture, chance = _paper(size, seed)
    draw = ImageDraw.Draw(picture)
    width, height = picture.size
    colour = _ink(chance)
    draw.rectangle((24, 24, width - 24, height - 24), outline=colour, width=6)
    draw.text((width / 2, 90), title, font=_font(46), fill=colour, anchor="mm")
    for number, line in enumerate(lines):
        draw.text((90, 160 + number * 58), line, font=_font(30), fill="#222222")
    draw.ellipse((width - 300, height - 290, width - 90, height - 80), outline="#c02020", width=8)
    _save(picture, path)


def card(path: Path, title: str, lines: Sequence[str], *, seed: str) -> None:
    """Draw one side of an ID card, without a face."""
    picture, chance = _paper(_CARD, seed)
    draw = ImageDraw.Draw(picture)
    draw.text((60, 50), title, font=_font(40), fill=_ink(chance))
    for number, line in enumerate(lines):
        draw.text((60, 150 + number * 60), line, font=_font(30), fill="#222222")
    draw.rounded_rectangle((690, 150, 930, 450), 16, fill="#d5dde5", outline="#8899aa", width=4)
    _save(picture, path)


def product(path: Path, title: str, sku_code: str, *, seed: str) -> None:
    """Draw a product's square picture: some shapes, its title and its code."""
    picture, chance = _paper(_SQUARE, seed)
    draw = ImageDraw.Draw(picture)
    for _ in range(9):
        x, y, r = chance.randint(80, 740), chance.randint(140, 700), chance.randint(30, 130)
        shape = draw.ellipse if chance.random() < 0.5 else draw.rectangle  # noqa: PLR2004 - a coin
        shape((x - r, y - r, x + r, y + r), fill=_ink(chance), outline="#ffffff", width=3)
    draw.text((410, 60), title[:40], font=_font(30), fill="#222222", anchor="mm")
    draw.text((410, 780), sku_code, font=_font(26), fill="#222222", anchor="mm")
    _save(picture, path)


def _paper(size: tuple[int, int], seed: str) -> tuple[Image.Image, random.Random]:
    """A sheet with a gradient of its own, so that no two pictures are alike, and the chance that goes with it."""
    chance = random.Random(seed)  # noqa: S311 - pictures, not secrets
    light = tuple(chance.randint(225, 255) for _ in range(3))
    dark = tuple(chance.randint(170, 225) for _ in range(3))
    gradient = Image.linear_gradient("L").rotate(chance.choice((0, 90, 180, 270))).resize(size)
    return ImageOps.colorize(gradient, dark, light), chance


def _ink(chance: random.Random) -> tuple[int, int, int]:
    return chance.randint(30, 200), chance.randint(30, 160), chance.randint(30, 200)


def _font(size: int) -> ImageFont.ImageFont | ImageFont.FreeTypeFont:
    return ImageFont.load_default(size)


def _save(picture: Image.Image, path: Path) -> None:
    stamp = Image.new("L", picture.size, 0)
    centre = (picture.width / 2, picture.height / 2)
    ImageDraw.Draw(stamp).text(centre, "SAMPLE", font=_font(picture.width // 5), fill=110, anchor="mm")
    picture.paste((190, 30, 30), None, stamp.rotate(24))
    picture.save(path, quality=_QUALITY, optimize=True)
