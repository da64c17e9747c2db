"""Navigation on a portal: tabs, links and buttons, dialogs, and what covers a page."""
