"""What stages share of this portal, and what is no stage: board, codes, reviews, sign-in, deadlines."""
