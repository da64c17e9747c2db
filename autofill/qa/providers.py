"""Faker providers for China's mainland: codes, numbers and names with valid check digits.

Faker's own zh_CN identity numbers often have invalid ones. Whatever is made here is invented; a hit on a real one is
chance.
"""

from datetime import date, timedelta
from typing import Any

from faker.providers import BaseProvider

from autofill.profile import data, names
from autofill.profile.codes import credit_code_check, id_number_check

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)  # Source: GB 11714-1997
_PREFIXES = (
    *("134", "135", "136", "137", "138", "139", "150", "151"),
    *("152", "157", "158", "159", "182", "183", "186", "188"),
)
_SURNAMES = (
    *"王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖",
    *"田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭单解仇查区翟朴盖乐华",
    *("欧阳", "上官", "司马", "尉迟", "长孙", "诸葛"),
)
_GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰飞红鑫波斌宇"
    "浩凯健俊帆雪慧颖琳晶欣怡佳思雨晨阳梦婷晓子轩一诺建国志"
)
_MINORITY = ("买买提·吐尔逊", "阿依古丽·艾山", "阿迪力·买买提", "古丽娜·阿不都", "巴特尔·斯琴")
_WORDS = "宏达瑞丰恒泰新宇盛华锦程远航博雅佳和明辉天成嘉禾星河云帆"
_TRADES = ("贸易", "电子商务", "科技", "进出口", "网络科技", "商贸")
_STREETS = ("人民路", "中山路", "解放路", "建设路", "文化路", "和平路", "新华路", "长江路", "学府路", "创业路")


class SellerProvider(BaseProvider):
    """Data of a mainland seller that Faker does not have or gets wrong."""

    def credit_code(self, county: str = "330106", *, sole_trader: bool = False) -> str:
        """A unified social credit code with both of its check digits right. Source: GB 32100-2015."""
        organisation = "MA" + "".join(self.random_element(_ALPHABET) for _ in range(6))
        total = sum(w * _value(c) for w, c in zip(_ORGANISATION_WEIGHTS, organisation, strict=True))
        check = "0123456789X0"[11 - total % 11] if total % 11 != 0 else "0"
        body = f"{'92' if sole_trader else '91'}{county}{organisation}{check}"
        return body + credit_code_check(body)

    def id_number(self, county: str = "330106", *, born: date | None = None) -> str:
        """An ID card number of an adult. Source: GB 11643-1999."""
        born = born or self.birthday()
        body = f"{county}{born:%Y%m%d}{self.random_int(1, 999):03}"
        return body + id_number_check(body)

    def birthday(self) -> date:
        """Return a birthday of someone who is between thirty and sixty years old."""
        return date(1966, 1, 1) + timedelta(days=self.random_int(0, 11_000))

    def mainland_mobile(self) -> str:
        """Eleven digits in a range that is handed out."""
        return f"{self.random_element(_PREFIXES)}{self.random_int(0, 99_999_999):08}"

    def mobile_as_written(self, mobile: str) -> str:
        """Return the number in one of the forms in which people write it."""
        return str(
            self.random_element(
                (mobile, f"+86 {mobile}", f"0086{mobile}", f"{mobile[:3]} {mobile[3:7]} {mobile[7:]}", f"+86-{mobile}")
            )
        )

    def chinese_name(self) -> str:
        """A name; surnames that are read in an unusual way and minority names are more frequent than in life."""
        if self.random_int(1, 20) == 1:
            return str(self.random_element(_MINORITY))
        given = "".join(self.random_element(_GIVEN) for _ in range(self.random_int(1, 2)))
        return f"{self.random_element(_SURNAMES)}{given}"

    def email_name(self, chinese: str) -> str:
        """The part of an address before the @, made from a name."""
        given, family = names.derive(chinese)
        return f"{given}.{family}{self.random_int(10, 9999)}".lower()

    def division(self) -> dict[str, str]:
        """Province, city and district with their codes, from the whole mainland."""
        province = self.random_element(data.read("divisions"))
        city = self.random_element(province["children"])
        district = self.random_element(city["children"])
        return {
            "province": province["zh"],
            "city": city["zh"],
            "district": district["zh"],
            "code": district["code"][:6],
        }

    def mainland_address(self, where: dict[str, str] | None = None) -> dict[str, str]:
        """An address; the postcode is only well formed."""
        where = where or self.division()
        street = f"{self.random_element(_STREETS)} {self.random_int(1, 999)} 号"
        levels = {key: where[key] for key in ("province", "city", "district")}
        return {**levels, "street": street, "postal_code": f"{self.random_int(10, 85):02}{self.random_int(0, 9999):04}"}

    def company_name(self, city: str, *, sole_trader: bool = False) -> str:
        """A name as licences have it."""
        word = "".join(self.random_sample(_WORDS, 3))
        tail = "百货商行" if sole_trader else f"{self.random_element(_TRADES)}有限公司"
        return f"{city.removesuffix('市')}{word}{tail}"

    def period(self, *, years: int = 20) -> dict[str, Any]:
        """Return a period of validity that began some years ago and ends long after 2027."""
        start = date(2018, 1, 1) + timedelta(days=self.random_int(0, 2200))
        return {"valid_from": start.isoformat(), "valid_to": start.replace(year=start.year + years, day=1).isoformat()}


def _value(character: str) -> int:
    return int(character) if character.isdigit() else ord(character) - 55
