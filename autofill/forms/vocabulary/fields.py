"""All field concepts by name. HTML's autocomplete token names a concept where there is one, else snake_case."""

from autofill.forms.vocabulary.account import ACCOUNT
from autofill.forms.vocabulary.brand import BRAND
from autofill.forms.vocabulary.bystanders import BYSTANDERS
from autofill.forms.vocabulary.company import COMPANY
from autofill.forms.vocabulary.concept import Concept
from autofill.forms.vocabulary.contact import CONTACT
from autofill.forms.vocabulary.product import PRODUCT
from autofill.forms.vocabulary.store import STORE
from autofill.forms.vocabulary.validity import VALIDITY

CONCEPTS: dict[str, Concept] = {
    row.name: row for row in (*ACCOUNT, *CONTACT, *COMPANY, *VALIDITY, *STORE, *BRAND, *PRODUCT, *BYSTANDERS)
}
