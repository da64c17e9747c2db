"""What is done on a page: typed, chosen, ticked, uploaded, and taken back, each in the control that was resolved."""
