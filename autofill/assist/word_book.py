"""The words that a person has taught: which label of a portal means which key, in one small file per portal."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from autofill import forms
from autofill.errors import RunFolderUnusable, UsageError
from autofill.flow.record import disk
from autofill.forms import Clue, Control, Evidence, Kind
from autofill.forms.understand.by_words import said
from autofill.forms.understand.vocabulary import CONCEPTS
from autofill.language import tr

Words = dict[str, tuple[str, ...]]
_MOST = 64  # letters of a label
# Beside the concepts: headings under which the seller's own things are asked for, and those of somebody else's.
OUR_HEADING, OTHER_HEADING = "our-heading", "other-heading"
_HEADINGS = {OUR_HEADING, OTHER_HEADING}


def place(runs: Path, portal: str) -> Path:
    """Return where the words of a portal are kept."""
    return runs / "words" / f"{portal.replace(':', '-')}.json"


def read(path: Path) -> Words:
    """Return the words by concept; none where there is no file yet.

    Raises:
        UsageError: the file is no word book; the sentence says why.
    """
    try:
        found = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError):
        raise UsageError("{path} is no word book: it can't be read as JSON.", path=path) from None
    return checked(found, path)


def checked(found: object, path: Path) -> Words:
    """Return what a file says, once each concept is known and no word says two things.

    Raises:
        UsageError: it is no word book, or a word in it can't be taken.
    """
    if not isinstance(found, dict) or not all(_is_row(row) for row in found.items()):
        raise UsageError("{path} is no word book: it maps each concept to a list of labels.", path=path)
    return merged({}, found, path)


def merged(words: Words, more: Mapping[str, Sequence[str]], path: Path) -> Words:
    """Return the words with more of them, which come from the file at `path`.

    Raises:
        UsageError: one of them can't be taken.
    """
    for concept, labels in more.items():
        for label in labels:
            if why := refused(words, concept, label):
                raise UsageError("{path}: «{label}» is not taken: {why}", path=path, label=label, why=why)
            words = added(words, concept, label)
    return words


def write(path: Path, words: Words) -> None:
    """Keep the words, readable by their owner only.

    Raises:
        RunFolderUnusable: the file can't be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        disk.put(path, (json.dumps(words, ensure_ascii=False, indent=1) + "\n").encode())
    except OSError as error:
        raise RunFolderUnusable(path, error.strerror or "input/output error") from None


def added(words: Words, concept: str, label: str) -> Words:
    """Return the words with one more."""
    known = words.get(concept, ())
    return words if said(label) in map(said, known) else {**words, concept: (*known, label.strip())}


def refused(words: Words, concept: str, label: str, beside: Sequence[Control] = ()) -> str:
    """Return why a label can't be a word for a concept, "" where it can: it is known for another, or two boxes have it.

    `beside` are the controls of the page on which it was seen.
    """
    if concept not in CONCEPTS and concept not in _HEADINGS:
        return tr("there is no concept «{concept}»", concept=concept)
    if not said(label) or len(label) > _MOST:
        return tr("it is no label")
    if another := next((c for c, labels in words.items() if c != concept and said(label) in map(said, labels)), ""):
        return tr("it stands for {concept} already", concept=another)
    if concept in _HEADINGS:
        return ""
    if (claimed := _known_as(label)) and not forms.serves(claimed, concept) and not forms.serves(concept, claimed):
        return tr("pages ask for {concept} by it", concept=claimed)
    alike = [one for one in beside if not one.hidden and said(label) in {said(clue.text) for clue in one.clues}]
    return tr("{count} boxes are labelled so", count=len(alike)) if len(alike) > 1 else ""


def _known_as(label: str) -> str:
    """The concept that our own vocabulary reads in a label, "" for none."""
    for kind in (Kind.TEXT, Kind.PICKER, Kind.FILE):
        (claim,) = forms.classify([Control(1, kind, type="text", clues=(Clue(Evidence.LABEL, label),))])
        if claim:
            return claim.concept
    return ""


def _is_row(row: tuple[object, object]) -> bool:
    concept, labels = row
    return isinstance(concept, str) and isinstance(labels, list) and all(isinstance(one, str) for one in labels)
