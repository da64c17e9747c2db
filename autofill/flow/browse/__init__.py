"""Getting about on a portal: tabs, links and buttons, dialogs, and what stands in the way."""
