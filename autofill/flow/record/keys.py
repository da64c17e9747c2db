"""Detection of the keys of the profile (`account.email`) that a field takes its value from.

A field names its source as code (`lambda p: p.account.email`), so that the type checker finds a typo. Here that code
is run on a proxy of the profile that records which attributes are read. So nothing is declared twice.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any, cast

from pydantic import BaseModel

from autofill.forms import Field
from autofill.profile import Profile


def of(field: Field[Any], source: object) -> tuple[str, ...]:
    """Return the keys of the profile that `field` takes its value from; none where the source is not a profile."""
    if not isinstance(source, Profile):
        return ()
    seen: dict[str, None] = {}
    field.value(cast("Profile", _Watched(source, "", seen)))
    return tuple(seen)


def of_all(fields: Sequence[Field[Any]], source: object) -> Iterable[str]:
    """Return the keys that any of the fields takes its value from, each once."""
    return dict.fromkeys(key for field in fields for key in of(field, source))


def about(concept: str, fields: Sequence[Field[Any]], source: object) -> Iterable[str]:
    """Return the keys behind a concept, or behind its parts: a "tel" that is refused is the "tel-national"."""
    if not concept:
        return ()
    return of_all([one for one in fields if one.concept == concept or one.concept.startswith(f"{concept}-")], source)


def beside(sentence: str, names: Iterable[str]) -> str:
    """Return the sentence with the keys that it concerns appended."""
    listed = ", ".join(names)
    return f"{sentence} (profile: {listed})" if listed else sentence


def value_at(profile: Profile, key: str) -> object:
    """Return what the profile holds at a key, or None where it holds nothing there (any more)."""
    value: object = profile
    for step in key.replace("[", ".[").split("."):
        if step.startswith("["):
            index = int(step[1:-1])
            value = value[index] if isinstance(value, Sequence) and index < len(value) else None
        else:
            value = getattr(value, step, None)
    return value


class _Watched:
    """A model or list that notes the path of each leaf that is looked at; its methods run on the watched self."""

    __slots__ = ("_path", "_real", "_seen")

    def __init__(self, real: object, path: str, seen: dict[str, None]) -> None:
        self._real, self._path, self._seen = real, path, seen

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._real, name)
        if name.startswith("_"):
            return value
        if callable(value) and hasattr(value, "__func__"):
            return partial(value.__func__, self)
        return self._watch(value, f"{self._path}.{name}" if self._path else name)

    def __getitem__(self, index: int) -> Any:
        return self._watch(cast("Sequence[object]", self._real)[index], f"{self._path}[{index}]")

    def __iter__(self) -> Iterator[Any]:
        return (self[index] for index in range(len(self)))

    def __len__(self) -> int:
        return len(cast("Sequence[object]", self._real))

    def _watch(self, value: object, path: str) -> object:
        if isinstance(value, BaseModel | list | tuple):
            return _Watched(value, path, self._seen)
        self._seen[path] = None
        return value
