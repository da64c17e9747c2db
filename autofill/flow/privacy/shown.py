"""Values of a profile as they may stand in a terminal: no secret, identity data masked."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from autofill.flow.record import keys
from autofill.forms import Choice, Field, Measure, Value
from autofill.forms.text.visible import excerpt
from autofill.language import tr

_SHOWN = 40  # letters of a value
_ENDS = 3
_MASKED = ("account.email", "account.mobile", "legal_representative.id_number", "identity.alipay.account")
_SECRETS = (
    "current-password",
    "new-password",
    "confirm-password",
    "one-time-code",
    "alipay_password",
    "payment_password",
)


def key_of(field: Field[Any], source: Any) -> str:
    """Return the key of the profile that a field takes its value from, the first of several with dots."""
    first, *more = *keys.of(field, source), ""
    return f"{first} …" if len(more) > 1 else first or field.concept.strip("«»")


def shown(field: Field[Any], source: Any) -> str:
    """Return the value of a field as it may stand in a terminal: no secret, identity data masked."""
    value = field.value(source)
    if isinstance(value, SecretStr) or field.concept in _SECRETS:
        return "••••••"
    text = excerpt(_text(value), _SHOWN)
    masked = any(key in _MASKED for key in keys.of(field, source))
    return f"{text[:_ENDS]}***{text[-_ENDS:]}" if masked and len(text) > 2 * _ENDS else text


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return tr("ticked") if value else tr("not ticked")
    if isinstance(value, Choice):
        return value.names[0]
    if isinstance(value, Path):
        return value.name
    if isinstance(value, tuple):
        return " / ".join(_text(one) for one in value)
    if isinstance(value, Measure):
        return f"{_text(value.amount)} {value.unit}"
    return (
        value.isoformat()
        if isinstance(value, date)
        else format(value, "f")
        if isinstance(value, Decimal)
        else str(value)
    )
