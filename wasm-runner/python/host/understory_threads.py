"""Threads that take turns: one of them runs, until it waits.

There is one processor and one stack here, so a thread is a generator that somebody steps. It gives
its yields wherever it waits: `understory_twins` makes such a generator of a learner's function, and
`understory_waits` holds those of the library. A yielded value says what is waited for: a pair of a
function that tells whether the wait is over and of the latest moment, or None for "my turn is
over". The main thread is no generator: while it waits, it steps the others. So does a thread that
waits in a place which cannot yield (inside a sort's key, say); those below it on the stack must
then stand still.

A thread runs from its start until it first waits, as it mostly does in CPython. Nobody is
interrupted but in loops of threads (`src/host/turns.rs`). A wait that nothing can end any more
raises RuntimeError instead of lasting for ever. While the main thread waits for a line of input or
is busy without waiting, the others stand still; what is left of daemons at the end is dropped.
"""

import _understory

# So often may a thread ask after something in a row before the others get a turn.
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
    # Every thread that was started and has not ended, but the main one.
    living = []
    idents = 1
    waits = 0
    looks = 0


def ident():
    """The number of the thread that runs."""
    return _State.current.ident


def count():
    return len(_State.living)


def start(make, context=None, daemon=False):
    """Start a thread of the generator that `make` gives, and let it run until it waits."""
    _State.idents += 1
    thread = Thread(_State.idents, None, context, daemon)
    thread.name = "a thread"
    thread.running = False
    thread.generator = make(thread)
    _State.living.append(thread)
    step(thread)
    return thread


def step(thread):
    """Let a thread go on until it waits or ends."""
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
    """A thread runs outside the event loop that may wait for it."""
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
    """The thread whose turn it is: who slept long enough, else who has waited longest."""
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
    """Wait in a place that cannot yield; tells whether the wait ended before the deadline."""
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
    """`time.sleep`: the others have their turns meanwhile."""
    if not _State.living or cannot_be_slept(seconds):
        _understory.sleep(seconds)
    elif seconds:
        wait(None, _understory.monotonic() + seconds)
    else:
        give_turns()


def cannot_be_slept(seconds):
    """Is this for the host's own sleep, which refuses it?"""
    return not isinstance(seconds, (int, float)) or not 0 <= seconds < LONGEST_SLEEP


def give_turns():
    """Let each thread that can go on do so once."""
    now = _understory.monotonic()
    for thread in list(_State.living):
        if thread in _State.living and not thread.running:
            over = thread.deadline is not None and thread.deadline <= now
            if over or (thread.deadline is None and thread.ready is None):
                step(thread)
            elif thread.ready is not None and thread.ready():
                step(thread)


def look():
    """The running thread asks after something that another may change: now and then, let it."""
    if _State.living:
        _State.looks += 1
        if _State.looks >= LOOKS:
            _State.looks = 0
            give_turns()


def watched(function):
    """A function that asks after something: whoever calls it in a loop lets the others go on."""
    import functools

    @functools.wraps(function)
    def ask(self):
        look()
        return function(self)

    return ask


def deadline_of(blocking, timeout):
    """The latest moment of `acquire(blocking, timeout)`."""
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
    """`acquire` of a lock, where it is not just taken."""
    deadline = deadline_of(blocking, timeout)
    if lock._take():
        return True
    return bool(blocking) and wait(lock._free, deadline, "a lock") and lock._take()


def after(seconds):
    """The moment so many seconds from now; None and negative numbers are never."""
    if seconds is None or seconds < 0:
        return None
    return _understory.monotonic() + seconds


def finish():
    """Wait for all threads but the daemons, as Python does at its end."""
    while True:
        left = [thread for thread in _State.living if not thread.daemon and not thread.running]
        if not left:
            return
        wait(lambda: left[0].done, what="a thread to end")
