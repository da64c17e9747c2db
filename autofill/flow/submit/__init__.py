"""One filled page is sent off, once: consent, press, what leaves the browser, and what the portal says."""
