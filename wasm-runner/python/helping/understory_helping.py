"""Lets `help` show CPython's signatures and descriptions of what isn't written in Python there.

`install` changes `pydoc`, which `help` imports. The texts are in `understory_documentation`.
"""

import functools
import inspect
import os
import sys
import types

from understory_documentation import ENTRIES

LIBRARY = "/usr/lib/"
# Tells `pydoc` that the interpreter has no keys of its own.
BASIC = "PYTHON_BASIC_REPL"
# CPython's object for each kind, as `pydoc` describes it.
METHOD, CLASS_METHOD, STATIC_METHOD, DATA = "method", "class method", "static method", "data"
GETSET, MEMBER = "getset", "member"
DESCRIPTORS = (GETSET, MEMBER, "data descriptor", "readonly property")


def parts(key):
    """Returns the signature and the description of an entry, or None."""
    entry = ENTRIES.get(key)
    if entry is None:
        return None
    head, _, doc = entry.partition("\n")
    return head.partition(" ")[2].replace("\t", "\n"), doc


def without_first(signature, name):
    """Returns the signature of a bound method, without `self`."""
    parameters, _end, ending = signature[1:].rpartition(")")
    separator = ",\n    " if parameters.startswith("\n") else ", "
    names = parameters.strip().split(separator)[1:]
    if names[:1] == ["/"]:
        names = names[1:]
    one_line = f"({', '.join(names)}){ending}"
    if len(one_line) <= 80 - len(name):
        return one_line
    return "(\n    " + ",\n    ".join(names) + f"\n){ending}"


@functools.cache
def members(key):
    """Returns the kind of each attribute that CPython's class has itself, or what a module shows."""
    kinds = {}
    for line in ENTRIES.get(f"{key}.", "").splitlines()[1:]:
        kind, _, names = line.partition(": ")
        kinds.update(dict.fromkeys(names.split(), kind))
    return kinds


def is_own(value):
    """Returns whether a function or class is from the learner's files or from a package."""
    if isinstance(value, types.FunctionType):
        file = value.__code__.co_filename
    else:
        file = getattr(sys.modules.get(value.__module__), "__file__", None) or ""
    return file.startswith("/") and (not file.startswith(LIBRARY) or "/site-packages/" in file)


def class_key(cls):
    """Returns the key of a class that isn't written in Python in CPython, or None."""
    key = f"{cls.__module__}.{cls.__qualname__}"
    if f"{key}." in ENTRIES and not is_own(cls):
        return key
    key = aliases().get(id(cls))
    return key if f"{key}." in ENTRIES else None


@functools.cache
def aliases():
    """Returns the keys of what loaded modules have under another name than their own, by identity."""
    found = {}
    for module in list(sys.modules.values()):
        if not isinstance(module, types.ModuleType):
            continue
        name, contents = module.__name__, vars(module)
        for attribute, kind in members(name).items():
            if kind.startswith("from "):
                attribute, _, original = attribute.partition("=")
                key = f"{kind.removeprefix('from ')}.{original}"
            else:
                key = f"{name}.{attribute}"
            value = contents.get(attribute)
            if key in ENTRIES and isinstance(value, ROUTINES):
                found.setdefault(id(value), key)
    return found


ROUTINES = (type, types.FunctionType, types.MethodType, types.BuiltinFunctionType)


def in_classes(name, classes):
    """Returns the first class that has a method in CPython, its key and the method's kind, or None."""
    for cls in classes:
        key = class_key(cls)
        kind = key and members(key).get(name)
        if kind:
            return cls, key, kind
        if name in vars(cls) and not key:
            return None
    return None


class Documented:
    """What CPython says about a routine or descriptor, and how it's reached."""

    def __init__(self, key, owner=None, kind=None, receiver=None):
        module, _, self.name = key.rpartition(".")
        self.key = key
        self.place = "" if kind else f" in module {module}"
        self.owner, self.kind, self.receiver = owner, kind, receiver
        found = parts(key) or (parts(f"*.{self.name}") if owner else None)
        self.signature, self.doc = found or ("", "")
        if receiver is not None and kind == METHOD and self.signature:
            self.signature = without_first(self.signature, self.name)


def documented(value):
    """Returns what CPython says about a routine or descriptor, or None."""
    name = getattr(value, "__name__", None)
    if isinstance(value, property):
        return documented(value.fget) if value.fget is not None else None
    owner = getattr(value, "__objclass__", None)
    if isinstance(owner, type) and isinstance(name, str):
        found = in_classes(name, owner.__mro__)
        if found is None:
            return None
        answer = Documented(f"{found[1]}.{name}", found[0], found[2])
        if inspect.ismethodwrapper(value):
            answer.signature = without_first(answer.signature, name)
        return answer
    receiver = getattr(value, "__self__", None)
    if receiver is not None and not isinstance(receiver, types.ModuleType):
        return of_bound(name, receiver)
    return of_function(value)


