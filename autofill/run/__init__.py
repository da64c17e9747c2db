"""One run of the program: settings, browser, the application's folder, who the member is, and the mock's person."""
