import pytest

from autofill.profile import data, names

SURNAMES = {
    "单": "Shan", "曾": "Zeng", "解": "Xie", "仇": "Qiu", "查": "Zha", "区": "Ou", "翟": "Zhai",
    "朴": "Piao", "盖": "Ge", "乐": "Yue", "任": "Ren", "华": "Hua", "缪": "Miao", "冼": "Xian",
    "召": "Shao", "种": "Chong", "繁": "Po", "燕": "Yan", "秘": "Bi", "隗": "Wei", "覃": "Qin",
    "员": "Yun", "晁": "Chao", "吕": "Lyu", "宓": "Mi", "车": "Che", "石": "Shi", "沈": "Shen", "瞿": "Qu",
    "乜": "Nie", "尉迟": "Yuchi", "万俟": "Moqi", "长孙": "Zhangsun", "澹台": "Tantai", "令狐": "Linghu",
    "单于": "Chanyu", "皇甫": "Huangfu", "欧阳": "Ouyang",
}  # fmt: skip


@pytest.mark.parametrize(("surname", "pinyin"), SURNAMES.items())
def test_a_surname_is_read_as_surnames_are(surname: str, pinyin: str) -> None:
    assert names.derive(f"{surname}伟") == ("Wei", pinyin)
    assert names.fits(f"{surname}伟", "Wei", pinyin)


@pytest.mark.parametrize(
    ("name", "given", "family"),
    [
        ("吕布", "Bu", "Lü"),
        ("吕布", "Bu", "Lyu"),
        ("吕布", "BU", "LV"),
        ("李女", "Nv", "Li"),
        ("李女", "Nyu", "Li"),
        ("王略", "Lüe", "Wang"),
        ("李西安", "Xi'an", "Li"),
        ("李西安", "Xian", "Li"),
        ("张晓明", "Xiao Ming", "ZHANG"),
        ("张晓明", "xiao-ming", "zhang"),
        ("张晓明", "Xiǎomíng", "Zhāng"),
        ("李行", "Hang", "Li"),
        ("李行", "Xing", "Li"),
        ("李重阳", "Chongyang", "Li"),
        ("李长乐", "Changle", "Li"),
        ("李长乐", "Zhangyue", "Li"),
        ("翟天", "Tian", "Di"),
        ("司徒雷", "Lei", "Situ"),
        ("东方红", "Fanghong", "Dong"),
        ("买买提·吐尔逊", "Maimaiti", "Tuerxun"),
        ("买买提·吐尔逊", "Tuerxun", "Maimaiti"),
        ("阿凡提•买买提", "Afanti", "Maimaiti"),
    ],
)
def test_every_legitimate_spelling_is_accepted(name: str, given: str, family: str) -> None:
    assert names.fits(name, given, family)
    assert not names.swapped(name, given, family)


@pytest.mark.parametrize(
    ("name", "given", "family"),
    [
        ("张伟", "Wei", "Chang"),
        ("张伟", "Way", "Zhang"),
        ("张伟", "", "Zhang"),
        ("单雄", "Xiong", "Dan"),
        ("欧阳娜", "Na", "Ou"),
        ("吕布", "Bu", "Lu"),
        ("张晓明", "Xiao", "Zhang"),
        ("张晓明", "Xiaomingg", "Zhang"),
        ("华晨", "Chen", "Huá1x"),
    ],
)
def test_what_is_no_reading_is_refused(name: str, given: str, family: str) -> None:
    assert not names.fits(name, given, family)


def test_swapped_names_are_known_as_swapped() -> None:
    assert names.swapped("张伟", "Zhang", "Wei")
    assert names.swapped("单雄", "Dan", "Xiong")
    assert not names.swapped("张伟", "Wei", "Chang")


def test_every_surname_of_the_tables_derives_a_name_that_fits() -> None:
    known = data.read("surnames")
    surnames = [*known["single"], *known["compound"]]

    assert [s for s in surnames if not names.fits(f"{s}伟", *names.derive(f"{s}伟"))] == []


def test_the_readings_agree_with_the_library_that_they_come_from() -> None:
    from pypinyin import Style, pinyin

    common = (
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对"
        "成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    )
    for character in common:
        expected = {s.replace("ü", "v") for s in pinyin(character, style=Style.NORMAL, heteronym=True)[0]}

        assert expected & set(names.readings(character)[0]), character


def test_a_surname_is_not_read_as_a_word() -> None:
    assert not names.fits("朴美英", "Meiying", "Pu")
