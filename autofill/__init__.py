"""Fill in the AliExpress seller center's forms from one profile, and prove what the pages hold."""
