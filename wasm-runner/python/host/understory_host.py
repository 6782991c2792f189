"""Runs a learner's program like `python main.py` in the folder /home/learner.

`src/interpreter.rs` runs the compiled programs of `programs`, passes exceptions to `raised`, and
gets the result from `outcome`. So there is no frame of ours below the learner's.
"""

import binascii
import sys

import _understory
import understory_descriptors as descriptors
import understory_files
import understory_tree as tree
from understory_problem import PROGRAM, problem  # noqa: F401 - for `check`

HOME = "/home/learner"
# The result. An interpreter runs only one program.
_outcome = {"status": "ok", "error": None, "files": {}}
_given = {}
BUILTINS = sys.modules["builtins"].__dict__
_original_builtins = dict(BUILTINS)


def programs(request):
    """Compiles the programs of a `run` message, and yields each with its shared namespace."""
    put_files(request["files"])
    # Editors on Windows may begin a file with this mark, which Python skips.
    program = request["source"].removeprefix("\ufeff")
    put_file(PROGRAM, program.encode("utf-8", "surrogatepass"))
    sys.argv = [PROGRAM, *request["argv"]]
    sys.path.insert(0, HOME)
    # Don't import `types` from its pack: a program without imports shouldn't load anything.
    main = type(sys)("__main__")
    main.__file__ = f"{HOME}/{PROGRAM}"
    main.__builtins__ = sys.modules["builtins"]
    sys.modules["__main__"] = main
    # Run the earlier blocks. Drop their output, and ignore their errors.
    _understory.give_lines([])
    descriptors.Screen.silent = True
    for number, source in enumerate(request["group"], 1):
        yield from compiled(source, f"part{number}.py", main)
    flush()
    descriptors.Screen.silent = False
    _outcome.update(status="ok", error=None)
    _understory.give_lines(request["stdin"])
    yield from compiled(program, PROGRAM, main)


def compiled(source, name, main):
    """Compiles a program, and yields it with its namespace, unless it has a syntax error."""
    # If it's loaded, warnings from the compiler show the source line.
    import warnings  # noqa: F401

    remember(name, source)
    try:
        yield compile(source, name, "exec", dont_inherit=True), main.__dict__
    except Exception as exception:
        raised(exception.with_traceback(None))


def raised(exception):
    """Writes an uncaught exception to stderr, and stores it for the outcome."""
    # The program may have ruined them; it's over, and what follows needs them.
    BUILTINS.update(_original_builtins)
    report = exit_error if isinstance(exception, SystemExit) else report_problem
    error = report(exception)
    if error is not None:
        _outcome.update(status="error", error=error)


def exited(status):
    """Returns the result of a run that `os._exit` ended."""
    error = exit_error(SystemExit(status))
    _outcome.update(status="error" if error else "ok", error=error, files=changed_files())
    return _outcome


def outcome():
    """Does what Python does at exit, and returns the result of the run."""
    BUILTINS.update(_original_builtins)
    import atexit

    for finish in (wait_for_threads, atexit._run_exitfuncs, delete_objects):
        try:
            finish()
        except BaseException as exception:
            raised(exception.with_traceback(exception.__traceback__.tb_next))
    flush()
    understory_files.write_all()
    _outcome["files"] = changed_files()
    return _outcome


def wait_for_threads():
    """Waits for all threads except daemons, as Python does at exit."""
    threading = sys.modules.get("threading")
    if threading is not None:
        threading._shutdown()


def delete_objects():
    """Deletes the program's objects, because their `__del__` methods may print something."""
    import gc

    main = sys.modules.pop("__main__", None)
    names = getattr(main, "__dict__", {})
    # Delete them in the order of definition, while other variables still exist.
    for name in [name for name in names if has_del(names[name])]:
        del names[name]
    del main, names
    try:
        gc.collect()
    except MemoryError:
        # The collector needs memory, too, and the program is over.
        return


def has_del(value):
    """Returns whether its class has a `__del__`, without running the learner's code."""
    classes = type.__dict__["__mro__"].__get__(type(value))
    return any("__del__" in type.__dict__["__dict__"].__get__(one) for one in classes)


def remember(name, source):
    """Lets tracebacks show a program's lines, even if its file is deleted."""
    import linecache

    lines = source.splitlines(keepends=True)
    linecache.cache[name] = (len(source), None, lines, name)


def report_problem(exception):
    """Shows an uncaught exception through `sys.excepthook`, and returns its problem."""
    found = problem(exception)
    flush()
    hook = getattr(sys, "excepthook", None)
    if hook is excepthook:
        write_error(found["traceback"])
    elif hook is None:
        write_error("sys.excepthook is missing\n" + found["traceback"])
    else:
        try:
            hook(type(exception), exception, exception.__traceback__)
        except BaseException as failure:
            failed = problem(failure.with_traceback(failure.__traceback__.tb_next))["traceback"]
            write_error(f"Error in sys.excepthook:\n{failed}\nOriginal exception was:\n")
            write_error(found["traceback"])
        flush()
    return found


@_understory.native
def excepthook(exctype, value, traceback, /):
    write_error(problem(value.with_traceback(traceback))["traceback"])


# RustPython's own prints tracebacks without the corrections of `problem`.
sys.excepthook = sys.__excepthook__ = excepthook


def exit_error(exit):
    """Returns the error for `sys.exit()` with a message or a status other than 0."""
    if exit.code is None or exit.code == 0:
        return None
    text = "" if isinstance(exit.code, int) else f"{exit.code}\n"
    flush()
    write_error(text)
    return {
        "type": "SystemExit",
        "message": str(exit.code),
        "line": None,
        "traceback": text,
        "explanation": None,
    }


def flush():
    for stream in (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__):
        try:
            stream.flush()
        except Exception:
            continue


def write_error(text):
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except Exception:
        sys.__stderr__.write(text)
        sys.__stderr__.flush()


def put_files(files):
    """Writes the files that come with a program, and remembers their contents."""
    for name, content in files.items():
        if isinstance(content, str):
            _given[name] = content.encode("utf-8", "surrogatepass")
        else:
            _given[name] = binascii.a2b_base64(content["base64"])
        put_file(name, _given[name])


def put_file(name, content):
    folder, _, base = f"{HOME}/{name}".rpartition("/")
    tree.make_folders(folder).content[base] = tree.file(content)


def changed_files():
    """Returns the files in the working folder that the program created or changed."""
    changed = {}
    for name, node in tree.files_below(tree.make_folders(HOME)):
        content = bytes(node.content)
        if name == PROGRAM or _given.get(name) == content:
            continue
        try:
            changed[name] = content.decode("utf-8")
        except UnicodeDecodeError:
            changed[name] = {"base64": binascii.b2a_base64(content, newline=False).decode()}
    return changed
