"""The time. Your program asks for it only here, so that check.pyz can turn the clock."""

import time


def now() -> int:
    """Returns the seconds since the beginning of 1970."""
    return int(time.time())
