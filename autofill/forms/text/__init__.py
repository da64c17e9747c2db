"""Text processing without a browser: normal form, words, months, numbers, and comparison of values with shown texts."""
