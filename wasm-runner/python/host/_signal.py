"""The module `_signal`, for `signal`. No signals arrive, because no other process can send one.

Programs can set handlers, which `raise_signal` calls.
"""

from _understory import native

SIG_DFL, SIG_IGN = 0, 1
SIG_BLOCK, SIG_UNBLOCK, SIG_SETMASK = 0, 1, 2
SIGHUP, SIGINT, SIGQUIT, SIGABRT, SIGFPE, SIGKILL, SIGSEGV, SIGPIPE, SIGALRM, SIGTERM = (
    1, 2, 3, 6, 8, 9, 11, 13, 14, 15,
)
SIGUSR1, SIGUSR2, SIGCHLD = 10, 12, 17
NSIG = 65


@native
def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


_handlers = dict.fromkeys(range(1, NSIG), SIG_DFL)
_handlers[SIGINT] = default_int_handler


def _known(signalnum):
    if signalnum not in _handlers:
        raise ValueError("signal number out of range")


@native
def signal(signalnum, handler, /):
    _known(signalnum)
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError(
            "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object"
        )
    before, _handlers[signalnum] = _handlers[signalnum], handler
    return before


@native
def getsignal(signalnum, /):
    _known(signalnum)
    return _handlers[signalnum]


@native
def raise_signal(signalnum, /):
    handler = getsignal(signalnum)
    if callable(handler):
        handler(signalnum, None)
    elif handler == SIG_DFL:
        raise SystemExit(128 + signalnum)


@native
def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    return -1


@native
def strsignal(signalnum, /):
    _known(signalnum)
    return None


@native
def valid_signals():
    return set(_handlers)
