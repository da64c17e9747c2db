"""The errors that end a run: one class per cause, each with its exit code and a sentence for the seller.

    AutofillError
    ├── UsageError          64  the command line asks for something that does not exist
    ├── ProfileInvalid      65  the profile says something that the portal would refuse
    ├── MemberTaken         65  another application is the same member's
    ├── FileMissing         66  a file that was named is not there
    ├── PortalUnreachable   69  nothing answers at the portal's address
    ├── PageSilent          69  the page has stopped answering the browser
    ├── BrowserMissing      69  no browser can be started on this machine
    ├── BrowserClosed       69  the browser's window went away in the middle
    ├── RunFolderUnusable   73  the run cannot be written down, so it is not begun
    ├── KeyReplaced         73  the key of the fingerprints is not the one that they were made with
    ├── MemberUnknown       73  nobody can tell any more whose another application is
    ├── MockForgot          73  the bundled mock portal no longer knows what was sent to it
    ├── RunLocked           73  another process is at work on the same application
    ├── Waiting             75  a review or a person is waited for
    ├── PageUnknown         76  the page is not the one we know
    ├── FieldsRefused       76  a field of the page could not be filled and proved
    ├── ProfileChanged      76  what the portal accepted differs from what the profile says now
    ├── PortalRejected      77  the portal said no, in its own words
    ├── SettingsInvalid     78  a setting cannot be used
    ├── OutcomeUnknown      79  a submit was sent and nobody knows what became of it
    └── Interrupted        130  the person (130) or the system (143) stopped the run

Exit codes 64 to 78 follow the BSD convention. Source: sysexits.h (FreeBSD), where the meanings fit.
"""

from autofill.errors.asked import (
    FileMissing,
    Interrupted,
    MemberTaken,
    ProfileInvalid,
    SettingsInvalid,
    UsageError,
)
from autofill.errors.machine import (
    BrowserClosed,
    BrowserMissing,
    KeyReplaced,
    MemberUnknown,
    MockForgot,
    RunFolderUnusable,
    RunLocked,
)
from autofill.errors.portal import (
    FieldsRefused,
    OutcomeUnknown,
    PageSilent,
    PageUnknown,
    PortalRejected,
    PortalUnreachable,
    ProfileChanged,
    Waiting,
)
from autofill.errors.root import AutofillError

__all__ = [
    "EXIT_CODES",
    "AutofillError",
    "BrowserClosed",
    "BrowserMissing",
    "FieldsRefused",
    "FileMissing",
    "Interrupted",
    "KeyReplaced",
    "MemberTaken",
    "MemberUnknown",
    "MockForgot",
    "OutcomeUnknown",
    "PageSilent",
    "PageUnknown",
    "PortalRejected",
    "PortalUnreachable",
    "ProfileChanged",
    "ProfileInvalid",
    "RunFolderUnusable",
    "RunLocked",
    "SettingsInvalid",
    "UsageError",
    "Waiting",
]

EXIT_CODES = {
    0: "done",
    64: "usage",
    65: "profile invalid",
    66: "file missing",
    69: "portal or browser missing",
    70: "our bug",
    73: "cannot write the run",
    75: "waiting: run again later",
    76: "page not known, or a field refused",
    77: "the portal refused",
    78: "settings",
    79: "outcome of a submit unknown",
    130: "stopped by Ctrl-C",
    143: "stopped by the system",
}
