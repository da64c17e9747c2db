"""Where the rules about files begin to refuse: bytes, pixels, shapes, names, and files beside each other."""

from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from autofill.profile.rules import documents
from tests.profile.pngs import full, png
from tests.profile.trees import codes

MB = 1024 * 1024
DOCUMENTS = (
    "company.licence",
    "legal_representative.id_front",
    "legal_representative.id_back",
    "brands.certificate",
    "brands.authorizations.letter",
)


def _tree(path: str, name: str) -> dict[str, Any]:
    holder, *rest = path.split(".")
    part: Any = name
    for key in reversed(rest):
        part = {key: part}
        if key == "authorizations":
            part = {key: [part[key]]}
    return {holder: [part] if holder in {"brands", "products"} else part}


def of_document(content: bytes, folder: Path, name: str = "scan.png", path: str = DOCUMENTS[0]) -> list[str]:
    (folder / name).write_bytes(content)
    return codes(documents.scans, _tree(path, name), folder)


def of_pictures(folder: Path, *contents: bytes, rule: Any = documents.scans, suffix: str = ".png") -> list[str]:
    names = [f"{number}{suffix}" for number in range(len(contents))]
    for name, content in zip(names, contents, strict=True):
        (folder / name).write_bytes(content)
    return codes(rule, {"products": [{"images": names}]}, folder)


@pytest.mark.parametrize("path", DOCUMENTS)
def test_every_document_is_looked_at(path: str, tmp_path: Path) -> None:
    assert of_document(b"", tmp_path, path=path) == ["scan-empty"]
    assert of_document(full(600, 600), tmp_path, path=path) == []


@pytest.mark.parametrize(("size", "expected"), [(5 * MB, []), (5 * MB + 1, ["scan-size"])])
def test_a_file_has_exactly_5_mb_at_most(size: int, expected: list[str], tmp_path: Path) -> None:
    content = full(900, 900, size=size)

    assert len(content) == size
    assert of_document(content, tmp_path) == expected
    assert of_pictures(tmp_path, content) == expected


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ((600, 600), []),
        ((599, 900), ["scan-small"]),
        ((900, 599), ["scan-small"]),
        ((600, 9000), []),
    ],
)
def test_the_short_side_of_a_document_has_600_pixels(
    size: tuple[int, int], expected: list[str], tmp_path: Path
) -> None:
    assert of_document(full(*size), tmp_path) == expected


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ((801, 801), []),
        ((800, 800), ["image-small"]),
        ((801, 800), ["image-shape"]),
        ((751, 1001), []),
        ((750, 1000), ["image-small"]),
        ((751, 1000), ["image-shape"]),
        ((750, 1001), ["image-small"]),
        ((900, 1200), []),
        ((900, 1201), []),
        ((900, 1202), ["image-shape"]),
        ((901, 900), ["image-shape"]),
        ((1200, 900), ["image-shape"]),
    ],
)
def test_a_picture_is_square_or_upright_and_larger_than_so(
    size: tuple[int, int], expected: list[str], tmp_path: Path
) -> None:
    assert of_pictures(tmp_path, full(*size)) == expected


@pytest.mark.parametrize(("size", "expected"), [((5000, 8000), []), ((5001, 8000), ["scan-huge"])])
def test_no_scan_has_more_than_40_million_pixels(size: tuple[int, int], expected: list[str], tmp_path: Path) -> None:
    assert of_document(full(*size), tmp_path) == expected


def test_a_grey_document_is_warned_of_and_a_grey_picture_is_not(tmp_path: Path) -> None:
    assert of_document(full(900, 900, colour=0), tmp_path) == ["scan-grey"]
    assert of_document(full(900, 900, colour=4), tmp_path) == ["scan-grey"]
    assert of_pictures(tmp_path, full(900, 900, colour=0)) == []


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("scan.PNG", full(900, 900), []),
        ("scan.jpg", full(900, 900), ["scan-name"]),
        ("scan", full(900, 900), ["scan-name"]),
        ("scan.pdf", b"%PDF-1.7\nstartxref\n%%EOF", []),
        ("scan.pdf", b"%PDF-1.7\n/Encrypt 9 0 R\nstartxref\n%%EOF", ["scan-encrypted"]),
        ("scan.pdf", b"%PDF-1.7\n/Encrypt<</V 1>>\nstartxref\n%%EOF", ["scan-encrypted"]),
        ("scan.pdf", b"%PDF-1.7\n(the word /Encrypt in a text)\nstartxref\n%%EOF", []),
        ("scan.pdf", b"%PDF-1.7\nstartxref\n%%EOF" + 2049 * b" ", ["scan-damaged"]),
        ("scan.png", full(900, 900)[:-1], ["scan-damaged"]),
        ("scan.png", png(900, 900, None), ["scan-damaged"]),
        ("scan.png", png(0, 900, b"x"), ["scan-damaged"]),
        ("scan.png", png(900, 0, b"x"), ["scan-damaged"]),
        ("scan.gif", b"GIF89a", ["scan-type"]),
        ("scan.txt", b"text", ["scan-type"]),
        ("scan.png", b"", ["scan-empty"]),
    ],
)
def test_a_document_is_a_whole_png_jpg_or_pdf(name: str, content: bytes, expected: list[str], tmp_path: Path) -> None:
    assert of_document(content, tmp_path, name) == expected


