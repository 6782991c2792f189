"""Records what CPython's `help` shows about everything that isn't written in Python.

`help.mjs` runs it in CPython 3.14 to write `understory_documentation.py`.
"""

import importlib
import inspect
import io
import pydoc
import re
import sys
import types
import warnings
from collections import Counter
from contextlib import redirect_stderr, redirect_stdout

# They open a browser or a window, print when they are imported, or can't work in a page.
SKIPPED = {
    *("antigravity", "bz2", "compression", "ctypes", "curses", "ensurepip", "fcntl", "idlelib", "lzma", "mmap", "pty"),
    *("readline", "resource", "termios", "test", "this", "tkinter", "tty", "turtle", "turtledemo", "venv"),
}
# An address in memory differs from run to run.
ADDRESS = re.compile(r" at 0x[0-9a-f]+")
BUILT_IN = (type(len), type([].append))


def modules():
    """Returns the public modules of the standard library, by name. Others only implement them."""
    names = sorted(name for name in sys.stdlib_module_names - SKIPPED if not name.startswith("_"))
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name in names:
            try:
                importlib.import_module(name)
            except Exception:  # It isn't part of Pyodide.
                pass
    found = {name: module for name, module in sys.modules.items() if name.partition(".")[0] in names}
    return {name: module for name, module in sorted(found.items()) if "._" not in name}


def is_native_class(value):
    if not isinstance(value, type) or "__firstlineno__" in vars(value) or "_fields" in vars(value):
        return False
    return not any(isinstance(member, types.FunctionType) for member in vars(value).values())


def key_of(value):
    """Returns a function's or class's full name if it isn't written in Python, otherwise None."""
    if is_native_class(value):
        return f"{value.__module__}.{value.__qualname__}"
    if isinstance(value, types.FunctionType):
        # Pyodide wraps some functions in ones of its own.
        value = inspect.unwrap(value)
    if isinstance(value, BUILT_IN) and isinstance(value.__self__, types.ModuleType):
        return f"{value.__self__.__name__}.{value.__qualname__}"
    return None


class Record:
    def __init__(self):
        self.entries = {}
        natives = [module for module in sys.modules.values() if not getattr(module, "__file__", None)]
        self.native_docs = {module.__doc__ for module in natives} - {None}

    def add(self, key, value):
        if key in self.entries:
            return False
        value = inspect.unwrap(value) if callable(value) else value
        signature = ADDRESS.sub("", pydoc._getargspec(value) or "") if callable(value) else ""
        doc = inspect.cleandoc(ADDRESS.sub("", pydoc.getdoc(value)))
        self.entries[key] = (signature, doc)
        return True

    def add_class(self, owner):
        key = key_of(owner)
        if not self.add(key, owner):
            return
        members = {}
        for name, kind, home, value in pydoc.classify_class_attrs(owner):
            if home is not owner or not pydoc.visiblename(name, obj=owner):
                continue
            if kind == "data descriptor":
                kind = pydoc.describe(value).partition(" descriptor ")[0]
            members.setdefault(kind, []).append(name)
            if kind != "data":
                self.add(f"{key}.{name}", getattr(owner, name, value) if "method" in kind else value)
            elif is_native_class(value):
                self.add_class(value)
        self.entries[f"{key}."] = ("", lines(members))

    def add_module(self, module):
        name = module.__name__
        members = {}
        for attribute, value in sorted(vars(module).items()):
            key = key_of(value)
            if isinstance(value, type):
                for base in value.__mro__:
                    if is_native_class(base):
                        self.add_class(base)
            if key is None:
                continue
            if not isinstance(value, type):
                self.add(key, value)
            if key != f"{name}.{attribute}":
                members.setdefault(f"from {key.rpartition('.')[0]}", []).append(f"{attribute}={key.rpartition('.')[2]}")
        if module.__doc__ in self.native_docs:
            self.add(name, module)
        if not getattr(module, "__file__", None):
            shown = [key for key in vars(module) if pydoc.visiblename(key, getattr(module, "__all__", None), module)]
            members["shown"] = sorted(shown)
        if members:
            self.entries[f"{name}."] = ("", lines(members))


def lines(members):
    return "\n".join(f"{kind}: {' '.join(names)}" for kind, names in members.items())


def record():
    record = Record()
    for module in modules().values():
        record.add_module(module)
    for value in vars(types).values():
        if is_native_class(value):
            record.add_class(value)
    return without_repetitions(record.entries)


def without_repetitions(entries):
    """Moves what most classes say about a special method to an entry of all classes."""
    said = {}
    for key, entry in entries.items():
        name = key.rpartition(".")[2]
        if name.startswith("__"):
            said.setdefault(name, Counter())[entry] += 1
    common = {f"*.{name}": entries.most_common(1)[0][0] for name, entries in said.items()}
    others = {key: entry for key, entry in entries.items() if common.get(f"*.{key.rpartition('.')[2]}") != entry}
    return common | others


def source():
    """Returns the source of `understory_documentation.py`."""
    parts = []
    for key, (signature, doc) in sorted(record().items()):
        # A signature's lines are separated by tabs.
        signature = signature.replace("\n", "\t")
        part = f"@{key} {signature}".rstrip() + (f"\n{doc}" if doc else "")
        assert "\n@" not in part, part
        parts.append(part)
    entries = "\n".join(parts).replace("\\", "\\\\").replace('"""', '\\"""')
    return HEAD.format(python=sys.version.split()[0]) + entries + TAIL


HEAD = '''"""What `help` of CPython {python} shows about everything that isn't written in Python.

Copyright © 2001 Python Software Foundation. The file LICENSE has the conditions.
`node tests/conformance/help.mjs --write` writes this module. README.md describes the entries.
"""

ENTRIES = {{}}
for entry in """
'''
TAIL = '''
""".strip().split("\\n@"):
    ENTRIES[entry.partition("\\n")[0].partition(" ")[0].removeprefix("@")] = entry
'''
