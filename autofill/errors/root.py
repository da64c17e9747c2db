"""The base class of all errors: a sentence for the seller, and an exit code for a scheduler."""

from autofill.language import tr


class AutofillError(Exception):
    """Base of all errors: `str()` of any instance is a sentence for the seller; `exit_code` is for a scheduler."""

    exit_code = 70

    def __init__(self, sentence: str, /, **facts: object) -> None:
        """Say the sentence in the seller's language, its holes filled: see `language.tr`."""
        super().__init__(tr(sentence, **facts))
