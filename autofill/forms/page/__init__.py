"""The only place that talks to the DOM: what is on a page, asked of its own script, and waited for."""
