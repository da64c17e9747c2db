"""The seller's profile: reading and checking of profile.json, and the `Profile` model."""

from typing import TYPE_CHECKING, Any

from autofill.profile.loading import Examined, Loaded, examine, load

if TYPE_CHECKING:
    from autofill.profile.model import Profile

__all__ = ["Examined", "Loaded", "Profile", "examine", "load"]


def __getattr__(name: str) -> Any:
    """`Profile` on first use: its pydantic takes longer to import than a whole profile to check."""
    if name == "Profile":
        from autofill.profile.model import Profile

        return Profile
    raise AttributeError(name)
