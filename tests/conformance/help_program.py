"""Prints what `help` says about the public names of some modules, one JSON array for each name.

`help.mjs` runs it in the learner's interpreter and in CPython.
"""

import importlib
import inspect
import io
import json
import re
from contextlib import redirect_stdout

MODULES = [
    *("bisect", "builtins", "collections", "copy", "csv", "datetime", "decimal", "enum", "fractions", "functools"),
    *("heapq", "io", "itertools", "json", "math", "operator", "os.path", "pathlib", "random", "re"),
    *("statistics", "string", "struct", "textwrap", "time", "types"),
]
# Where a module is, and the address of its documentation, depend on how Python was installed.
PLACES = re.compile(r"(MODULE REFERENCE\n.*?\n\n(?=[A-Z])|\nFILE\n.*)", re.DOTALL)
MODULE = re.compile(r"(<module '\w+') [^>]+>")
ADDRESS = re.compile(r" at 0x[0-9a-f]+")


def public_names(module):
    """Returns the names in a module and in its classes, with dots."""
    found = []
    for name in public(module):
        found.append(name)
        value = getattr(module, name)
        if isinstance(value, type):
            found += [f"{name}.{member}" for member in public(value) if not in_base(value, member)]
    return found


def public(value):
    names = [name for name in sorted(dir(value)) if not name.startswith("_")]
    return [name for name in names if is_described(getattr(value, name, None))]


def is_described(value):
    """Returns whether a value has a description of its own."""
    return isinstance(value, type) or inspect.isroutine(value) or inspect.isdatadescriptor(value)


def in_base(cls, name):
    """Returns whether a class inherits an attribute: its base class shows it."""
    return name not in vars(cls)


def text_of(value):
    output = io.StringIO()
    with redirect_stdout(output):
        # Pyodide wraps some functions in ones of its own.
        help(inspect.unwrap(value) if callable(value) else value)
    text = PLACES.sub("", output.getvalue())
    return ADDRESS.sub(" at 0x0", MODULE.sub(r"\1>", text))


def show(module_name, names=None):
    """Prints what `help` says about a module and names in it, by default all public ones."""
    module = importlib.import_module(module_name)
    print(json.dumps([module_name, text_of(module)]))
    for name in public_names(module) if names is None else names:
        value = module
        try:
            for part in name.split("."):
                value = getattr(value, part)
            text = text_of(value)
        except AttributeError as error:
            text = f"{type(error).__name__}: {error}\n"
        print(json.dumps([f"{module_name}.{name}", text]))
