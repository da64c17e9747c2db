"""Tools for QA teams, installed with `autofill[qa]`: synthetic sellers, faults, a control room, and a pytest plugin.

The plugin (`autofill.qa.plugin`) brings the fixtures; here is what tests import beside them.
"""

from autofill.qa.personas import VERDICTS, Verdict
from autofill.qa.portals import Portal
from autofill.qa.program import Result
from autofill.qa.received import assert_ended, assert_received
from mock_portal.control_room import ControlRoom, ControlRoomError

__all__ = [
    "VERDICTS",
    "ControlRoom",
    "ControlRoomError",
    "Portal",
    "Result",
    "Verdict",
    "assert_ended",
    "assert_received",
]
