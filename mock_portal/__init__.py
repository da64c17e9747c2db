"""A mock of the AliExpress seller center: static pages that hold all of its logic, and a plain file server for them.

It imitates what is publicly known, for practice and for tests, on this machine only. See README.md in this folder.
"""
