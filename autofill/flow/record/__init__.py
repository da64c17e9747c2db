"""What is written down: the journal, line by line, what was sent as fingerprints, and what follows from it."""
