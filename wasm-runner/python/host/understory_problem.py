"""Turns an exception into what the learner sees: Python's traceback, without our frames."""

import _imp

from _understory import LIBRARY

PROGRAM = "main.py"


def problem(exception):
    """Returns an exception as plain data: type, message, line, traceback and explanation."""
    try:
        import traceback
        from understory_explain import explanation

        mend(exception)
    except ImportError:
        # Without the network, a page may not be able to load them.
        message, text = basic_report(exception)
        explained = None
    else:
        report = traceback.TracebackException.from_exception(exception, compact=True)
        show_library(report)
        message = exception.msg if isinstance(exception, SyntaxError) else report._str
        text = "".join(report.format())
        explained = explanation(exception)
    return {
        "type": type(exception).__name__,
        "message": message if isinstance(message, str) else str(message),
        "line": line_of(exception),
        "traceback": text,
        "explanation": explained,
    }


def basic_report(exception):
    """Returns the message and a traceback that doesn't need the library."""
    import linecache

    name = type(exception).__name__
    message = exception.msg if isinstance(exception, SyntaxError) else str(exception)
    lines = ["Traceback (most recent call last):"]
    for file, line, function in places(exception):
        lines.append(f'  File "{file}", line {line}, in {function}')
        lines.append(f"    {linecache.getline(file, line).strip()}")
    lines.append(f"{name}: {message}" if message else name)
    return message, "".join(f"{line}\n" for line in lines if line.strip())


def places(exception):
    """Yields the file, line and function of each frame of the traceback."""
    if isinstance(exception, SyntaxError):
        yield exception.filename, exception.lineno or 1, "<module>"
    trace = exception.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if not code.co_filename.startswith("<frozen importlib"):
            yield library_file(code.co_filename), trace.tb_lineno, code.co_name
        trace = trace.tb_next


def mend(exception):
    """Corrects RustPython's syntax errors to CPython's, including those in causes and contexts."""
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
    """Returns the line of the program's last frame in the traceback."""
    if isinstance(exception, SyntaxError) and exception.filename == PROGRAM:
        return exception.lineno
    line = None
    trace = exception.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == PROGRAM:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def show_library(report):
    """Shows files instead of names for frozen modules, as in an installed Python.

    Removes the frames of the import system, like CPython.
    """
    waiting = [report]
    while waiting:
        report = waiting.pop()
        report.stack[:] = [
            frame for frame in report.stack if not frame.filename.startswith("<frozen importlib")
        ]
        for frame in report.stack:
            frame.filename = library_file(frame.filename)
        waiting.extend(led for led in (report.__cause__, report.__context__) if led)
        waiting.extend(report.exceptions or ())


def library_file(name):
    if not _imp.is_frozen(name):
        return name
    path = f"{LIBRARY}/{name.replace('.', '/')}"
    return f"{path}/__init__.py" if _imp.is_frozen_package(name) else f"{path}.py"
