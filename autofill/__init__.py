"""Fills in the AliExpress seller center's pages from one profile and proves what the pages hold."""
