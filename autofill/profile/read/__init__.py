"""Parsing of profile files: syntax, positions, tables, shape, secrets, scans, and diagnostics."""
