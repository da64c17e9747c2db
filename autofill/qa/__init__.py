"""What a QA team installs with `autofill[qa]`: synthetic sellers and their pictures, and more as it comes."""
