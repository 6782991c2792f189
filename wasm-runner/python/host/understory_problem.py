"""From an exception to what a learner reads: Python's traceback without frames of ours."""

import _imp

from _understory import LIBRARY

PROGRAM = "main.py"


def problem(exception):
    """The exception as plain data: type, message, line, traceback, explanation."""
    import traceback

    mend(exception)
    told = traceback.TracebackException.from_exception(exception, compact=True)
    show_library(told)
    message = exception.msg if isinstance(exception, SyntaxError) else told._str
    return {
        "type": type(exception).__name__,
        "message": message if isinstance(message, str) else str(message),
        "line": line_of(exception),
        "traceback": "".join(told.format()),
        "explanation": None,
    }


def mend(exception):
    """CPython's words for what RustPython says differently, also in what led to it."""
    from understory_wording import mend_syntax

    seen = set()
    while exception is not None and id(exception) not in seen:
        seen.add(id(exception))
        if isinstance(exception, SyntaxError):
            source = source_of(exception.filename)
            if source is not None and exception.lineno is not None:
                mend_syntax(exception, source)
        exception = exception.__cause__ or exception.__context__


def source_of(name):
    import linecache

    lines = linecache.getlines(name) if isinstance(name, str) else None
    return "".join(lines) if lines else None


def line_of(exception):
    """The last line of the program that took part."""
    if isinstance(exception, SyntaxError) and exception.filename == PROGRAM:
        return exception.lineno
    line = None
    trace = exception.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == PROGRAM:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def show_library(told):
    """Name the library's modules by files, as they are where Python is installed.

    The frames of the import machinery go, as CPython drops them.
    """
    waiting = [told]
    while waiting:
        told = waiting.pop()
        told.stack[:] = [
            frame for frame in told.stack if not frame.filename.startswith("<frozen importlib")
        ]
        for frame in told.stack:
            frame.filename = library_file(frame.filename)
        waiting.extend(led for led in (told.__cause__, told.__context__) if led)
        waiting.extend(told.exceptions or ())


def library_file(name):
    if not _imp.is_frozen(name):
        return name
    path = f"{LIBRARY}/{name.replace('.', '/')}"
    return f"{path}/__init__.py" if _imp.is_frozen_package(name) else f"{path}.py"
