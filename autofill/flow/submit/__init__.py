"""Submission of one filled page, once: consent, press, watched requests, and the portal's answer."""
