"""Runs one program in CPython as `python main.py` would, and returns what a terminal shows.

The request has a program, its files, the typed lines and earlier blocks that share its names. The
answer has the transcript and the kind of error. Knows neither the learner's interpreter nor
`check.py`.
"""

import asyncio
import builtins
import errno
import gc
import importlib
import io
import json
import linecache
import os
import re
import shutil
import sys
import types
import warnings

HOME = "/home/learner"
PROGRAM = "main.py"
# The path of Python's library for readers, and its path here.
LIBRARY = "/usr/lib/python3.14"
LIBRARY_HERE = os.path.dirname(os.__file__)
PACKAGES = LIBRARY + "/site-packages"
PACKAGES_HERE = "/packages"


class Terminal(io.RawIOBase):
    """One of the two output streams; both write to the same transcript."""

    def __init__(self, transcript):
        self.transcript = transcript

    def writable(self):
        return True

    def write(self, data):
        self.transcript.append(bytes(data))
        return len(data)


class Typed(io.TextIOBase):
    """Standard input: the terminal echoes each line as it is typed."""

    def __init__(self, lines, transcript):
        self.lines = list(lines)
        self.transcript = transcript

    def readable(self):
        return True

    def readline(self, size=-1):
        if not self.lines:
            return ""
        line = self.lines.pop(0) + "\n"
        self.transcript.append(line.encode())
        return line

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def read(self, size=-1):
        return "".join(self)


def text_stream(transcript):
    return io.TextIOWrapper(Terminal(transcript), encoding="utf-8", newline="\n", write_through=True)


def write_files(files):
    os.chdir("/")
    shutil.rmtree(HOME, ignore_errors=True)
    os.makedirs(HOME)
    os.chdir(HOME)
    for name, file in files.items():
        os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
        with open(name, "wb") as target:
            if isinstance(file, str):
                target.write(file.encode())
            else:
                import base64

                target.write(base64.b64decode(file["base64"]))


def forget_modules(earlier):
    """Removes the program's modules and packages, which keep state, and restores the earlier modules."""
    for name in set(sys.modules) - set(earlier):
        if (getattr(sys.modules[name], "__file__", None) or "").startswith((HOME, PACKAGES_HERE)):
            del sys.modules[name]
    sys.modules.update(earlier)


def forget_logging():
    """Undoes what the program told `logging`, whose loggers outlive it and write to its streams."""
    logging = sys.modules.get("logging")
    if not logging:
        return
    loggers = [one for one in logging.root.manager.loggerDict.values() if isinstance(one, logging.Logger)]
    for logger in [logging.root, *loggers]:
        logger.handlers.clear()
        logger.filters.clear()
        logger.setLevel(logging.NOTSET)
        logger.propagate, logger.disabled = True, False
    logging.root.setLevel(logging.WARNING)
    logging.disable(logging.NOTSET)


def depth():
    frame, count = sys._getframe(), 0
    while frame:
        frame, count = frame.f_back, count + 1
    return count


def execute(source, namespace):
    """Runs a program to its end. Returns the name of the error that ended it, or None."""
    try:
        exec(compile(source, PROGRAM, "exec", dont_inherit=True), namespace)
    except SystemExit as leave:
        if leave.code is not None and not isinstance(leave.code, int):
            print(leave.code, file=sys.stderr)
        return "SystemExit" if leave.code else None
    except BaseException as error:
        # The first frame is ours. A program that can't be compiled has no other.
        error.__traceback__ = error.__traceback__.tb_next
        sys.__excepthook__(type(error), error, error.__traceback__)
        return type(error).__name__
    return None


def run(request_json):
    request = json.loads(request_json)
    transcript = []
    write_files({**request["files"], PROGRAM: request["source"]})
    linecache.clearcache()
    importlib.invalidate_caches()
    saved = (
        sys.stdin,
        sys.stdout,
        sys.stderr,
        sys.argv,
        list(sys.path),
        dict(sys.modules),
        sys.getrecursionlimit(),
    )
    saved_builtins = dict(vars(builtins))
    module = types.ModuleType("__main__")
    module.__file__ = f"{HOME}/{PROGRAM}"
    sys.modules["__main__"] = module
    sys.argv = [PROGRAM]
    sys.path.insert(0, HOME)
    sys.dont_write_bytecode = True
    asyncio.events._set_running_loop(None)
    asyncio.set_event_loop(None)
    # The program's usual recursion limit, plus the frames below it here.
    sys.setrecursionlimit(1000 + depth())
    try:
        for earlier in request["group"]:
            nowhere = []
            sys.stdin, sys.stdout, sys.stderr = (
                Typed([], nowhere),
                text_stream(nowhere),
                text_stream(nowhere),
            )
            execute(earlier, vars(module))
        sys.stdin = Typed(request["stdin"], transcript)
        sys.stdout, sys.stderr = text_stream(transcript), text_stream(transcript)
        with warnings.catch_warnings():
            warnings.simplefilter("default", SyntaxWarning)
            error = execute(request["source"], vars(module))
            # Delete what the program made, as at the end of a Python process.
            vars(sys).pop("last_exc", None)
            del sys.modules["__main__"], module
            gc.collect()
    finally:
        sys.stdin, sys.stdout, sys.stderr, sys.argv, sys.path[:], modules, limit = saved
        sys.setrecursionlimit(limit)
        vars(builtins).update(saved_builtins)
        for name in set(vars(builtins)) - set(saved_builtins):
            delattr(builtins, name)
        forget_modules(modules)
        forget_logging()
    return json.dumps({"transcript": usual(b"".join(transcript).decode()), "error": error})


# Pyodide numbers system errors in its own way; these are the numbers that readers see.
USUAL = {
    "ENOENT": 2,
    "EACCES": 13,
    "EEXIST": 17,
    "ENOTDIR": 20,
    "EISDIR": 21,
    "EINVAL": 22,
    "ENOTEMPTY": 39,
}


# Python reports a float that is too large with a system error too.
TOO_LARGE_HERE = "(68, 'Result not representable')"
TOO_LARGE = "(34, 'Numerical result out of range')"


def usual(text):
    text = usual_numbers(text).replace(TOO_LARGE_HERE, TOO_LARGE)
    text = text.replace(PACKAGES_HERE, PACKAGES)
    return text.replace(LIBRARY_HERE, LIBRARY)


def usual_numbers(text):
    def usual(addresses_or_text):
        number = int(addresses_or_text[1])
        return f"[Errno {USUAL.get(errno.errorcode.get(number), number)}]"

    return re.sub(r"\[Errno (\d+)\]", usual, text)


def judge(exercise_json, source):
    import check

    write_files({})
    modules = dict(sys.modules)
    try:
        return check.judge_json(exercise_json, source)
    finally:
        forget_modules(modules)
