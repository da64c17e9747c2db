"""The pages of identity authentication, AliExpress's and Alipay's, as data: their fields and how they are submitted."""

from dataclasses import dataclass
from datetime import date

from autofill.flow.page import PortalPage
from autofill.forms import Field
from autofill.profile import Profile
from autofill.stages.portal import names


@dataclass(frozen=True, slots=True)
class Emailed:
    """Source of Alipay's e-mail verification: the address and, once it has arrived, the code."""

    account: str
    code: str | None = None


METHOD: PortalPage[Profile] = PortalPage(
    heading="identity-authentication",
    submit="continue",
    landed=("alipay-sign-in", "company-information"),
    fields=(Field("identity_method", lambda p: names.method(p.identity)),),
)
SIGN_IN: PortalPage[Profile] = PortalPage(
    heading="alipay-sign-in",
    submit="sign-in",
    landed=("alipay-authorise", "alipay-real-name"),
    fields=(
        Field("alipay_account", lambda p: p.identity.alipay.account),
        Field("alipay_password", lambda p: p.identity.alipay.login_password),
    ),
)
AUTHORISE: PortalPage[Profile] = PortalPage(
    heading="alipay-authorise",
    submit="agree-authorise",
    landed=("identity-result",),
    irrevocable=True,
)
ALIPAY_EMAIL: PortalPage[Emailed] = PortalPage(
    heading="alipay-register",
    submit="continue",
    landed=("alipay-account",),
    fields=(Field("email", lambda e: e.account), Field("one-time-code", lambda e: e.code)),
)
ALIPAY_ACCOUNT: PortalPage[Profile] = PortalPage(
    heading="alipay-account",
    submit="continue",
    landed=("alipay-real-name",),
    irrevocable=True,
    fields=(
        Field("new-password", lambda p: p.identity.alipay.login_password),
        Field("confirm-password", lambda p: p.identity.alipay.login_password),
        Field("payment_password", lambda p: p.identity.alipay.payment_password),
        Field("confirm_payment_password", lambda p: p.identity.alipay.payment_password),
    ),
)


def _until(valid_to: date | str) -> date | None:
    return valid_to if isinstance(valid_to, date) else None


COMPANY: tuple[Field[Profile], ...] = (
    Field("organization", lambda p: p.company.name, section="company"),
    Field("credit_code", lambda p: p.company.credit_code, section="company"),
    Field("company_kind", lambda p: names.company_kind(p.company), section="company"),
    Field("business_licence", lambda p: p.scan(p.company.licence), section="company"),
    Field("registered_division", lambda p: names.division(p.company.registered_address), section="company"),
    Field("registered_street", lambda p: p.company.registered_address.street, section="company"),
    Field("valid-from", lambda p: p.company.valid_from, section="company"),
    Field("permanent", lambda p: p.company.valid_to == "permanent", section="company"),
    Field("valid-to", lambda p: _until(p.company.valid_to), section="company"),
)
REPRESENTATIVE: tuple[Field[Profile], ...] = (
    Field("legal_representative", lambda p: p.legal_representative.name),
    Field("id_number", lambda p: p.legal_representative.id_number),
    Field("id_front", lambda p: p.scan(p.legal_representative.id_front)),
    Field("id_back", lambda p: p.scan(p.legal_representative.id_back)),
    Field("valid-from", lambda p: p.legal_representative.id_valid_from, section="legal-representative"),
    Field("permanent", lambda p: p.legal_representative.id_valid_to == "permanent", section="legal-representative"),
    Field("valid-to", lambda p: _until(p.legal_representative.id_valid_to), section="legal-representative"),
)
REAL_NAME: PortalPage[Profile] = PortalPage(
    heading="alipay-real-name",
    submit="submit",
    landed=("alipay-authorise",),
    irrevocable=True,
    fields=(*COMPANY, *REPRESENTATIVE),
)
COMPANY_FORM: PortalPage[Profile] = PortalPage(
    heading="company-information",
    submit="submit",
    landed=("alipay-face-scan",),
    irrevocable=True,
    fields=(*COMPANY, *REPRESENTATIVE, Field("alipay_account", lambda p: p.identity.alipay.account)),
)


def sent_by(profile: Profile) -> tuple[PortalPage[Profile], ...]:
    """Return the pages on which this seller's identity is sent to be reviewed."""
    return (REAL_NAME if profile.identity.method == "corporate-alipay" else COMPANY_FORM,)
