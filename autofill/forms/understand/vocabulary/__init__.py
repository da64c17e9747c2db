"""The words for everything on a page, English and Chinese: fields, sections, headings, actions. Data only."""

from autofill.forms.understand.vocabulary.actions import ACTIONS
from autofill.forms.understand.vocabulary.concept import Concept
from autofill.forms.understand.vocabulary.fields import CONCEPTS
from autofill.forms.understand.vocabulary.fits import LEVELS, fitting, serves
from autofill.forms.understand.vocabulary.headings import HEADINGS
from autofill.forms.understand.vocabulary.sections import SECTIONS

__all__ = ["ACTIONS", "CONCEPTS", "HEADINGS", "LEVELS", "SECTIONS", "Concept", "fitting", "serves"]
