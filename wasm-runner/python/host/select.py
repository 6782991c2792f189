"""The module `select`, without files that can become ready: there are no sockets or pipes.

`asyncio` and `subprocess` can't be imported without it. `select` sleeps until the timeout.
"""

from _understory import native, sleep

error = OSError


@native
def select(rlist, wlist, xlist, timeout=None, /):
    if timeout is not None and timeout < 0:
        raise ValueError("timeout must be non-negative")
    if timeout is None:
        # This would wait forever.
        raise OSError(11, "Resource deadlock avoided")
    sleep(timeout)
    return [], [], []
