"""All field concepts by name. HTML's autocomplete token names a concept where there is one, else snake_case."""

from autofill.forms.understand.vocabulary.concept import Concept
from autofill.forms.understand.vocabulary.fields.account import ACCOUNT
from autofill.forms.understand.vocabulary.fields.brand import BRAND
from autofill.forms.understand.vocabulary.fields.company import COMPANY
from autofill.forms.understand.vocabulary.fields.contact import CONTACT
from autofill.forms.understand.vocabulary.fields.other_concepts import OTHER_CONCEPTS
from autofill.forms.understand.vocabulary.fields.product import PRODUCT
from autofill.forms.understand.vocabulary.fields.store import STORE
from autofill.forms.understand.vocabulary.fields.validity import VALIDITY

CONCEPTS: dict[str, Concept] = {
    row.name: row for row in (*ACCOUNT, *CONTACT, *COMPANY, *VALIDITY, *STORE, *BRAND, *PRODUCT, *OTHER_CONCEPTS)
}
