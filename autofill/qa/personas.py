"""The portal's faults ("personas") by name, each with its verdict: how a run of the program against it ends.

Nothing is ever reported as done that is not, and nothing is sent twice; what differs is how far a run comes:
0 to the open store, 69 and 75 until later, 76 and 77 until a person has done something about it.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verdict:
    """The expected end of a run against a fault.

    `code` is the exit code; the message holds one of the pieces `says` (there is one a language) and all of `names`.
    `then` is what a person does before the same command goes on; "" where a run ends with 0.
    """

    code: int
    why: str
    says: tuple[str, ...] = ()
    then: str = ""
    names: tuple[str, ...] = ()

    def speaks(self, message: str) -> bool:
        """Return whether the message contains what the verdict expects."""
        says = not self.says or any(words in message for words in self.says)
        return says and all(words in message for words in self.names)


_COPES = {
    "slow": "every page and answer is waited for by what it shows, up to --timeout-s",
    "re-render": "a value counts when it is read back after the page has made its boxes anew",
    "relabel": "fields are found by any of the words that people use for them",
    "reorder": "a field is what its label and section say, wherever it stands",
    "lost-answer": "the portal is asked: the account is there, so it is not made again",
    "double-submit": "the portal takes it once, and so does the journal",
    "session-expired": "signs in again and goes on at the same page",
    "upload-slow": "an upload is waited for until its list shows it whole",
    "code-voided": "has another code sent as soon as the portal sends one, a minute later",
    "popup-ad": "a banner that covers a button is closed, where closing is all that it offers",
    "promo-dialog": "a dialog that asks for nothing is closed",
    "reverts": "what the page takes back is put there again, and held in the moment of the press",
    "decoy-fields": "what the profile says nothing of is left alone",
    "success-toast": "word of success is no refusal; a list that lags is no proof that nothing was published",
    "busy-but-taken": "what was clicked is looked for on the portal, and not clicked again",
    "native-confirm": "the question that the own click brings up is answered, and written down",
    "new-tab": "a tab that a link or a submit opens is followed, and come back from",
    "paginated-list": "the list is searched or turned through, under every filter, before a product is missed",
    "spinner": "a mask is waited for as long as it spins",
    "ocr-prefill": "what the page filled in by itself is compared with the profile, and put right",
    "late-hydration": "a value counts once the page is quiet, and is typed again where it was lost",
}
_WRONG = "correct the profile, run again"

VERDICTS: dict[str, Verdict] = {
    **{name: Verdict(0, why) for name, why in _COPES.items()},
    "maintenance": Verdict(69, "the portal serves nobody", ("系统维护中", "Under maintenance"), "run again later"),
    "signed-out-elsewhere": Verdict(
        75,
        "somebody else uses the account: a person decides",
        ("您的账号已在其他设备登录", "account was signed in on another device"),
        "run again, once nobody else is at it",
    ),
    "captcha": Verdict(75, "a slider is a person's", ("slider",), "a person passes it (--headed)"),
    "sms-late": Verdict(75, "the code has not arrived", ("SMS code",), "run again when it has"),
    "payment-pending": Verdict(75, "paid, not arrived; never paid again", ("confirm the payment",), "run again later"),
    "truncates": Verdict(76, "the page cut the value: not sent", ("cut after 6",), "shorten the value, run again"),
    "fee-changed": Verdict(76, "not the published fee: not paid", ("¥12000",), "a person pays, or waits"),
    "upload-fails": Verdict(76, "the page does not hold the scan: not sent", ("licence",), "run again"),
    "foreign-redirect": Verdict(76, "another origin is told nothing", ("localhost",), "find out whose page it is"),
    "new-required-field": Verdict(
        76,
        "a required field of which the profile says nothing: not sent",
        ("紧急联系人", "Emergency contact", "海关监管属性", "Customs attribute"),
        "a person fills it (--headed)",
    ),
    "units": Verdict(
        76,
        "the profile has no price in this currency: not sent",
        ("CNY",),
        "find out how the price is to be said",
        names=("price",),
    ),
    "email-taken": Verdict(77, "one account a member", ("account.email",), _WRONG),
    "company-taken": Verdict(77, "one account a company", ("company.credit_code",), "use the account that there is"),
    "store-name-taken": Verdict(77, "another store has the name", ("store.name",), _WRONG),
    "native-alert": Verdict(
        77,
        "an alert is read like a page",
        ("该店铺名称已被使用", "This store name is taken"),
        _WRONG,
        names=("store.name",),
    ),
    "identity-rejected": Verdict(77, "the reviewers said no", ("公司名称与营业执照不一致", "company name"), _WRONG),
    "licence-unreadable": Verdict(77, "the reviewers said no", ("company.licence",), _WRONG),
    "brand-rejected": Verdict(77, "the reviewers said no", ("brands[0].certificate",), _WRONG),
    "more-material": Verdict(77, "the reviewers want more", ("手持身份证", "holding the ID card"), _WRONG),
    "deadline-missed": Verdict(77, "the account has lapsed", ("账号已失效", "has lapsed"), "ask the portal"),
    "exam-failed": Verdict(77, "60 points of 80", ("60",), "a person sits it again"),
    "server-error": Verdict(
        79,
        "it said «busy» after the click: whether it took it, nobody knows",
        ("系统繁忙", "try again later"),
        "a person looks, and settles it with --outcome",
    ),
}


def table() -> str:
    """Return the verdicts as a table in Markdown, as the mock portal's README shows it."""
    rows = [
        f"| `{name}` | {verdict.code} | {verdict.why} | {verdict.then or '-'} |" for name, verdict in VERDICTS.items()
    ]
    return "\n".join(["| fault | exit | why | then |", "|---|---|---|---|", *rows]) + "\n"
