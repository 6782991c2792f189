"""Shelf's stopwatch. A test can replace it, so that no test has to wait."""

import time


def seconds():
    """Returns a number that grows by 1 each second. Only the difference of two calls means anything."""
    return time.perf_counter()
