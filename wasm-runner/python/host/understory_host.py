"""Runs a learner's program as `python main.py` would, in the folder /home/learner.

`src/interpreter.rs` takes the compiled programs of `programs`, runs them, hands what they raise to
`raised`, and asks `outcome` for the result: so no frame of ours is under the learner's.
"""

import binascii
import sys

import _understory
import understory_descriptors as descriptors
import understory_files
import understory_tree as tree
from understory_problem import PROGRAM, problem  # noqa: F401 - `check` asks for it here

HOME = "/home/learner"
# What the outcome will say; there is one run in the life of an interpreter.
_outcome = {"status": "ok", "error": None, "files": {}}
_given = {}


def programs(request):
    """Each program of a `run` message, compiled, with the names it shares with the others."""
    put_files(request["files"])
    put_file(PROGRAM, request["source"].encode("utf-8", "surrogatepass"))
    sys.argv = [PROGRAM, *request["argv"]]
    sys.path.insert(0, HOME)
    # `types` is in a pack: nothing is fetched for a program that imports nothing.
    main = type(sys)("__main__")
    main.__file__ = f"{HOME}/{PROGRAM}"
    main.__builtins__ = sys.modules["builtins"]
    sys.modules["__main__"] = main
    # The blocks before this one: what they print is dropped, and their errors are theirs.
    _understory.give_lines([])
    descriptors.Screen.silent = True
    for number, source in enumerate(request["group"], 1):
        yield from compiled(source, f"part{number}.py", main)
    flush()
    descriptors.Screen.silent = False
    _outcome.update(status="ok", error=None)
    _understory.give_lines(request["stdin"])
    yield from compiled(request["source"], PROGRAM, main)


def compiled(source, name, main):
    """The program and its names, unless it cannot be compiled."""
    # Where it is loaded, warnings of the compiler are shown with the line they are about.
    import warnings  # noqa: F401

    remember(name, source)
    try:
        yield compile(source, name, "exec", dont_inherit=True), main.__dict__
    except Exception as exception:
        raised(exception.with_traceback(None))


def raised(exception):
    """What nobody caught: written to standard error, and kept for the outcome."""
    told = told_exit if isinstance(exception, SystemExit) else told_problem
    error = told(exception)
    if error is not None:
        _outcome.update(status="error", error=error)


def outcome():
    """The result of the run, after what Python does at its end."""
    import atexit

    for finish in (wait_for_threads, atexit._run_exitfuncs, let_go):
        try:
            finish()
        except BaseException as exception:
            raised(exception.with_traceback(exception.__traceback__.tb_next))
    flush()
    understory_files.write_all()
    _outcome["files"] = changed_files()
    return _outcome


def wait_for_threads():
    """Python ends when its last thread does; daemons are left where they are."""
    threading = sys.modules.get("threading")
    if threading is not None:
        threading._shutdown()


def let_go():
    """What a program made ends with it: an object's `__del__` may have words to say."""
    import gc

    main = sys.modules.pop("__main__", None)
    names = getattr(main, "__dict__", {})
    # In the order of their names, while what they speak of is still there.
    for name in [name for name in names if has_last_words(names[name])]:
        del names[name]
    del main, names
    gc.collect()


def has_last_words(value):
    """Whether its class has a `__del__`, found without asking anything of the learner's."""
    classes = type.__dict__["__mro__"].__get__(type(value))
    return any("__del__" in type.__dict__["__dict__"].__get__(one) for one in classes)


def remember(name, source):
    """Let tracebacks show a program's lines, whatever becomes of its file."""
    import linecache

    lines = source.splitlines(keepends=True)
    linecache.cache[name] = (len(source), None, lines, name)


def told_problem(exception):
    """The problem of an exception, after writing its traceback."""
    found = problem(exception)
    flush()
    write_error(found["traceback"])
    return found


def told_exit(exit):
    """`sys.exit()` ends well; with words or a number other than 0 it does not."""
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
    """Write the files that come with a program, and note what they held."""
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
    """The files of the working folder that the program made or changed."""
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
