"""Text as people read it: one normal form, words, months, numbers, and whether two texts say the same. Pure."""
