"""Identity of a member: a portal gives one account to each, whatever its name in a journal, wherever runs are kept."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from loguru import logger

from autofill.errors import MemberTaken, MemberUnknown, RunFolderUnusable
from autofill.flow.browse import origin
from autofill.flow.record.fingerprint import Fingerprints
from autofill.flow.record.journal import Journal
from autofill.language import tr
from autofill.profile import Profile
from autofill.run import machine

_WORDS = {  # what makes two profiles the same member, with the words for it. Source: seller-center.md, section 0
    "company": "company",
    "email": "e-mail address",
    "mobile": "mobile phone",
    "id_number": "legal representative's ID number",
}
_ELSEWHERE = (
    "{file} has the same {shared}, and its application was begun with --runs {folder}. The portal gives one account "
    "to a member: continue there, or make sure that this is another member."
)


def of(profile: Profile, prints: Fingerprints) -> dict[str, str]:
    """Return fingerprints of what identifies this seller as a member; none of it can be read back."""
    said = {
        "company": profile.company.credit_code,
        "email": profile.account.email.lower(),
        "mobile": profile.account.mobile,
        "id_number": profile.legal_representative.id_number,
    }
    return {what: prints.text(f"{what}:{value}") for what, value in said.items()}


@dataclass(frozen=True, slots=True)
class Applicant:
    """A seller who applies at a portal, under the name of `origin.name`; `journal` is the application's own."""

    profile: Profile
    portal: str
    prints: Fingerprints
    journal: Path

    def refuse_second_account(self) -> None:
        """Stop where another application in the same folder of runs is the same member's.

        Raises:
            MemberTaken: it shares the company, e-mail, mobile phone or ID number.
            MemberUnknown: nobody can tell whose it is, and this application is not begun yet.
        """
        who, is_begun = of(self.profile, self.prints), bool(Journal(self.journal).headers)
        for path in sorted(self.journal.parent.parent.glob(f"*/{self.journal.name}")):
            if path == self.journal:
                continue
            try:
                self._compare(path, who)
            except MemberUnknown:
                if not is_begun:
                    raise

    def warn_of_others(self) -> None:
        """Warn where the same member's application was begun in another folder of runs on this machine."""
        here = self.journal.parent.parent
        for folder in machine.folders():
            if folder != here.resolve() and (prints := Fingerprints.kept(folder / self.prints.path.name)):
                self._warn(folder, of(self.profile, prints))

    def _compare(self, path: Path, who: Mapping[str, str]) -> None:
        try:
            headers = list(_headers(Journal(path)))
        except RunFolderUnusable as error:
            raise MemberUnknown(path, error.why) from None
        for header in headers:
            if not self._is_here(header):
                continue
            if shared := _shared(header, who):
                raise MemberTaken(str(header.get("profile_file", path)), shared)
            if header.get("key", self.prints.name) != self.prints.name:
                raise MemberUnknown(path, tr("it was written with another key than {key}", key=self.prints.path))

    def _warn(self, folder: Path, who: Mapping[str, str]) -> None:
        for path in sorted(folder.glob(f"*/{self.journal.name}")):
            try:
                headers = [header for header in _headers(Journal(path)) if self._is_here(header)]
            except (RunFolderUnusable, MemberUnknown):
                continue
            found = next(((header, shared) for header in headers if (shared := _shared(header, who))), None)
            if found:
                file, listed = found[0].get("profile_file", path), tr(" and ").join(found[1])
                logger.warning("{said}", said=tr(_ELSEWHERE, file=file, shared=listed, folder=folder))

    def _is_here(self, header: Mapping[str, str]) -> bool:
        return origin.name(header.get("portal", "")) == self.portal


def _headers(journal: Journal) -> Iterator[dict[str, str]]:
    """The newest first line, and those of the runs in which something was sent: who it was sent for, the portal knows.

    Raises:
        MemberUnknown: none can be read of a journal that is not empty.
    """
    if not journal.headers and (journal.damage or journal.entries):
        raise MemberUnknown(journal.path, tr("it is damaged"))
    ends = [*(begun for begun, _ in journal.headers), len(journal.entries)][1:]
    for (begun, header), end in zip(journal.headers, ends, strict=False):  # none where it is empty
        if header is journal.header or any(entry.may_be_there for entry in journal.entries[begun:end]):
            yield header


def _shared(header: Mapping[str, object], who: Mapping[str, str]) -> list[str]:
    """The words for what a journal's member and this one have in common."""
    known = header.get("member")
    return [tr(_WORDS[what]) for what in _WORDS if isinstance(known, dict) and known.get(what) == who[what]]
