"""What cannot work inside a web page, and the words that say so: the one table of both.

`understory_imports` refuses the modules, `understory_mends` and `posix` the calls.
"""

import sys

HERE = "this Python runs inside a web page"
HOME = "On your own computer it works"


class Reason:
    """Why something is not here, and where the course does it."""

    def __init__(self, why, where):
        self.why = why
        self.where = where

    def __str__(self):
        return f"{HERE}, {self.why}. {self.where}."

    def sentence(self):
        """The words by themselves."""
        text = str(self)
        return text[0].upper() + text[1:]


WINDOW = Reason("and a page cannot open windows", f"{HOME}: the lesson about setting up shows how")
PROGRAM = Reason(
    "and a page cannot start other programs",
    f"{HOME}: the part Workflow of the course starts there",
)
NETWORK = Reason(
    "and a program in it cannot reach the network",
    f"{HOME}: the part HTTP and APIs of the course does it there",
)
PROCESSORS = Reason(
    "and it has one processor only", f"{HOME}: the part Async of the course tells of it"
)
LIBRARY = Reason(
    "which cannot load libraries written in C", f"{HOME}, once Python is installed there"
)
TERMINAL = Reason(
    "which has no terminal", f"{HOME}: the part Workflow of the course begins with the terminal"
)
PACKAGES = Reason(
    "where nothing can be installed",
    f"{HOME}: the part Workflow of the course installs packages there",
)
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
INTERPRETERS = Reason(
    "with one interpreter only", f"{HOME}, once Python is installed there"
)

DATABASE = Reason(
    "which loads SQLite only if a program of its says `import sqlite3` and the site has it",
    f"{HOME}, once Python is installed there",
)

# Modules whose import is refused, with all that is inside them.
MODULES = {
    WINDOW: ["antigravity", "idlelib", "tkinter", "turtle", "turtledemo"],
    PROCESSORS: ["concurrent.futures.process", "multiprocessing"],
    PROGRAM: ["pty"],
    NETWORK: ["ssl"],
    LIBRARY: ["ctypes", "dbm.gnu", "dbm.ndbm"],
    TERMINAL: ["curses", "readline", "termios", "tty"],
    PACKAGES: ["ensurepip", "pip", "venv"],
    SYSTEM: ["fcntl", "grp", "mmap", "pwd", "resource", "syslog"],
    WINDOWS: ["msvcrt", "nt", "winreg", "winsound"],
    MEASURE: ["cProfile", "faulthandler", "profiling"],
    COMPRESSION: ["bz2", "compression.bz2", "compression.lzma", "compression.zstd", "lzma"],
    INTERPRETERS: ["concurrent.futures.interpreter", "concurrent.interpreters"],
}
if "_sqlite3" not in sys.builtin_module_names:
    MODULES[DATABASE] = ["sqlite3"]
REASONS = {module: reason for reason, modules in MODULES.items() for module in modules}

# Functions that are not, by their module.
CALLS = {
    "os": {
        PROGRAM: ["abort", "execl", "execle", "execlp", "execlpe", "execv", "execve", "execvp"]
        + ["execvpe", "kill", "killpg", "popen", "posix_spawn", "posix_spawnp"]
        + ["spawnl", "spawnle", "spawnlp", "spawnlpe", "spawnv", "spawnve", "spawnvp", "spawnvpe"]
        + ["startfile", "system", "wait", "waitpid"],
    },
    "signal": {SIGNAL: ["alarm", "getitimer", "pause", "setitimer", "sigwait"]},
    "webbrowser": {WINDOW: ["get", "open", "open_new", "open_new_tab"]},
}

# Where others ask whether these are there, they must not be: Python says why when they are used.
ABSENT = {"os": {"fork": PROGRAM, "forkpty": PROGRAM}}


def of_module(name):
    """Why a module cannot be imported; None where nothing speaks against it."""
    while name:
        if name in REASONS:
            return REASONS[name]
        name = name.rpartition(".")[0]
    return None


def refuse_module(name):
    """Raise the error of an import that cannot be."""
    raise ModuleNotFoundError(f"No module named {name!r} here: {of_module(name)}", name=name)


def refused(name, reason, error=OSError):
    """A function that only says why it is not here."""
    from _understory import native

    def refuse(*args, **kwargs):
        raise error(reason.sentence())

    refuse.__name__ = refuse.__qualname__ = name
    return native(refuse)
