"""Which control concepts serve a field: its own, and wider ones whose label can only mean it there."""

FITS: dict[str, tuple[str, ...]] = {
    "new-password": ("new-password", "password"),
    "current-password": ("current-password", "password"),
    "alipay_password": ("alipay_password",),
    "email": ("email", "email-or-tel"),
    "tel": ("tel", "tel-national"),
    "tel-national": ("tel-national", "tel"),
    "tel-country-code": ("tel-country-code", "tel-country-list"),
    "legal_representative": ("legal_representative",),
}

# Fields that a page may ask in several controls in a row, and what those are called when each has a label of its own.
LEVELS: dict[str, tuple[str, ...]] = {
    "division": ("address-level1", "address-level2", "address-level3"),
    "registered_division": ("address-level1", "address-level2", "address-level3"),
}


def fitting(concept: str) -> tuple[str, ...]:
    """The concepts of controls that serve a field, best first.

    >>> fitting("new-password")
    ('new-password', 'password')
    >>> fitting("postal-code")
    ('postal-code',)
    """
    return FITS.get(concept, (concept,))


def serves(concept: str, field: str) -> bool:
    """Whether a control that asks for a concept may be the field's, or one of several that are.

    >>> serves("tel", "tel-national"), serves("address-level2", "division"), serves("email", "tel")
    (True, True, False)
    """
    return concept in {*fitting(field), *LEVELS.get(field, ())} or field.startswith(f"{concept}-")
