"""The words for everything on a page, English and Chinese: fields, sections, headings, actions. Data only."""

from autofill.forms.vocabulary.actions import ACTIONS
from autofill.forms.vocabulary.concept import Concept, Form
from autofill.forms.vocabulary.fields import CONCEPTS
from autofill.forms.vocabulary.fits import LEVELS, fitting, serves
from autofill.forms.vocabulary.headings import HEADINGS
from autofill.forms.vocabulary.sections import SECTIONS

__all__ = ["ACTIONS", "CONCEPTS", "HEADINGS", "LEVELS", "SECTIONS", "Concept", "Form", "fitting", "serves"]
