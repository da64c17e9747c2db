"""Whose things a label, a heading or a section asks for."""
