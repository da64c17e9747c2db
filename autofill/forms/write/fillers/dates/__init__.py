"""Fillers for dates: typed, in three controls, in a calendar, or on wheels."""
