"""One run of the program: settings, browser, the application's folder, the member's identity, and the mock operator."""
