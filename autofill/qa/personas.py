"""The portal's faults by name, each with its verdict: how a run of the program against it ends.

Nothing is ever reported as done that is not, and nothing is sent twice; what differs is how far a run comes.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verdict:
    """`code` is the exit code, `says` are pieces of the message: it holds one of them (there is one a language).

    `then` is what a person does before the same command goes on; "" where a run ends with 0, or nothing helps.
    """

    code: int
    why: str
    says: tuple[str, ...] = ()
    then: str = ""

    def speaks(self, message: str) -> bool:
        """Whether the message says it."""
        return not self.says or any(words in message for words in self.says)


_COPES = {
    "slow": "every page and answer is waited for by what it shows, up to --timeout-s",
    "re-render": "a value counts when it is read back after the page has made its boxes anew",
    "relabel": "fields are found by any of the words that people use for them",
    "reorder": "a field is what its label and section say, wherever it stands",
    "lost-answer": "the portal is asked: the account is there, so it is not made again",
    "double-submit": "the portal takes it once, and so does the journal",
    "session-expired": "signs in again and goes on at the same page",
    "upload-slow": "an upload is waited for until its list shows it whole",
    "decoy-fields": "what the profile says nothing of is left alone",
}
_WRONG = "correct the profile, run again"

VERDICTS: dict[str, Verdict] = {
    **{name: Verdict(0, why) for name, why in _COPES.items()},
    "captcha": Verdict(75, "a slider is a person's", ("slider",), "a person passes it (--headed)"),
    "sms-late": Verdict(75, "the code has not arrived", ("sms code",), "run again when it has"),
    "code-voided": Verdict(75, "a voided code needs another one", ("code",), "a minute later, run again"),
    "payment-pending": Verdict(75, "paid, not arrived; never paid again", ("confirm the payment",), "run again later"),
    "truncates": Verdict(76, "the page cut the value: not sent", ("cut after 6",), "shorten the value, run again"),
    "reverts": Verdict(76, "the page emptied the field: not sent", ("does not hold the value",)),
    "fee-changed": Verdict(76, "not the published fee: not paid", ("¥12000",)),
    "upload-fails": Verdict(76, "the page does not hold the scan: not sent", ("licence",), "run again"),
    "maintenance": Verdict(76, "no page that is known", ("Nothing was submitted",), "run again later"),
    "foreign-redirect": Verdict(76, "another origin is told nothing", ("localhost",)),
    "popup-ad": Verdict(76, "what to press is covered by a banner", ("Nothing was submitted",), "close it (--headed)"),
    "promo-dialog": Verdict(76, "a dialog is over the page", ("Nothing was submitted",), "close it (--headed)"),
    "server-error": Verdict(77, "the portal takes nothing", ("系统繁忙", "Something went wrong"), "run again later"),
    "email-taken": Verdict(77, "one account a member", ("account.email",), _WRONG),
    "company-taken": Verdict(77, "one account a company", ("company.credit_code",)),
    "store-name-taken": Verdict(77, "another store has the name", ("store.name",), _WRONG),
    "identity-rejected": Verdict(77, "the reviewers said no", ("公司名称与营业执照不一致", "company name"), _WRONG),
    "licence-unreadable": Verdict(77, "the reviewers said no", ("company.licence",), _WRONG),
    "brand-rejected": Verdict(77, "the reviewers said no", ("brands[0].certificate",), _WRONG),
    "more-material": Verdict(77, "the reviewers want more", ("手持身份证", "holding the ID card"), _WRONG),
    "deadline-missed": Verdict(77, "the account has lapsed", ("账号已失效", "has lapsed")),
    "exam-failed": Verdict(77, "60 points of 80", ("60",), "a person sits it again"),
}
