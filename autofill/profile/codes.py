"""Check digits of unified social credit codes and of ID numbers."""

CREDIT_CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_WEIGHTS = tuple(pow(3, i, 31) for i in range(17))  # Source: GB 32100-2015
_ID_WEIGHTS = tuple(pow(2, 17 - i, 11) for i in range(17))  # Source: GB 11643-1999


def credit_code_check(body: str) -> str:
    """Return the 18th character of a unified social credit code, from its first 17, all in the alphabet."""
    total = sum(w * CREDIT_CODE_ALPHABET.index(c) for w, c in zip(_CREDIT_WEIGHTS, body, strict=True))
    return CREDIT_CODE_ALPHABET[-total % 31]


def id_number_check(body: str) -> str:
    """Return the 18th character of an ID number, from its first 17 digits."""
    total = sum(w * int(d) for w, d in zip(_ID_WEIGHTS, body, strict=True))
    return "10X98765432"[total % 11]
