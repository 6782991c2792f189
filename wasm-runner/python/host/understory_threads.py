"""A cooperative thread scheduler: one thread runs at a time, until it waits.

There is only one processor and one stack, so a thread is a generator that the scheduler steps. It
yields whenever it waits. `understory_twins` converts a learner's function to such a generator, and
`understory_waits` contains those of the library. A thread yields what it waits for: a pair of a
function that returns whether the wait is over, and a deadline. It yields None if its turn is over.
The main thread isn't a generator: while it waits, it steps the others. So does a thread that waits
where it can't yield, such as in the key function of a sort. The threads below it on the stack are
blocked until then.

A new thread runs until it first waits, as it usually does in CPython. Threads are only interrupted
in their loops (`src/host/turns.rs`). A wait that nothing can end raises RuntimeError instead of
lasting forever. While the main thread waits for input or is busy, the others are blocked. Daemon
threads that are left at exit are dropped.
"""

import _understory

# The number of consecutive polls after which the other threads get a turn.
LOOKS = 100
LONGEST_SLEEP = 9_000_000_000


class Thread:
    """A thread: its generator, and what it waits for."""

    def __init__(self, ident, generator=None, context=None, daemon=False):
        self.ident = ident
        self.generator = generator
        self.context = context
        self.daemon = daemon
        self.name = "the main thread" if generator is None else "a thread"
        self.running = generator is None
        self.done = False
        self.ready = None
        self.deadline = None
        self.since = 0


class _State:
    current = main = Thread(1)
    # All threads that have started and not ended, except the main one.
    living = []
    idents = 1
    waits = 0
    looks = 0


def ident():
    """Returns the number of the running thread."""
    return _State.current.ident


def count():
    return len(_State.living)


def start(make, context=None, daemon=False):
    """Starts a thread with the generator from `make`, and runs it until it waits."""
    _State.idents += 1
    thread = Thread(_State.idents, None, context, daemon)
    thread.name = "a thread"
    thread.running = False
    thread.generator = make(thread)
    _State.living.append(thread)
    step(thread)
    return thread


def step(thread):
    """Runs a thread until it waits or ends."""
    before, _State.current = _State.current, thread
    loop = _leave_event_loop()
    thread.running = True
    turns = _understory.set_turns(0)
    try:
        if thread.context is None:
            wanted = thread.generator.send(None)
        else:
            wanted = thread.context.run(thread.generator.send, None)
    except BaseException as end:
        thread.done = True
        _State.living.remove(thread)
        if not isinstance(end, (StopIteration, SystemExit)):
            raise
    else:
        _State.waits += 1
        thread.since = _State.waits
        thread.ready, thread.deadline = (None, None) if wanted is None else wanted
    finally:
        thread.running = False
        _State.current = before
        _understory.set_turns(turns)
        _enter_event_loop(loop)


def _leave_event_loop():
    """Leaves the event loop that may be waiting for the thread."""
    import sys

    asyncio = sys.modules.get("_asyncio") or sys.modules.get("asyncio.events")
    loop = asyncio and asyncio._get_running_loop()
    if loop is not None:
        asyncio._set_running_loop(None)
        return asyncio, loop
    return None


def _enter_event_loop(left):
    if left is not None:
        asyncio, loop = left
        asyncio._set_running_loop(loop)


def due(now):
    """Returns the next thread to run: one whose sleep is over, or else the longest waiting one."""
    first = None
    order = None
    for thread in _State.living:
        if thread.running:
            continue
        if thread.deadline is not None and thread.deadline <= now:
            place = (0, thread.deadline, thread.since)
        elif thread.ready is None:
            if thread.deadline is not None:
                continue
            place = (1, thread.since)
        elif thread.ready():
            place = (1, thread.since)
        else:
            continue
        if order is None or place < order:
            first, order = thread, place
    return first


def wait(ready, deadline=None, what="something"):
    """Waits without yielding. Returns whether the wait ended before the deadline."""
    while not (ready is not None and ready()):
        now = _understory.monotonic()
        thread = due(now)
        if deadline is not None and now >= deadline:
            if thread is None or thread.deadline is None or thread.deadline > deadline:
                return False
        if thread is not None:
            step(thread)
            continue
        moments = [thread.deadline for thread in _State.living if not thread.running]
        moments = [moment for moment in (deadline, *moments) if moment is not None]
        if not moments:
            raise RuntimeError(for_ever(what))
        _understory.sleep(max(min(moments) - now, 0))
    return True


def for_ever(what):
    return (
        f"this would wait for ever: {_State.current.name} waits for {what}, "
        "and no other thread can go on"
    )


def sleep(seconds):
    """Implements `time.sleep`, and runs the other threads meanwhile."""
    if not _State.living or cannot_be_slept(seconds):
        _understory.sleep(seconds)
    elif seconds:
        wait(None, _understory.monotonic() + seconds)
    else:
        give_turns()


def cannot_be_slept(seconds):
    """Returns whether the duration is invalid, so that the host's sleep raises an error."""
    return not isinstance(seconds, (int, float)) or not 0 <= seconds < LONGEST_SLEEP


def give_turns():
    """Runs each thread that can continue, once."""
    now = _understory.monotonic()
    for thread in list(_State.living):
        if thread in _State.living and not thread.running:
            over = thread.deadline is not None and thread.deadline <= now
            if over or (thread.deadline is None and thread.ready is None):
                step(thread)
            elif thread.ready is not None and thread.ready():
                step(thread)


def look():
    """Counts a poll of something that another thread may change. Sometimes runs the others."""
    if _State.living:
        _State.looks += 1
        if _State.looks >= LOOKS:
            _State.looks = 0
            give_turns()


def watched(function):
    """Wraps a function, so that polling it in a loop gives the other threads a turn."""
    import functools

    @functools.wraps(function)
    def ask(self):
        look()
        return function(self)

    return ask


def deadline_of(blocking, timeout):
    """Returns the deadline of `acquire(blocking, timeout)`."""
    if not blocking:
        if timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        return None
    if timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be a non-negative number")
    if timeout > LONGEST_SLEEP:
        raise OverflowError("timestamp out of range for platform time_t")
    return after(timeout)


def take(lock, blocking=True, timeout=-1):
    """Implements `acquire` for a lock that isn't free, or with arguments."""
    deadline = deadline_of(blocking, timeout)
    if lock._take():
        return True
    return bool(blocking) and wait(lock._free, deadline, "a lock") and lock._take()


def after(seconds):
    """Returns the deadline in this many seconds, or None for None and negative numbers."""
    if seconds is None or seconds < 0:
        return None
    return _understory.monotonic() + seconds


def finish():
    """Waits for all threads except daemons, as Python does at exit."""
    while True:
        left = [thread for thread in _State.living if not thread.daemon and not thread.running]
        if not left:
            return
        wait(lambda: left[0].done, what="a thread to end")