def test_a_pdf_is_no_picture_of_a_product(tmp_path: Path) -> None:
    assert of_pictures(tmp_path, b"%PDF-1.7\nstartxref\n%%EOF", suffix=".pdf") == ["scan-type"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("nowhere.png", ["file-missing"]),
        ("folder", ["file-unreadable"]),
        (300 * "x", ["file-unreadable"]),
        ("../outside.png", ["file-outside"]),
        ("folder/../inside.png", []),
        (" inside.png ", []),
        ("../nowhere.png", ["file-missing", "file-outside"]),
    ],
)
def test_a_file_is_there_and_inside_the_folder(name: str, expected: list[str], tmp_path: Path) -> None:
    folder = tmp_path / "seller"
    (folder / "folder").mkdir(parents=True)
    (folder / "inside.png").write_bytes(full(900, 900))
    (tmp_path / "outside.png").write_bytes(full(900, 900))

    assert codes(documents.scans, _tree("company.licence", name), folder) == expected


def test_the_same_picture_is_found_under_any_name_and_others_are_told_apart(tmp_path: Path) -> None:
    one, alike, other = full(900, 900), full(900, 900), full(900, 900, seed=1)

    assert of_pictures(tmp_path, one, other) == []
    assert of_pictures(tmp_path, one, alike, other) == ["scan-repeated"]
    (tmp_path / "licence.png").write_bytes(one)
    both = {"company": {"licence": "licence.png"}, "products": [{"images": ["0.png"]}]}
    assert codes(documents.scans, both, tmp_path) == ["scan-repeated"]


def test_a_file_that_changes_is_read_again(tmp_path: Path) -> None:
    assert of_document(full(599, 900), tmp_path) == ["scan-small"]
    assert of_document(full(900, 900), tmp_path) == []


@pytest.mark.parametrize(("number", "expected"), [(0, ["images-count"]), (1, []), (6, []), (7, ["images-count"])])
def test_a_product_has_one_to_six_pictures(number: int, expected: list[str], tmp_path: Path) -> None:
    pictures = [full(900, 900, seed=seed) for seed in range(number)]

    assert of_pictures(tmp_path, *pictures, rule=documents.image_sets) == expected


def test_the_pictures_of_a_product_have_one_shape(tmp_path: Path) -> None:
    square, upright, wide = full(900, 900), full(900, 1200), full(1600, 900)

    assert of_pictures(tmp_path, square, square, rule=documents.image_sets) == []
    assert of_pictures(tmp_path, upright, upright, rule=documents.image_sets) == []
    assert of_pictures(tmp_path, square, upright, rule=documents.image_sets) == ["images-mixed"]
    assert of_pictures(tmp_path, square, wide, rule=documents.image_sets) == []
    assert of_pictures(tmp_path, square, b"no picture", rule=documents.image_sets) == []
    missing = {"products": [{"images": ["0.png", "nowhere.png", 300 * "x", ""]}]}
    assert codes(documents.image_sets, missing, tmp_path) == []


def test_a_picture_that_may_be_empty_is_decoded(tmp_path: Path) -> None:
    Image.new("RGB", (900, 700), "white").save(tmp_path / "white.png")
    Image.new("RGBA", (5000, 4000), "white").save(tmp_path / "large.png")
    half = Image.new("RGB", (900, 700), "white")
    half.paste("black", (0, 0, 900, 350))
    half.save(tmp_path / "half.png")
    empty = png(900, 700, bytes(20_000))  # which is no packed data at all

    assert codes(documents.scans, _tree("company.licence", "white.png"), tmp_path) == ["scan-one-colour"]
    assert codes(documents.scans, _tree("company.licence", "large.png"), tmp_path) == ["scan-huge"]
    assert codes(documents.scans, _tree("company.licence", "half.png"), tmp_path) == []
    assert of_document(empty, tmp_path) == ["scan-damaged"]


def test_a_jpg_is_taken_everywhere(tmp_path: Path) -> None:
    noise = Image.effect_noise((900, 900), 60)
    Image.merge("RGB", (noise, noise.rotate(90), noise.rotate(180))).save(tmp_path / "noise.jpg")
    both = {"company": {"licence": "noise.jpg"}, "products": []}

    assert codes(documents.scans, both, tmp_path) == []
    assert codes(documents.scans, {"products": [{"images": ["noise.jpg"]}]}, tmp_path) == []
