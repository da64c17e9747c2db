import pytest

from autofill.forms import mentioned


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("The scan of the business licence is unreadable", {"business_licence"}),
        ("公司名称与营业执照不一致", {"organization", "business_licence"}),
        ("The company name differs from the licence", {"organization", "business_licence"}),
        ("身份证人像面过期", {"id_front"}),
        ("请稍后再试", set()),
        ("Try again later", set()),
    ],
)
def test_a_sentence_tells_the_fields_it_speaks_of(text: str, concepts: set[str]) -> None:
    assert set(mentioned(text)) == concepts


def test_who_speaks_of_the_brand_name_means_it_in_either_language() -> None:
    assert {"brand_name_en", "brand_name_zh"} <= set(mentioned("商标注册证与品牌名不一致"))
