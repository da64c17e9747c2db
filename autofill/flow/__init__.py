"""A run over many pages and days: stages in order, a journal on disk, an operator for what only a person may do."""