def of_bound(name, receiver):
    """Returns what CPython says about a method that is bound to an instance or a class, or None."""
    if isinstance(receiver, type):
        found = in_classes(name, receiver.__mro__)
        if found and found[2] != METHOD:
            return Documented(f"{found[1]}.{name}", found[0], found[2])
        if any(name in vars(cls) for cls in receiver.__mro__):
            return None
    found = in_classes(name, type(receiver).__mro__)
    return found and Documented(f"{found[1]}.{name}", found[0], found[2], receiver)


def of_function(value):
    """Returns what CPython says about a function, of a module or found in a class, or None."""
    if not isinstance(value, ROUTINES) or isinstance(value, type):
        return None
    if isinstance(value, types.FunctionType) and is_own(value):
        return None
    owner, _, name = value.__qualname__.rpartition(".")
    key = aliases().get(id(value))
    module = key.rpartition(".")[0] if key else value.__module__
    if key is None and owner:
        cls = getattr(sys.modules.get(module), owner, None)
        return in_class(cls, name) if isinstance(cls, type) else None
    key = key or f"{module}.{name}"
    return Documented(key) if key in ENTRIES and f"{key}." not in ENTRIES else None


def text_of(value):
    """Returns the signature and description of anything, or None."""
    if isinstance(value, types.ModuleType):
        return None if is_own_module(value) else parts(value.__name__)
    if isinstance(value, type):
        key = class_key(value)
        return key and parts(key)
    if isinstance(value, types.MethodType) and isinstance(value.__func__, type):
        found = text_of(value.__func__)
        return found and (without_first(found[0], value.__func__.__name__), found[1])
    if inspect.isroutine(value) or inspect.isdatadescriptor(value):
        found = documented(value)
        return found and (found.signature, found.doc)
    return None


def is_own_module(module):
    file = getattr(module, "__file__", None) or ""
    return file.startswith("/") and not file.startswith(LIBRARY)


def install(pydoc):
    """Changes `pydoc`."""
    getargspec, getowndoc, getdoc = pydoc._getargspec, pydoc._getowndoc, pydoc.getdoc
    classify, visiblename, render_doc = pydoc.classify_class_attrs, pydoc.visiblename, pydoc.render_doc
    introdoc, docroutine, docdata = pydoc._introdoc, pydoc.TextDoc.docroutine, pydoc.TextDoc.docdata

    def _getargspec(object):
        found = text_of(object)
        return getargspec(object) if found is None else found[0] or None

    def _getowndoc(object):
        found = text_of(object)
        if found is not None:
            return found[1] or None
        if isinstance(object, type):
            # RustPython doesn't find the docstring of a class that has a metaclass with a docstring.
            return vars(object).get("__doc__")
        return getowndoc(object)

    def described(object):
        found = text_of(object)
        return getdoc(object) if found is None else found[1]

    def classify_class_attrs(cls):
        return as_in_cpython(cls, classify(cls))

    def visible(name, all=None, obj=None):
        shown = None
        if isinstance(obj, types.ModuleType) and not is_own_module(obj):
            shown = {key for key, kind in members(obj.__name__).items() if kind == "shown"}
        return name in shown if shown else visiblename(name, all, obj)

    def routine(self, object, name=None, mod=None, cl=None, homecls=None):
        home = homecls or cl
        found = documented(object) if home is None else in_class(home, name)
        if found is None:
            return docroutine(self, object, name, mod, cl, homecls)
        return self.documented(found, object, name, mod, cl)

    def show(self, found, object, name, mod, cl):
        if mod is None and name == getattr(object, "__name__", None):
            name = found.name
        title = self.bold(name or found.name)
        if name not in (None, found.name):
            title += f" = {found.name}"
        head = title + (found.signature or "(...)") + note(pydoc, found, object, mod, cl)
        return head + "\n" + (found.doc and self.indent(found.doc).rstrip() + "\n")

    def data(self, object, name=None, mod=None, cl=None, *ignored):
        if not isinstance(object, Missing):
            return docdata(self, object, name, mod, cl, *ignored)
        found = in_class(object.home, name)
        if object.kind in DESCRIPTORS:
            return self.bold(name) + "\n" + (found.doc and self.indent(found.doc) + "\n")
        return self.documented(found, object, name, mod, object.home)

    def intro():
        # Without the keys of a terminal.
        basic = os.environ.get(BASIC)
        os.environ[BASIC] = "1"
        try:
            return introdoc()
        finally:
            del os.environ[BASIC]
            if basic is not None:
                os.environ[BASIC] = basic

    def rendered(thing, title="Python Library Documentation: %s", forceload=0, renderer=None):
        # Modules may have been imported since.
        aliases.cache_clear()
        text = render_doc(thing, title, forceload, renderer)
        head = heading(pydoc, *pydoc.resolve(thing, forceload))
        if head is None:
            return text
        return title % head + text[text.index("\n\n") :]

    pydoc._getargspec, pydoc._getowndoc, pydoc.getdoc = _getargspec, _getowndoc, described
    pydoc.classify_class_attrs, pydoc.visiblename, pydoc.render_doc = classify_class_attrs, visible, rendered
    pydoc.TextDoc.docroutine, pydoc.TextDoc.docdata, pydoc.TextDoc.documented = routine, data, show
    pydoc.pager, pydoc._introdoc = pydoc.plainpager, intro


