"""What a page of the drift tests asks: a field, its labels, what is said to it, and what its control then holds."""

import json
from dataclasses import dataclass
from pathlib import Path

from autofill.forms import Field
from autofill.forms.field import Value

_WORDS: dict[str, dict[str, str]] = json.loads((Path(__file__).parent / "words.json").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Asked:
    """One field of a page.

    `held` is what the truth's reader says once the field is filled; `selector` finds its controls on the page. What it
    is called stands in words.json.
    """

    concept: str
    value: Value
    held: object
    section: str = ""
    selector: str = ""

    @property
    def key(self) -> str:
        """Its name in the truth: the concept, with the section where a page asks for the concept twice."""
        return f"{self.concept}@{self.section}" if self.section else self.concept

    @property
    def field(self) -> Field[Path]:
        """The row that the form engine is given; its source is the folder of the files to upload."""
        return Field(self.concept, self._say, section=self.section)

    def label(self, lang: str) -> str:
        """What the page calls it."""
        return _WORDS.get(self.key, {}).get(lang, "")

    def synonym(self, lang: str) -> str:
        """What another page would call it."""
        return self.label(f"other {lang}")

    def _say(self, folder: Path) -> Value:
        if isinstance(self.value, Path):
            return folder / self.value
        if isinstance(self.value, tuple):
            return tuple(folder / one for one in self.value if isinstance(one, Path)) or self.value
        return self.value
