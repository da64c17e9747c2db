"""A made-up seller for the portal's own tests: what a person types, and the pictures that they upload."""

from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image, ImageDraw

PASSWORD = "sunny-day-42"  # noqa: S105 - made up, like all of this
PAYMENT_PASSWORD = "pay-me-7788"  # noqa: S105 - see above
ALIPAY = "finance@lianhua.example"
DIVISION = ("浙江省", "杭州市", "西湖区")
DIVISION_EN = ("Zhejiang", "Hangzhou", "Xihu")


@dataclass(frozen=True)
class Seller:
    email: str = "wei.zhang@lianhua.example"
    mobile: str = "13812345678"
    company: str = "杭州莲花样例贸易有限公司"
    credit_code: str = "91330106MA27XUGK40"
    kind: str = "company"
    representative: str = "张伟"
    id_number: str = "330106198503124010"
    store_name: str = "Lotus Lane 88"
    category: str = "jewelry"
    leaf: str = "Necklaces"
    skus: tuple[str, ...] = field(default_factory=lambda: tuple(f"LOTUS{n:03}" for n in range(1, 11)))


def picture(folder: Path, name: str, size: tuple[int, int] = (900, 900), *, shade: int = 200) -> Path:
    """A picture that says SAMPLE; `shade` makes it differ from others."""
    path = folder / name
    image = Image.new("RGB", size, (shade, 220, 240))
    ImageDraw.Draw(image).text((20, 20), f"SAMPLE {name}", fill="black")
    image.save(path)
    return path
