"""From a file to what it says: syntax, places, tables, shape, secrets, and what is wrong where."""
