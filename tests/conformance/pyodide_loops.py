"""Standard event loops for CPython in WebAssembly, instead of Pyodide's, which need a page."""

import asyncio
import time


class Sleep:
    """What an event loop without sockets uses to wait."""

    def select(self, timeout):
        time.sleep(timeout or 0)
        return []

    def close(self):
        pass


class PlainLoop(asyncio.base_events.BaseEventLoop):
    """A standard Python event loop."""

    def __init__(self):
        super().__init__()
        self._selector = Sleep()

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        pass


class PlainLoops(asyncio.events._AbstractEventLoopPolicy):
    """Makes these loops; each program gets its own."""

    loop = None

    def get_event_loop(self):
        if self.loop is None:
            raise RuntimeError("There is no current event loop in thread 'MainThread'.")
        return self.loop

    def set_event_loop(self, loop):
        self.loop = loop

    def new_event_loop(self):
        return PlainLoop()


def install():
    """Makes programs use these loops. Pyodide's own loop keeps running."""
    asyncio.run = getattr(asyncio.run, "__wrapped__", asyncio.run)
    time.sleep = getattr(time.sleep, "__wrapped__", time.sleep)
    asyncio.events._set_event_loop_policy(PlainLoops())
