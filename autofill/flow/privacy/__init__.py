"""Protection of the seller's private values in messages, files and screenshots."""
