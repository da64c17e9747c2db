"""What the seller says: in goes the path of a profile, out comes a `Profile`, or every reason why it would be refused."""

from autofill.profile.loading import Loaded, load
from autofill.profile.model import Profile

__all__ = ["Loaded", "Profile", "load"]
