"""In which unit a control asks for an amount, by the words in and around it. Pure."""
