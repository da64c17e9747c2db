"""What of a seller is not repeated: in words, in files, in pictures."""
