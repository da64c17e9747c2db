"""Many pages, over days: stages in order, a journal that survives, an operator for what only a person may do."""
