"""Which control asks for which field, and what a page's words mean. Pure: no browser is needed to think."""
