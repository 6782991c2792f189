"""Makes `python -m habit` and the command the same."""

import sys

from habit.cli import main


def run() -> int:
    """Starts the command, and returns its exit code."""
    main()
    return 0


if __name__ == "__main__":
    sys.exit(run())
