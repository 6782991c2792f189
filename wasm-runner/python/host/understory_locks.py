"""The module `_thread`, on top of the scheduler in `understory_threads`.

Other imports are inside functions, because nearly every module of the library imports this one.
"""

import understory_threads as _threads
from _understory import lock

# The `__module__` of the classes below.
__name__ = "_thread"

error = RuntimeError
TIMEOUT_MAX = 9223372036.0
LockType = lock


def allocate_lock():
    return lock()


allocate = allocate_lock


class RLock:
    """A lock that its owner can acquire again."""

    def __init__(self):
        self._owner = None
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        deadline = _threads.deadline_of(blocking, timeout)
        me = _threads.ident()
        if self._owner != me:
            if self._owner is not None:
                if not blocking or not _threads.wait(self._free, deadline, "a lock"):
                    return False
            self._owner = me
        self._count += 1
        return True

    def _free(self):
        return self._owner is None

    def release(self):
        if self._owner != _threads.ident():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = None

    def locked(self):
        return self._owner is not None

    def __enter__(self):
        return self.acquire()

    def __exit__(self, type, value, traceback):
        self.release()

    def _is_owned(self):
        return self._owner == _threads.ident()

    def _recursion_count(self):
        return self._count if self._is_owned() else 0

    def _release_save(self):
        if self._owner is None:
            raise RuntimeError("cannot release un-acquired lock")
        saved = self._count, self._owner
        self._count, self._owner = 0, None
        return saved

    def _acquire_restore(self, saved):
        _threads.wait(self._free, None, "a lock")
        self._count, self._owner = saved

    def _at_fork_reinit(self):
        self._count, self._owner = 0, None

    def __repr__(self):
        state = "unlocked" if self._owner is None else "locked"
        return (
            f"<{state} _thread.RLock object owner={self._owner or 0} "
            f"count={self._count} at {id(self):#x}>"
        )


class _ThreadHandle:
    """The handle that `threading.Thread` has for its thread."""

    def __init__(self):
        self._thread = None
        self._ident = None
        self._done = False

    @property
    def ident(self):
        return self._ident if self._thread is None else self._thread.ident

    def _ended(self):
        return self._done or self._thread is not None and self._thread.done

    def is_done(self):
        _threads.look()
        return self._ended()

    def _set_done(self):
        self._done = True

    def join(self, timeout=None):
        if timeout is not None and timeout < 0:
            timeout = None
        _threads.wait(self._ended, _threads.after(timeout), "another thread to end")


def _make_thread_handle(ident):
    handle = _ThreadHandle()
    handle._ident = ident
    return handle


def start_joinable_thread(function, handle=None, daemon=True):
    from understory_waits import bootstrap

    handle = _ThreadHandle() if handle is None else handle

    def make(thread):
        handle._thread = thread
        return bootstrap(function)

    owner = getattr(function, "__self__", None)
    _threads.start(make, getattr(owner, "_context", None), daemon)
    return handle


def start_new_thread(function, args, kwargs=None, /):
    from understory_waits import alone

    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    if kwargs is not None and not isinstance(kwargs, dict):
        raise TypeError("optional 3rd arg must be a dictionary")
    made = _threads.start(lambda thread: alone(function, args, kwargs or {}), daemon=True)
    return made.ident


start_new = start_new_thread


def daemon_threads_allowed():
    return True


def _shutdown():
    _threads.finish()


def get_ident():
    return _threads.ident()


get_native_id = get_ident


def _get_main_thread_ident():
    return 1


def _is_main_interpreter():
    return True


def _count():
    return _threads.count()


def stack_size(size=0, /):
    if size:
        raise RuntimeError("the size of a thread's stack cannot be set here")
    return 0


def exit():
    raise SystemExit


exit_thread = exit


def interrupt_main(signum=2, /):
    import _signal

    _signal.raise_signal(signum)


class _local:
    """Thread-local attributes."""

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        object.__setattr__(self, "_local__own", {_threads.ident(): {}})
        object.__setattr__(self, "_local__arguments", (args, kwargs))
        return self

    def __getattribute__(self, name):
        own = _own(self)
        if name == "__dict__":
            return own
        if name in own:
            return own[name]
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError(
                f"{type(self).__name__!r} object attribute '__dict__' is read-only"
            )
        _own(self)[name] = value

    def __delattr__(self, name):
        own = _own(self)
        if name not in own:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        del own[name]


def _own(local):
    """Returns this thread's attributes. The first time, calls `__init__` to create them."""
    everyone = object.__getattribute__(local, "_local__own")
    me = _threads.ident()
    if me not in everyone:
        everyone[me] = {}
        args, kwargs = object.__getattribute__(local, "_local__arguments")
        type(local).__init__(local, *args, **kwargs)
    return everyone[me]
