"""Filling whatever page is in front of the person: what the profile can answer there, shown, entered and proved."""
