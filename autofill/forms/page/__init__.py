"""Access to the page: the only package that talks to the DOM, through the injected script, and waits for it."""
