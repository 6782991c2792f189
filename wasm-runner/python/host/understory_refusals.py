"""The table of everything that can't work in a web page, with the reasons.

`understory_imports` refuses the modules, `understory_mends` and `posix` the calls.
"""

import sys

HERE = "this Python runs inside a web page"
HOME = "On your own computer it works"


class Reason:
    """Why something is missing, and where it works."""

    def __init__(self, why, where):
        self.why = why
        self.where = where

    def __str__(self):
        return f"{HERE}, {self.why}. {self.where}."

    def sentence(self):
        """Returns the reason as a full sentence."""
        text = str(self)
        return text[0].upper() + text[1:]


WINDOW = Reason("and a page cannot open windows", HOME)
PROGRAM = Reason("and a page cannot start other programs", HOME)
NETWORK = Reason("and a program in it cannot reach the network", HOME)
SERVER = Reason(
    "and a page cannot wait for requests",
    f"{HOME}. In the page, the request console calls your application without a server",
)
PROCESSORS = Reason("and it has one processor only", HOME)
LIBRARY = Reason("which cannot load libraries written in C", f"{HOME}, once Python is installed there")
TERMINAL = Reason("which has no terminal", HOME)
PACKAGES = Reason("where nothing can be installed", HOME)
SYSTEM = Reason("which has no operating system like Unix", "On Linux and macOS it works")
WINDOWS = Reason("not on Windows", "On a computer with Windows it works")
MEASURE = Reason(
    "and its interpreter has nothing to measure this with",
    f"{HOME}, once Python is installed there",
)
SIGNAL = Reason("where no signal ever comes", "On Linux and macOS it works")
COMPRESSION = Reason(
    "and its interpreter is kept small for the download",
    "zipfile, gzip and zlib are here, and on your own computer it works",
)
INTERPRETERS = Reason("with one interpreter only", f"{HOME}, once Python is installed there")

DATABASE = Reason(
    "which loads SQLite only if a program of its says `import sqlite3` and the site has it",
    f"{HOME}, once Python is installed there",
)

# Modules that can't be imported, including their submodules.
MODULES = {
    WINDOW: ["antigravity", "idlelib", "tkinter", "turtledemo"],
    PROCESSORS: ["_multiprocessing", "concurrent.futures.process"] + ["multiprocessing.shared_memory"],
    PROGRAM: ["pty"],
    LIBRARY: ["ctypes", "dbm.gnu", "dbm.ndbm"],
    TERMINAL: ["curses", "readline", "termios", "tty"],
    PACKAGES: ["ensurepip", "pip", "venv"],
    SYSTEM: ["fcntl", "grp", "mmap", "pwd", "resource", "syslog"],
    WINDOWS: ["msvcrt", "nt", "winreg", "winsound"],
    MEASURE: ["cProfile", "profiling"],
    COMPRESSION: ["bz2", "compression.bz2", "compression.lzma", "compression.zstd", "lzma"],
    INTERPRETERS: ["concurrent.futures.interpreter", "concurrent.interpreters"],
}
if "_sqlite3" not in sys.builtin_module_names:
    MODULES[DATABASE] = ["sqlite3"]
REASONS = {module: reason for reason, modules in MODULES.items() for module in modules}

# Functions that always raise, by module.
CALLS = {
    "os": {
        PROGRAM: ["abort", "execl", "execle", "execlp", "execlpe", "execv", "execve", "execvp"]
        + ["execvpe", "kill", "killpg", "popen", "posix_spawn", "posix_spawnp"]
        + ["spawnl", "spawnle", "spawnlp", "spawnlpe", "spawnv", "spawnve", "spawnvp", "spawnvpe"]
        + ["startfile", "system", "wait", "waitpid"],
    },
    "signal": {SIGNAL: ["alarm", "getitimer", "pause", "setitimer", "sigwait"]},
    "uvicorn.main": {SERVER: ["run"]},
    "webbrowser": {WINDOW: ["get", "open", "open_new", "open_new_tab"]},
    "werkzeug.serving": {SERVER: ["run_simple"]},
}

# Methods of `multiprocessing` that need another process.
PROCESSES = {
    "multiprocessing.context": ["Array", "Barrier", "BoundedSemaphore", "Condition", "Event"]
    + ["JoinableQueue", "Lock", "Manager", "Pipe", "Pool", "Queue", "RLock", "RawArray"]
    + ["RawValue", "Semaphore", "SimpleQueue", "Value"],
    "multiprocessing.process": ["start"],
}

# These must not exist, because libraries test for them. Using them raises with a reason.
ABSENT = {"os": {"fork": PROGRAM, "forkpty": PROGRAM}}


def of_module(name):
    """Returns the reason why a module can't be imported, or None if it can."""
    while name:
        if name in REASONS:
            return REASONS[name]
        name = name.rpartition(".")[0]
    return None


def refuse_module(name):
    """Raises the error for an import that isn't possible."""
    raise ModuleNotFoundError(f"No module named {name!r} here: {of_module(name)}", name=name)


def refused(name, reason, error=OSError):
    """Returns a function that raises the reason why it's missing."""
    from _understory import native

    def refuse(*args, **kwargs):
        raise error(reason.sentence())

    refuse.__name__ = refuse.__qualname__ = name
    return native(refuse)
