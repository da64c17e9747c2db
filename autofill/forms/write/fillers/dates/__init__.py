"""Dates, however a page asks for them: typed, in three lists, in a calendar, on wheels."""
