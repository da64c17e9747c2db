"""Entry point of `python -m autofill`."""

import sys

from autofill.cli import main

if __name__ == "__main__":
    sys.exit(main())
