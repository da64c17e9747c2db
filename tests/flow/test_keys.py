from pathlib import Path

import pytest

from autofill.flow.record import keys
from autofill.flow.record.fingerprint import Fingerprints
from autofill.forms import Field
from autofill.profile import Profile
from autofill.stages import STAGES


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        (Field[Profile]("email", lambda p: p.account.email), ("account.email",)),
        (
            Field[Profile]("grantor", lambda p: p.brands[0].authorizations[1].grantor),
            ("brands[0].authorizations[1].grantor",),
        ),
        (Field[Profile]("business_licence", lambda p: p.scan(p.company.licence)), ("company.licence",)),
        (Field[Profile]("permanent", lambda p: p.company.valid_to == "permanent"), ("company.valid_to",)),
        (Field[Profile]("agreement", lambda _: True), ()),
    ],
)
def test_a_field_tells_its_keys(profile: Profile, field: Field[Profile], expected: tuple[str, ...]) -> None:
    assert keys.of(field, profile) == expected


def test_a_field_that_is_computed_tells_the_keys_it_is_computed_from(profile: Profile) -> None:
    division = Field[Profile]("division", lambda p: p.contact.address.names()[0][0])

    assert keys.of(division, profile) == tuple(f"contact.address.{level}" for level in ("province", "city", "district"))


def test_a_field_of_another_source_has_no_keys() -> None:
    assert keys.of(Field[str]("one-time-code", lambda code: code), "123456") == ()


def test_every_field_of_every_page_has_a_key_that_the_profile_holds(profile: Profile) -> None:
    pages = [page for stage in STAGES for page in stage.pages(profile)]
    said = [(field.concept, keys.of(field, profile)) for page in pages for field in page.fields]

    without = {concept for concept, named in said if not named}
    assert without == {"country", "tel-country-code", "agreement"}  # the same for every seller of China's mainland
    assert all(keys.value_at(profile, key) is not None for _, named in said for key in named)


def test_a_fingerprint_changes_with_the_value_and_tells_nothing_of_a_secret(profile: Profile, tmp_path: Path) -> None:
    prints = Fingerprints(tmp_path / "key")
    again = Fingerprints(tmp_path / "key")
    other = profile.model_copy(update={"store": profile.store.model_copy(update={"name": "Another Store"})})

    assert prints.of(profile, ["store.name"]) == again.of(profile, ["store.name"])
    assert prints.of(profile, ["store.name"]) != prints.of(other, ["store.name"])
    assert prints.of(profile, ["account.password"]) == {}
    assert Fingerprints(tmp_path / "other").of(profile, ["store.name"]) != prints.of(profile, ["store.name"])


def test_a_scan_is_known_by_its_bytes_not_by_its_name(profile: Profile, tmp_path: Path) -> None:
    prints = Fingerprints(tmp_path / "key")
    front = profile.model_copy(
        update={"company": profile.company.model_copy(update={"licence": profile.legal_representative.id_front})}
    )

    assert prints.of(front, ["company.licence"]) != prints.of(profile, ["company.licence"])
    assert list(prints.of(front, ["company.licence"]).values()) == list(
        prints.of(profile, ["legal_representative.id_front"]).values()
    )


def test_a_long_text_is_no_file_name(profile: Profile, tmp_path: Path) -> None:
    long = profile.products[0].model_copy(update={"description": "plain and long " * 400})
    wordy = profile.model_copy(update={"products": (long,)})

    assert Fingerprints(tmp_path / "key").of(wordy, ["products[0].description"])


def test_the_key_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    Fingerprints(tmp_path / "key")

    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600
