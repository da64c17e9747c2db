"""Records on disk: the journal of an application, and fingerprints of what was sent."""
