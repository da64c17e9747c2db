"""`python -m mock_portal`: serve the mock portal on this machine until interrupted."""

import argparse
import signal
import sys
import threading
from pathlib import Path

from mock_portal.memory import BrokenMemory
from mock_portal.server import serve


def main() -> int:
    """Parse the arguments, serve, print the address, and wait for Ctrl-C or a termination signal."""
    options = _parser().parse_args()
    try:
        server = serve(memory=options.memory, port=options.port)
    except OSError as error:
        sys.stderr.write(f"mock_portal: cannot serve on port {options.port}: {error.strerror}\n")
        return 69
    except BrokenMemory as error:
        sys.stderr.write(f"mock_portal: {error}\n")
        return 65
    done = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: done.set())
    # in one write: who reads the first line and goes away breaks no pipe
    sys.stdout.write(
        f"{server.address}?lang={options.lang}\n{server.address}control-room.html  (inboxes, reviews, clock)\n"
    )
    sys.stdout.flush()
    done.wait()
    server.close()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m mock_portal", description="A mock of the seller center, on this machine only."
    )
    parser.add_argument("--port", type=int, default=0, help="where to listen; any free port by default")
    parser.add_argument(
        "--memory", type=Path, metavar="FILE", help="keep what the portal knows in FILE; else it is forgotten"
    )
    parser.add_argument("--lang", choices=("zh", "en"), default="zh", help="language of the printed address")
    return parser


if __name__ == "__main__":
    sys.exit(main())
