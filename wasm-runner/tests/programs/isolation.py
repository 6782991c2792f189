"""Looks for a way out of the interpreter: to JavaScript, a network, a disk, another process.

It imports every module there is, walks through all that can be reached from them, and tries the
calls that would lead outside. It prints what it found, or `isolated`. It runs in every host.
"""

import contextlib
import gc
import io
import os
import sys
import types
import warnings

# Every module that is not written in Python. One that is new here was looked at: it computes, or
# it has no door but those of `_understory`, which give a clock, sleep, randomness, lines and text.
NATIVE = """
_abc _ast _asyncio _bisect _blake2 _bz2 _codecs _codecs_cn _codecs_hk _codecs_iso2022 _codecs_jp
_codecs_kr _codecs_tw _collections _contextvars _csv _datetime _elementtree _functools _hashlib
_heapq _imp _interpchannels _interpqueues _interpreters _io _json _lzma _md5 _multibytecodec
_opcode _operator _pickle _random _sha1 _sha256 _sha3 _sha512 _signal _sqlite3 _sre _stat
_statistics _string _struct _suggestions _symtable _sysconfig _sysconfigdata _testinternalcapi _tokenize
_types _typing _understory _warnings _weakref _zoneinfo array atexit binascii builtins cmath errno
gc itertools marshal math posix pyexpat sys time unicodedata zlib
""".split()
# These stand for a browser or another world in one implementation of Python or another.
FOREIGN = {
    "_browser", "_js", "_pyodide", "_pyodide_core", "browser", "js", "pyodide", "pyodide_js",
    "wasm_bindgen", "_wasm", "wasmbind", "window", "document", "globalThis",
    "_ctypes", "_posixsubprocess", "_socket_native", "_sqlite3_native", "_winapi", "nt",
}
FOREIGN_TYPES = {"JsClosure", "JsProxy", "JSValue", "JsValue", "PyJsFunction", "PyJsValue", "Promise"}
# These act when they are imported.
ACT = {"antigravity", "this", "__main__"}
ENVIRONMENT = {"HOME", "LANG", "PATH", "PWD", "TMPDIR", "USER", "TZ"}
MOST_OBJECTS = 3_000_000

found = []
warnings.simplefilter("ignore")


def check(fine, words):
    if not fine:
        found.append(words)


def native_modules():
    """No native module but those that were looked at."""
    for name in sys.builtin_module_names:
        # Its name has the system's in it.
        known = name in NATIVE or name.startswith("_sysconfigdata_")
        check(known, f"a native module that nobody has looked at: {name}")


def importable():
    """Import all there is, and nothing that is foreign."""
    import _imp

    import _understory

    words = io.StringIO()
    names = {*sys.builtin_module_names, *sys.stdlib_module_names, *_imp._frozen_module_names()}
    names |= set(_understory.library_modules())
    for name in sorted(names | FOREIGN):
        if name in ACT or name.endswith(".__main__"):
            continue
        try:
            with contextlib.redirect_stdout(words), contextlib.redirect_stderr(words):
                __import__(name)
        except BaseException:
            continue
        check(name not in FOREIGN, f"a module of another world can be imported: {name}")


def origin(thing, kind):
    """The module that a type, a function or a module says it is from."""
    if issubclass(kind, types.ModuleType):
        name = vars(thing).get("__name__")
    else:
        name = getattr(thing, "__module__", None)
    return name.split(".")[0] if type(name) is str else ""


def walk():
    """All that can be reached from the modules and from the types there are."""
    seen = {}
    waiting = [*sys.modules.values(), object, sys.meta_path, sys._getframe()]
    functions = (types.FunctionType, type(len), type(str.join), type(str.__add__), type("".join))
    simple = {str, int, float, bytes, bool, complex, type(None)}
    while waiting and len(seen) < MOST_OBJECTS:
        thing = waiting.pop()
        kind = type(thing)
        if kind in simple or id(thing) in seen:
            continue
        seen[id(thing)] = thing
        is_type, is_module = issubclass(kind, type), issubclass(kind, types.ModuleType)
        if is_type or is_module or kind in functions:
            check(origin(thing, kind) not in FOREIGN, f"something of another world: {thing!r}")
        if is_type:
            name = type.__dict__["__name__"].__get__(thing)
            is_djangos = type.__dict__["__module__"].__get__(thing) == "django.utils.functional"
            check(name not in FOREIGN_TYPES or is_djangos, f"a type of another world: {name}")
            waiting.extend(type.__subclasses__(thing))
            waiting.extend(type.__dict__["__dict__"].__get__(thing).values())
        elif kind is dict:
            waiting.extend(thing.values())
        elif kind in (list, tuple, set, frozenset):
            waiting.extend(thing)
        elif kind is types.FunctionType:
            waiting.append(thing.__globals__)
        elif kind in (types.MethodType, type(len)):
            waiting.append(thing.__self__)
        waiting.append(kind)
        waiting.extend(gc.get_referents(thing))
    check(len(seen) > 10_000, f"the walk came to {len(seen)} objects only")
    check(len(seen) < MOST_OBJECTS, "the walk did not come to an end")


