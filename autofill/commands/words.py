"""The `words` command: list, export, import and forget the words that a person has taught for a portal."""

import json
import sys
from pathlib import Path

from autofill.assist import word_book
from autofill.errors import FileMissing, UsageError
from autofill.forms.understand.by_words import said
from autofill.language import tr


def listed(runs: Path) -> int:
    """Print every word of every portal; return 0."""
    books = sorted((runs.expanduser() / "words").glob("*.json"))
    for path in books:
        for concept, labels in word_book.read(path).items():
            sys.stdout.write("".join(f"{path.stem}  {concept}  {label}\n" for label in labels))
    if not books:
        sys.stdout.write(tr("No words were taught here.") + "\n")
    return 0


def exported(runs: Path, portal: str) -> int:
    """Print the word book of a portal as it may be imported; return 0."""
    words = word_book.read(word_book.place(runs.expanduser(), portal))
    sys.stdout.write(json.dumps(words, ensure_ascii=False, indent=1) + "\n")
    return 0


def imported(runs: Path, portal: str, file: Path) -> int:
    """Add the words of a file to a portal's; return 0.

    Raises:
        FileMissing: the file is not there.
        UsageError: it is no word book, or a word in it can't be taken; nothing is added then.
    """
    if not file.is_file():
        raise FileMissing([file])
    place = word_book.place(runs.expanduser(), portal)
    word_book.write(place, word_book.merged(word_book.read(place), word_book.read(file), file))
    return listed(runs)


def forgotten(runs: Path, portal: str, label: str) -> int:
    """Forget a word of a portal; return 0.

    Raises:
        UsageError: it is not known there.
    """
    place = word_book.place(runs.expanduser(), portal)
    words = word_book.read(place)
    kept = {concept: tuple(one for one in labels if said(one) != said(label)) for concept, labels in words.items()}
    if kept == words:
        raise UsageError("«{label}» was not taught for {portal}.", label=label, portal=portal)
    word_book.write(place, {concept: labels for concept, labels in kept.items() if labels})
    return 0
