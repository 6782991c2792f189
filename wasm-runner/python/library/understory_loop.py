"""The event loop of asyncio here, which replaces `asyncio.unix_events`.

It only waits for time and threads: there are no sockets, pipes or other processes.
"""

import asyncio.base_events as base_events
import asyncio.events as events
import understory_threads as threads
from understory_refusals import NETWORK, PROGRAM

__all__ = ("SelectorEventLoop", "EventLoop")


class _Moments:
    """Replaces the loop's selector: the only events are timeouts and wake-ups from threads."""

    def __init__(self, loop):
        self._loop = loop

    def select(self, timeout=None):
        loop = self._loop
        if timeout is None or timeout > 0:
            threads.wait(loop._was_woken, threads.after(timeout), "an event of its loop")
        else:
            threads.look()
        loop._woken = False
        return ()

    def get_map(self):
        return {}

    def close(self):
        """There is nothing to close."""


class _UnixSelectorEventLoop(base_events.BaseEventLoop):
    __module__ = "asyncio.unix_events"

    def __init__(self, selector=None):
        super().__init__()
        self._woken = False
        self._selector = _Moments(self)
        self._handlers = set()

    def _was_woken(self):
        return self._woken

    def _write_to_self(self):
        self._woken = True

    def _process_events(self, event_list):
        """There are no events."""

    def add_signal_handler(self, sig, callback, *args):
        # A handler can be set, as elsewhere, but no signal arrives.
        self._handlers.add(sig)

    def remove_signal_handler(self, sig):
        known = sig in self._handlers
        self._handlers.discard(sig)
        return known


def _refuse(name, reason, coroutine):
    def refuse(self, *args, **kwargs):
        raise OSError(reason.sentence())

    async def refuse_later(self, *args, **kwargs):
        raise OSError(reason.sentence())

    method = refuse_later if coroutine else refuse
    method.__name__ = name
    method.__qualname__ = f"_UnixSelectorEventLoop.{name}"
    setattr(_UnixSelectorEventLoop, name, method)


for _name in ("add_reader", "add_writer", "remove_reader", "remove_writer"):
    _refuse(_name, NETWORK, coroutine=False)
for _name in (
    "connect_accepted_socket", "connect_read_pipe", "connect_write_pipe", "create_connection",
    "create_datagram_endpoint", "create_server", "create_unix_connection", "create_unix_server",
    "getaddrinfo", "getnameinfo", "sendfile", "sock_accept", "sock_connect", "sock_recv",
    "sock_recv_into", "sock_recvfrom", "sock_sendall", "sock_sendfile", "sock_sendto", "start_tls",
):
    _refuse(_name, NETWORK, coroutine=True)
for _name in ("subprocess_exec", "subprocess_shell"):
    _refuse(_name, PROGRAM, coroutine=True)


class _UnixDefaultEventLoopPolicy(events._BaseDefaultEventLoopPolicy):
    __module__ = "asyncio.unix_events"
    _loop_factory = _UnixSelectorEventLoop


SelectorEventLoop = EventLoop = _UnixSelectorEventLoop
_DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