def refused(words, call, *errors):
    try:
        answer = call()
    except errors:
        return
    except BaseException as error:
        check(False, f"{words}: {type(error).__name__}: {error}")
    else:
        check(False, f"{words}: {answer!r}")


def files():
    """The disk is not to be seen."""
    for path in ("/etc/passwd", "/proc/self/environ", "/dev/mem", "/root", "C:\\Windows\\win.ini"):
        refused(f"open({path!r})", lambda: open(path), FileNotFoundError, IsADirectoryError)
        refused(f"os.stat({path!r})", lambda: os.stat(path), FileNotFoundError)
        refused(f"io.FileIO({path!r})", lambda: io.FileIO(path), FileNotFoundError)
    check(set(os.listdir("/")) <= {"dev", "home", "tmp", "usr"}, f"folders: {os.listdir('/')}")
    check(os.listdir("/home") == ["learner"], f"homes: {os.listdir('/home')}")
    up = os.path.join(*[".."] * 50, "etc", "passwd")
    refused("a path upwards", lambda: open(up), FileNotFoundError)
    os.symlink("/etc/passwd", "/tmp/link")
    refused("a link", lambda: open("/tmp/link"), FileNotFoundError)
    for number in range(3, 300):
        refused(f"file {number}", lambda: os.read(number, 1), OSError)


def machine():
    """Nothing tells which machine this is, or what runs on it."""
    check(set(os.environ) <= ENVIRONMENT, f"environment: {sorted(os.environ)}")
    check(os.getpid() == 42, f"process: {os.getpid()}")
    check(os.uname().nodename == "understory", f"node: {os.uname()}")
    check(os.getcwd() == "/home/learner", f"folder: {os.getcwd()}")
    check(not sys.executable, f"executable: {sys.executable}")
    for path in sys.path:
        check(path.startswith(("/home/learner", "/usr/lib")), f"path: {path}")
    for name in ("fork", "forkpty"):
        check(not hasattr(os, name), f"os.{name}")


def processes():
    """No program can be started."""
    import subprocess

    refused("subprocess", lambda: subprocess.run(["true"]), Exception)
    refused("a shell", lambda: subprocess.getoutput("true"), Exception)
    calls = {
        "execv": ("/bin/true", ["true"]),
        "kill": (1, 0),
        "popen": ("true",),
        "posix_spawn": ("/bin/true", ["true"], {}),
        "spawnv": (0, "/bin/true", ["true"]),
        "startfile": ("true",),
        "system": ("true",),
    }
    for name, values in calls.items():
        refused(f"os.{name}", lambda: getattr(os, name)(*values), OSError)


def network():
    """No address is found and no connection made."""
    import socket
    import urllib.error
    import urllib.request

    refused("socket", lambda: socket.socket(), OSError, NotImplementedError)
    refused("address", lambda: socket.getaddrinfo("localhost", 80), OSError, NotImplementedError)
    connect = lambda: socket.create_connection(("127.0.0.1", 80), timeout=1)
    refused("connection", connect, OSError, NotImplementedError)
    for address in ("http://localhost/", "https://localhost/", "ftp://localhost/"):
        refused(address, lambda: urllib.request.urlopen(address, timeout=1), Exception)
    refused("file:", lambda: urllib.request.urlopen("file:///etc/passwd"), urllib.error.URLError)


def doors():
    """What the interpreter offers of its host, and no more."""
    import _understory

    names = {name for name in vars(_understory) if not name.startswith("__")}
    # The library's packs are named by the interpreter alone, and hold nothing but Python's modules.
    known = {
        "LIBRARY", "ask", "checking", "draw", "enters_at_once", "give_lines", "input", "leave",
        "library_code", "library_files", "library_modules", "library_source", "library_source_code",
        "lock", "monotonic", "monotonic_ns",
        "native", "next_request", "read_line", "reply", "run_library_module", "set_turns",
        "set_twins", "sleep", "started", "time", "time_ns", "time_zone", "time_zones",
        "turn_is_over", "twin", "urandom", "utc_offset", "write",
    }
    check(names <= known, f"doors that nobody has looked at: {sorted(names - known)}")


for part in (doors, native_modules, machine, files, importable, processes, network, walk):
    part()
print("\n".join(found) or "isolated")
