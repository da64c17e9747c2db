"""Writing into controls with trusted input (type, choose, tick, upload), and taking it back."""
