"""Waiting for files that can never become ready: there is no network, and no other process.

`asyncio` and `subprocess` cannot be imported without it; a timeout is slept.
"""

from _understory import native, sleep

error = OSError


@native
def select(rlist, wlist, xlist, timeout=None, /):
    if timeout is not None and timeout < 0:
        raise ValueError("timeout must be non-negative")
    if timeout is None:
        # Nothing would ever end this wait.
        raise OSError(11, "Resource deadlock avoided")
    sleep(timeout)
    return [], [], []
