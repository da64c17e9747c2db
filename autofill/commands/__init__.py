"""What a person can ask for beside a run: one file a command."""
