"""From an exception to what a learner reads: Python's traceback without frames of ours."""

import _imp

from _understory import LIBRARY

PROGRAM = "main.py"


def problem(exception):
    """The exception as plain data: type, message, line, traceback, explanation."""
    try:
        import traceback
        from understory_explain import explanation

        mend(exception)
    except ImportError:
        # A page without the network may not have them.
        message, text = told_in_short(exception)
        explained = None
    else:
        told = traceback.TracebackException.from_exception(exception, compact=True)
        show_library(told)
        message = exception.msg if isinstance(exception, SyntaxError) else told._str
        text = "".join(told.format())
        explained = explanation(exception)
    return {
        "type": type(exception).__name__,
        "message": message if isinstance(message, str) else str(message),
        "line": line_of(exception),
        "traceback": text,
        "explanation": explained,
    }


def told_in_short(exception):
    """The message, and a traceback as far as it can be written without the library."""
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
    """Where it was on its way: file, line and function of each place."""
    if isinstance(exception, SyntaxError):
        yield exception.filename, exception.lineno or 1, "<module>"
    trace = exception.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if not code.co_filename.startswith("<frozen importlib"):
            yield library_file(code.co_filename), trace.tb_lineno, code.co_name
        trace = trace.tb_next


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
