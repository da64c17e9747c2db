"""Stage "identity": authentication by corporate Alipay, registered if needed, or the legal representative's."""

from autofill.flow.record.journal import State
from autofill.flow.session import Session
from autofill.flow.stage import Stage, walk
from autofill.language import tr
from autofill.stages.portal import board, codes, reviews
from autofill.stages.portal import identity_pages as pages


def _run(session: Session) -> None:
    reviews.stop_if_rejected(session, "identity", pages.sent_by(session.profile))
    session.press("authenticate")
    moves = {
        pages.METHOD.heading: lambda s: s.complete(pages.METHOD, s.profile),
        pages.SIGN_IN.heading: _sign_in,
        pages.ALIPAY_EMAIL.heading: _verify_email,
        pages.ALIPAY_ACCOUNT.heading: _choose_passwords,
        pages.REAL_NAME.heading: lambda s: s.complete(pages.REAL_NAME, s.profile),
        pages.COMPANY_FORM.heading: lambda s: s.complete(pages.COMPANY_FORM, s.profile),
        pages.AUTHORISE.heading: lambda s: s.complete(pages.AUTHORISE, s.profile),
        "alipay-face-scan": _scan_face,
    }
    walk(session, moves, until=("identity-result",))


def _sign_in(session: Session) -> None:
    """Alipay's own sign-in; without a password in the profile the person types it, and the page is watched."""
    alipay = session.profile.identity.alipay
    if not alipay.registered and not session.journal.was_accepted("identity", pages.ALIPAY_ACCOUNT.name):
        session.press("register-alipay")
        session.arrive(pages.ALIPAY_EMAIL.heading)
    elif alipay.login_password is not None:
        session.complete(pages.SIGN_IN, session.profile)
    else:
        session.fill(pages.SIGN_IN, session.profile)
        sentence = tr("Type the Alipay login password in the browser and sign in.")
        session.hand_over("alipay-sign-in", sentence, lambda: session.at(*pages.SIGN_IN.landed))


def _verify_email(session: Session) -> None:
    account = session.profile.identity.alipay.account
    session.fill(pages.ALIPAY_EMAIL, pages.Emailed(account))
    codes.prove(session, pages.ALIPAY_EMAIL, lambda code: pages.Emailed(account, code), "email", account)


def _choose_passwords(session: Session) -> None:
    """The account's passwords: the profile's, or the person's own, who types them where the profile has none."""
    alipay = session.profile.identity.alipay
    if alipay.login_password is not None and alipay.payment_password is not None:
        session.complete(pages.ALIPAY_ACCOUNT, session.profile)
        return
    sentence = tr("Choose the Alipay passwords in the browser and continue.")
    session.hand_over("alipay-account", sentence, lambda: session.at(*pages.ALIPAY_ACCOUNT.landed))
    session.journal.record("identity", pages.ALIPAY_ACCOUNT.name, State.ACCEPTED, by="a person")


def _scan_face(session: Session) -> None:
    sentence = tr("The legal representative scans the code with Alipay on their phone and confirms with their face.")
    session.progress.say(sentence)
    session.hand_over("face-scan", sentence, lambda: session.at("identity-result"))


def _reached(session: Session) -> bool:
    return board.state(session, "identity") in {"in-review", "passed"}


def _proved(session: Session, step: str) -> bool:
    """A step was taken when the board has gone past it."""
    past = {"in-review", "passed"}
    if step in {pages.REAL_NAME.name, pages.COMPANY_FORM.name}:
        past.add("authorisation-pending")
    return board.state(session, "identity") in past


STAGE = Stage("identity", _run, _reached, _proved, pages=pages.sent_by)
