"""Parts of this portal that stages share: board, codes, reviews, sign-in, deadlines, pages and names of choices."""