def in_class(cls, name):
    """Returns what CPython says about an attribute of a class itself, or None."""
    key = class_key(cls)
    kind = key and members(key).get(name)
    return Documented(f"{key}.{name}", cls, kind) if kind else None


def heading(pydoc, thing, name):
    """Returns what `help` shows a page about, or None if `pydoc` knows."""
    place = f" in {name.rpartition('.')[0]}" if name and "." in name else None
    if isinstance(thing, type):
        key = class_key(thing)
        return key and pydoc.describe(thing) + (place or f" in module {module_of(key, thing)}")
    if inspect.isroutine(thing) or inspect.isdatadescriptor(thing):
        found = documented(thing)
        return found and what(pydoc, thing, found) + (place or found.place)
    if isinstance(thing, types.ModuleType) or class_key(type(thing)) is None or pydoc._getdoc(thing):
        return None
    return pydoc.describe(thing) + (place or "") + " object"


def what(pydoc, thing, found):
    """Returns the kind and the name of a routine or descriptor, as CPython has it."""
    if found.kind in (GETSET, MEMBER):
        return f"{found.kind} descriptor {found.key}"
    if found.kind is None or isinstance(thing, types.MethodType):
        return f"built-in function {found.name}"
    if isinstance(thing, types.FunctionType):
        return f"method descriptor {found.name}"
    return pydoc.describe(thing)


def module_of(key, cls):
    return key.removesuffix(f".{cls.__qualname__}")


def note(pydoc, found, thing, mod, cl):
    """Returns what follows the signature of a routine."""
    kind, owner = found.kind, found.owner
    if owner is None:
        return ""
    if kind == STATIC_METHOD and found.name == "__new__":
        return "" if cl is owner else f" class method of {pydoc.classname(owner, mod)}"
    if kind == STATIC_METHOD or cl is not None:
        return ""
    if kind == CLASS_METHOD:
        receiver = getattr(thing, "__self__", owner)
        return f" class method of {pydoc.classname(receiver, mod)}"
    if found.receiver is not None:
        return f" method of {pydoc.classname(type(found.receiver), mod)} instance"
    return f" unbound {pydoc.classname(owner, mod)} method"


class Missing:
    """Replaces a special attribute that only CPython's class has."""

    def __init__(self, home, kind):
        self.home, self.kind = home, kind


def as_in_cpython(cls, attributes):
    """Returns attributes as `inspect.classify_class_attrs` does, but those that CPython has."""
    mro = inspect.getmro(cls)
    keys = {base: class_key(base) for base in mro}
    found = [place for attribute in attributes if (place := placed(attribute, mro, keys))]
    names = {name for name, *_ in found}
    for base in mro:
        for name, kind in members(keys[base]).items() if keys[base] else ():
            if name not in names and name.startswith("__") and kind != DATA:
                names.add(name)
                found.append((name, as_classified(kind), base, Missing(base, kind)))
    return found


def placed(attribute, mro, keys):
    """Returns an attribute with the kind and the class that CPython shows, or None."""
    name, kind, home, value = attribute
    if name == "__abc_tpflags__":
        # CPython's metaclass removes it.
        return None
    if name == "__weakref__" and home in mro and name in vars(home):
        # RustPython finds the attribute of the metaclass first.
        kind, value = "data descriptor", vars(home)[name]
        attribute = (name, kind, home, value)
    for base in mro:
        key = keys[base]
        if key is None and name in vars(base):
            return attribute if base is home else (name, kind, base, vars(base)[name])
        kind_there = key and members(key).get(name)
        if kind_there:
            return name, as_classified(kind_there), base, vars(base).get(name, value)
    return None if keys.get(home) else attribute


def as_classified(kind):
    return "data descriptor" if kind in (GETSET, MEMBER) else kind
