"""Several texts about one control: which of them is believed, and which speaks against another."""

import pytest

from autofill.forms import Clue, Control, Evidence, Field, Kind, classify, resolve

A, L, ITEM, P, N, S, LEFT, ABOVE = (
    Evidence.AUTOCOMPLETE,
    Evidence.LABEL,
    Evidence.ITEM,
    Evidence.PLACEHOLDER,
    Evidence.NAME,
    Evidence.SHARED,
    Evidence.LEFT,
    Evidence.ABOVE,
)


def _read(*clues: tuple[Evidence, str], kind: Kind = Kind.TEXT, **more: object) -> str:
    found = tuple(Clue(source, text, 1 if source is S else 0) for source, text in clues)
    (claim,) = classify([Control(1, kind, type="text", clues=found, **more)])  # type: ignore[arg-type]
    return claim.concept if claim else ""


@pytest.mark.parametrize(
    "clues",
    [
        ((L, "司机电话"), (P, "请输入手机号")),
        ((L, "Driver phone"), (N, "phone")),
        ((L, "Driver phone"), (P, "Phone number")),
        ((ITEM, "司机电话"), (N, "mobile")),
        ((L, "Leave this field blank"), (N, "email")),
        ((L, "紧急联系人电话"), (A, "tel")),
        ((L, "紧急联系人电话"), (N, "mobile")),
        ((L, "地址"), (P, "请输入法人地址")),
        ((L, "姓名"), (P, "请输入紧急联系人姓名")),
        ((ABOVE, "Phone:"), (N, "captcha_code")),
        ((S, "公司名称"), (LEFT, "公司简称")),
        ((S, "公司名称"), (ABOVE, "公司简称")),
    ],
)
def test_a_text_that_says_something_else_is_not_outweighed(clues: tuple[tuple[Evidence, str], ...]) -> None:
    assert _read(*clues) not in {"tel", "email", "name", "street-address", "organization"}


@pytest.mark.parametrize(
    ("clues", "concept"),
    [
        (((L, "姓名"), (P, "请输入法定代表人姓名")), "legal_representative"),
        (((L, "手机号"), (P, "请输入手机号"), (N, "mobile")), "tel"),
        (((L, "手机号"), (ABOVE, "紧急联系人")), "tel"),
        (((P, "请输入邮箱"), (N, "x1")), "email"),
        (((S, "长 × 宽 × 高"), (LEFT, "宽")), "package_width"),
        (((L, "Driver phone"), (A, "tel")), "tel"),  # its author says so
    ],
)
def test_texts_that_say_the_same_or_more_agree(clues: tuple[tuple[Evidence, str], ...], concept: str) -> None:
    assert _read(*clues) == concept


def test_a_password_to_sign_in_with_is_none_to_choose() -> None:
    box = Control(1, Kind.PASSWORD, clues=(Clue(L, "密码"),), buttons=("登录",))
    both = Control(1, Kind.PASSWORD, clues=(Clue(L, "密码"),), buttons=("登录", "注册"))

    def refused(box: Control) -> list[str]:
        return [one.concept for one in resolve([Field("new-password", str)], [box]).refusals]

    assert refused(box) == ["new-password"]
    assert refused(both) == []


def test_the_number_of_a_paper_is_a_persons_only_where_a_person_is_asked_for() -> None:
    number, firm, person = (
        Control(at, Kind.TEXT, clues=(Clue(L, text),))
        for at, text in enumerate(("证件号", "企业名称", "法定代表人姓名"))
    )

    assert [one and one.concept for one in classify([number, firm])] == [None, "organization"]
    assert [one and one.concept for one in classify([number, person])] == ["id_number", "legal_representative"]
