"""Turns an exception into data: its message, its line and its traceback."""

from .interpreter import Judged


def remember_source(source):
    """Lets tracebacks show the program's lines, although it is not in a file."""
    import linecache

    lines = [line + "\n" for line in source.split("\n")]
    linecache.cache[Judged.file] = (len(source), None, lines, Judged.file)


def is_own_frame(traceback):
    file, own_file = traceback.tb_frame.f_code.co_filename, is_own_frame.__code__.co_filename
    if __package__:  # not joined: each module has its own file
        file, own_file = (name.rpartition("/")[0] or name for name in (file, own_file))
    return file in (own_file, "<check>", "checks.py") or file.startswith("shared/")


def drop_own_frames(error):
    """Removes the engine's frames from the traceback of an error, and of those that caused it."""
    drop_frames(error, is_own_frame)


def drop_frames(error, is_dropped):
    seen = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        kept_frames = []
        traceback = error.__traceback__
        while traceback is not None:
            if not is_dropped(traceback):
                kept_frames.append(traceback)
            traceback = traceback.tb_next
        for here, following in zip(kept_frames, [*kept_frames[1:], None]):
            here.tb_next = following
        error.__traceback__ = kept_frames[0] if kept_frames else None
        error = error.__cause__ or error.__context__


def frames_of(error):
    frames = []
    frame = error.__traceback__
    while frame is not None:
        frames.append(frame)
        frame = frame.tb_next
    return frames


def plain_problem(error):
    """Returns what a reader sees of an error, in Python's own words."""
    import traceback

    line = program_line(error)
    if line is None and isinstance(error, SyntaxError):
        line = error.lineno
    try:
        printed = traceback.TracebackException.from_exception(error, compact=True)
    except Exception:
        # To suggest `self.name`, Python reads that property, which may fail again.
        error.name = None
        printed = traceback.TracebackException.from_exception(error, compact=True)
    last = "".join(printed.format_exception_only())
    return {
        "type": type(error).__name__,
        "message": error_message(error, last),
        "line": line,
        "traceback": "".join(printed.format()) if error.__traceback__ else last,
        "explanation": plain_explanation(error),
    }


def last_error(text):
    """Returns the line with the error in the last traceback of a text, or an empty string."""
    before, head, after = text.rpartition("Traceback (most recent call last):\n")
    # In the traceback of a group, each line begins with a bar.
    bar = before.rpartition("\n")[2] if head else ""
    lines = [line.removeprefix(bar) for line in after.splitlines()] if head else []
    return next((line.rstrip() for line in lines if line[:1].strip()), "")


def program_line(error):
    """Returns the last line of the program in an error's traceback."""
    lines = [frame.tb_lineno for frame in frames_of(error) if frame.tb_frame.f_code.co_filename == Judged.file]
    return lines[-1] if lines else None


def plain_explanation(error):
    """Returns an explanation of the error, if the module that explains errors is there."""
    try:
        from understory_explain import explanation
    except ImportError:
        return None
    return explanation(error)


def error_message(error, text):
    """Returns an error's message, with the suggestion that Python may add when it prints it."""
    try:
        message = str(error.msg if isinstance(error, SyntaxError) else error)
    except Exception:
        return ""
    if not message:
        return ""
    added = text.partition(f": {message}")[2]
    return message + added.partition("\n")[0]


def default_problem():
    """Returns the function that describes errors: the one of the learner's interpreter, or ours."""
    try:
        from understory_host import problem
    except ImportError:
        return plain_problem
    return problem
