"""Explanations of names, attributes and imports that Python does not find."""

import ast
import sys

from .facts import FUNCTIONS, Words, is_learners, kind, library_modules, near, public_builtins
from .rule import rule

CONSTANTS = {"true": "True", "false": "False", "none": "None", "null": "None", "NULL": "None", "TRUE": "True", "FALSE": "False", "NONE": "None"}
UNDEFINED = r"name '(?P<name>\w+)' is not defined(?:\..*)?"
UNSET = r"(?:cannot access local variable|local variable) '(?P<name>\w+)' (?:where it is not|referenced before).*"
# What other languages call it, by the type of object.
ELSEWHERE = {
    ("list", "push"): "`append`",
    ("list", "add"): "`append`",
    ("set", "append"): "`add`",
    ("list", "size"): "`len(…)`",
    ("list", "length"): "`len(…)`",
    ("str", "length"): "`len(…)`",
    ("str", "size"): "`len(…)`",
    ("dict", "length"): "`len(…)`",
    ("list", "contains"): "the word `in`",
    ("str", "contains"): "the word `in`",
    ("dict", "has_key"): "the word `in`",
    ("str", "toUpperCase"): "`upper`",
    ("str", "toLowerCase"): "`lower`",
    ("str", "trim"): "`strip`",
    ("str", "reverse"): "`[::-1]`",
    ("str", "append"): "`+`",
    ("str", "sort"): "`sorted(…)`",
    ("tuple", "sort"): "`sorted(…)`",
    ("dict", "sort"): "`sorted(…)`",
    ("list", "join"): "`\", \".join(…)`, a method of the text between,",
    ("list", "forEach"): "a `for` loop",
    ("list", "map"): "a `for` loop",
}


def constant(facts, found):
    right = CONSTANTS.get(found["name"])
    return {"right": right} if right else None


def unimported(facts, found):
    name = found["name"]
    dotted = [node for node in facts.nodes(ast.Attribute) if is_name(node.value, name)]
    return {} if name in library_modules() and dotted else None


def is_name(node, name):
    return isinstance(node, ast.Name) and node.id == name


def other_capitals(facts, found):
    right = near(found["name"], facts.names() + public_builtins())
    return {"right": right} if right and right.casefold() == found["name"].casefold() else None


def misspelt(facts, found):
    right = near(found["name"], facts.names() + public_builtins(), facts.guess)
    return {"right": right} if right else None


def set_in_module(facts, name):
    """The lines of the module where the name gets a value, or None where that may be elsewhere."""
    if any(name in node.names for node in ast.walk(facts.tree) if isinstance(node, ast.Global)):
        return None
    if any(is_name(node, name) and isinstance(node.ctx, ast.Del) for node in ast.walk(facts.tree)):
        return None
    return [line for line, scope in facts.bindings(name) if scope is None]


def set_below(facts, found):
    lines = set_in_module(facts, found["name"])
    if not lines or facts.function or lines[0] < facts.line:
        return None
    if lines[0] == facts.line:
        return None
    return {"below": lines[0]}


def set_by_itself(facts, found):
    """`total = total + 1` as the first line that names it."""
    lines = set_in_module(facts, found["name"])
    return {} if lines and lines[0] == facts.line and not facts.function else None


def not_reached(facts, found):
    lines = set_in_module(facts, found["name"])
    above = [line for line in lines or [] if line < facts.line]
    # `except … as error` forgets the name when its block ends.
    caught = any(
        isinstance(node, ast.ExceptHandler) and node.name == found["name"] for node in ast.walk(facts.tree)
    )
    return {"above": above[0]} if above and not facts.function and not caught else None


def inside_function(facts, found):
    """A name that only one function has, used elsewhere."""
    bindings = facts.bindings(found["name"])
    scopes = {scope for _, scope in bindings}
    if len(scopes) != 1 or None in scopes:
        return None
    scope = scopes.pop()
    within = scope.lineno <= facts.line <= scope.end_lineno
    if within or not isinstance(scope, FUNCTIONS) or isinstance(scope, ast.Lambda):
        return None
    return {"owner": scope.name}


def of_instance(facts, found):
    """A method or an attribute of the class, used in a method without `self.`"""
    for owner in ast.walk(facts.tree):
        if not isinstance(owner, ast.ClassDef) or not owner.lineno <= facts.line <= owner.end_lineno:
            continue
        method = next((one for one in owner.body if isinstance(one, FUNCTIONS) and one.lineno <= facts.line <= one.end_lineno), None)
        if method is None or not method.args.args:
            return None
        self = method.args.args[0].arg
        if self != "self":
            return None
        methods = {one.name for one in owner.body if isinstance(one, FUNCTIONS)}
        stored = {
            node.attr
            for node in ast.walk(owner)
            if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and is_name(node.value, "self")
        }
        return {} if found["name"] in methods | stored else None
    return None


def called(facts, found):
    calls = [node for node in facts.nodes(ast.Call) if is_name(node.func, found["name"])]
    return {} if calls else None


def in_function(facts, found):
    return {"function": facts.function} if facts.function else None


def also_outside(facts, found):
    outside = [line for line, scope in facts.bindings(found["name"]) if scope is None]
    return {"function": facts.function, "outside": outside[0]} if outside and facts.function else None


# --- Attributes -----------------------------------------------------------------------------


def attribute_node(facts, found):
    nodes = [node for node in facts.nodes(ast.Attribute) if node.attr == found["name"]]
    return nodes[0] if len(nodes) == 1 else None


def written(node):
    """A short expression as the learner wrote it, without calls."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        owner = written(node.value)
        return f"{owner}.{node.attr}" if owner else None
    return None


def of_none(facts, found):
    node = attribute_node(facts, found)
    owner = written(node.value) if node else None
    return {"owner": owner} if owner else None


def elsewhere(facts, found):
    right = ELSEWHERE.get((found["kind"], found["name"]))
    return {"kind": kind(found["kind"]), "right": Words(right)} if right else None


BUILTIN = {one.__name__: one for one in (str, int, float, list, tuple, dict, set, bool, bytes, range)}


def misspelt_method(facts, found):
    one = BUILTIN.get(found["kind"])
    right = near(found["name"], [name for name in dir(one) if not name.startswith("_")]) if one else None
    return {"kind": kind(found["kind"]), "right": right} if right else None


def of_builtin(facts, found):
    return {"kind": kind(found["kind"])} if found["kind"] in BUILTIN else None


def own_class(facts, name):
    return next((one for one in ast.walk(facts.tree) if isinstance(one, ast.ClassDef) and one.name == name), None)


def without_super(facts, found):
    """A class with an `__init__` that never calls the one it inherits, which sets the attribute."""
    owner = own_class(facts, found["kind"])
    init = next((one for one in owner.body if getattr(one, "name", None) == "__init__"), None) if owner else None
    if init is None or any(is_name(node, "super") for node in ast.walk(init)):
        return None
    for base in owner.bases:
        parent = own_class(facts, getattr(base, "id", None))
        if parent and found["name"] in attributes_set_in(parent, "__init__"):
            return {"parent": parent.name}
    return None


def attributes_set_in(owner, method):
    return {
        node.attr
        for one in owner.body
        if getattr(one, "name", None) == method
        for node in ast.walk(one)
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)
    }


def misspelt_own(facts, found):
    owner = own_class(facts, found["kind"])
    if owner is None:
        return None
    known = {one.name for one in owner.body if isinstance(one, FUNCTIONS)}
    known |= {node.attr for node in ast.walk(owner) if isinstance(node, ast.Attribute) and is_name(node.value, "self") and isinstance(node.ctx, ast.Store)}
    right = near(found["name"], sorted(known))
    return {"right": right} if right else None


def of_own(facts, found):
    return {} if own_class(facts, found["kind"]) else None


def hidden_library(facts, found):
    """The learner's own file has the name of a module of the library."""
    module = getattr(facts.exception, "obj", None)
    file = vars(module).get("__file__") if type(module).__name__ == "module" else None
    return {} if found["module"] in library_modules() and is_learners(file) else None


def misspelt_in_module(facts, found):
    module = getattr(facts.exception, "obj", None)
    known = [name for name in vars(module) if not name.startswith("_")] if type(module).__name__ == "module" else []
    right = near(found["name"], known)
    return {"right": right} if right else None


# --- Imports --------------------------------------------------------------------------------


def importing(facts, found):
    of_library = found["name"].partition(".")[0] in library_modules()
    return {} if facts.nodes(ast.Import, ast.ImportFrom) and not of_library else None


def misspelt_module(facts, found):
    right = near(found["name"], sorted(name for name in library_modules() if not name.startswith("_")))
    alone = {"maths": "math", "rand": "random", "date": "datetime", "jason": "json"}
    right = right or alone.get(found["name"])
    return {"right": right} if right and facts.nodes(ast.Import, ast.ImportFrom) else None


def not_in_page(facts, found):
    why = found["why"][:1].upper() + found["why"][1:]
    return {"why": Words(why)}


def misspelt_import(facts, found):
    module = sys.modules.get(found["module"])
    known = [name for name in vars(module) if not name.startswith("_")] if module else []
    right = near(found["name"], known)
    return {"right": right} if right else None


RULES = (
    rule(
        "name-constant", "NameError", UNDEFINED,
        "Python writes this word as `{right}`; it knows no `{name}`.",
        "{place} has `{name}`: write `{right}`.",
        constant,
    ),
    rule(
        "name-module", "NameError", UNDEFINED,
        "`{name}` is a module of Python's library, and a program has to import a module before it uses it.",
        "{place} uses `{name}`: put `import {name}` at the top of the program.",
        unimported,
    ),
    rule(
        "name-capitals", "NameError", UNDEFINED,
        "Capital and small letters count: Python knows `{right}`, and `{name}` is another name.",
        "{place} says `{name}`: write it as `{right}`, if that is the one you mean.",
        other_capitals,
    ),
    rule(
        "name-self", "NameError", UNDEFINED,
        "Inside a method, what belongs to the object is reached by `self`, and `{name}` alone is another name.",
        "{place} says `{name}`: write `self.{name}`, if you mean the object's own.",
        of_instance,
    ),
    rule(
        "name-misspelt", "NameError", UNDEFINED,
        "Nothing is called `{name}`; the nearest name that Python knows here is `{right}`.",
        "{place} says `{name}`: look at each letter, and write `{right}`, if that is the one you mean.",
        misspelt,
    ),
    rule(
        "name-too-early", "NameError", UNDEFINED,
        "Python reads from top to bottom, and `{name}` gets its value further down, on line {below}.",
        "{place} uses `{name}` too early: move it below line {below}, or give `{name}` its value above it.",
        set_below,
    ),
    rule(
        "name-from-itself", "NameError", UNDEFINED,
        "To work out the new value of `{name}`, Python needs its old one, and `{name}` has none yet.",
        "{place} uses `{name}` on its right side: give `{name}` a first value on a line above it.",
        set_by_itself,
    ),
    rule(
        "name-not-reached", "NameError", UNDEFINED,
        "`{name}` has no value yet, because the line that would give it one has not run.",
        "{place} needs `{name}`; find out why Python did not come to line {above}.",
        not_reached,
    ),
    rule(
        "name-inside-function", "NameError", UNDEFINED,
        "`{name}` belongs to the function `{owner}` and can be seen only inside it.",
        "{place} stands outside of `{owner}`: let `{owner}` return the value, and keep what it returns.",
        inside_function,
    ),
    rule(
        "name-function", "NameError", UNDEFINED,
        "Python should call `{name}`, and nothing of that name exists here.",
        "{place} calls `{name}`: is it spelt as where it was made, and was it made or imported above?",
        called,
    ),
    rule(
        "name-unknown", "NameError", UNDEFINED,
        "Python takes a word without quotes for a name, and nothing is called `{name}` here.",
        "{place} has `{name}`: put quotes around it if it is text, or give that name a value first.",
    ),
    rule(
        "name-free", "NameError",
        r"(?:cannot access free variable|free variable) '(?P<name>\w+)'.*",
        "The function around this one gives `{name}` its value, and has not done so yet.",
        "{place} uses `{name}`: let the line that gives it a value run first.",
    ),
    rule(
        "name-also-outside", "UnboundLocalError", UNSET,
        "A function that gives a value to `{name}` makes a `{name}` of its own, and that one has no value yet.",
        "{place} uses the `{name}` of `{function}`, not the one of line {outside}: hand that in as a parameter, and return the new value.",
        also_outside,
    ),
    rule(
        "name-unset", "UnboundLocalError", UNSET,
        "`{name}` is a name of the function `{function}`, and no line that gives it a value has run yet.",
        "{place} uses `{name}`: give it a value above, on every way that leads here.",
        in_function,
    ),
    rule(
        "attribute-none", "AttributeError", r"'NoneType' object has no attribute '(?P<name>\w+)'(?:\..*)?",
        "`{owner}` is `None` here, which means nothing, and `None` has no `{name}`.",
        "{place} asks `{owner}` for `{name}`: find the line that gave `{owner}` its value, often a function that returns nothing.",
        of_none,
    ),
    rule(
        "attribute-none-result", "AttributeError", r"'NoneType' object has no attribute '(?P<name>\w+)'(?:\..*)?",
        "What stands before `.{name}` is `None`, which means nothing, and `None` has no `{name}`.",
        "{place} has `.{name}`: look at what comes before its dot, often a function or a method that returns nothing.",
    ),
    rule(
        "attribute-elsewhere", "AttributeError", r"'(?P<kind>\w+)' object has no attribute '(?P<name>\w+)'(?:\..*)?",
        "What stands before `.{name}` is {kind}, and Python has no `{name}` for that.",
        "{place} has `.{name}`: in Python, {right} does this.",
        elsewhere,
    ),
    rule(
        "attribute-misspelt", "AttributeError", r"'(?P<kind>\w+)' object has no attribute '(?P<name>\w+)'(?:\..*)?",
        "What stands before `.{name}` is {kind}; that has no `{name}`, but it has `{right}`.",
        "{place} has `.{name}`: write `.{right}`, if that is the one you mean.",
        misspelt_method,
    ),
    rule(
        "attribute-assigned", "AttributeError",
        r"'(?P<kind>\w+)' object has no attribute '(?P<name>\w+)' and no __dict__ for setting new attributes",
        "What stands before `.{name}` is {kind}, and nothing new can be stored in that with a dot.",
        "{place} gives `.{name}` a value: is the name before the dot the one you mean?",
        of_builtin,
    ),
    rule(
        "attribute-builtin", "AttributeError", r"'(?P<kind>\w+)' object has no attribute '(?P<name>\w+)'(?:\..*)?",
        "What stands before `.{name}` is {kind}, and that has nothing called `{name}`.",
        "{place} has `.{name}`: is that value what you expect there, and is `{name}` spelt right?",
        of_builtin,
    ),
    rule(
        "attribute-super", "AttributeError", r"'(?P<kind>\w+)' object has no attribute '(?P<name>\w+)'(?:\..*)?",
        "`{parent}` sets `{name}` in its `__init__`, but `{kind}` has an `__init__` of its own that does not call that one.",
        "{place} asks for `.{name}`: call `super().__init__(…)` in the `__init__` of `{kind}`.",
        without_super,
    ),
    rule(
        "attribute-own-misspelt", "AttributeError", r"'(?P<kind>\w+)' object has no attribute '(?P<name>\w+)'(?:\..*)?",
        "An object of your class `{kind}` has no `{name}`, but it may have `{right}`.",
        "{place} has `.{name}`: write `.{right}`, if that is the one you mean.",
        misspelt_own,
    ),
    rule(
        "attribute-own", "AttributeError", r"'(?P<kind>\w+)' object has no attribute '(?P<name>\w+)'(?:\..*)?",
        "This object of your class `{kind}` has nothing called `{name}`, at least not yet.",
        "{place} asks for `.{name}`: does a line such as `self.{name} = …` run before it?",
        of_own,
    ),
    rule(
        "module-hidden", "AttributeError", r"(?:partially initialized )?module '(?P<module>[\w.]+)' .*has no attribute '(?P<name>\w+)'.*",
        "A file of yours is called `{module}.py`, so Python takes it in the place of its own module `{module}`.",
        "{place} asks for `{module}.{name}`: give your file another name.",
        hidden_library,
    ),
    rule(
        "module-misspelt", "AttributeError", r"module '(?P<module>[\w.]+)' has no attribute '(?P<name>\w+)'.*",
        "The module `{module}` has no `{name}`, but it has `{right}`.",
        "{place} has `{name}`: write `{right}`, if that is the one you mean.",
        misspelt_in_module,
    ),
    rule(
        "module-attribute", "AttributeError", r"module '(?P<module>[\w.]+)' has no attribute '(?P<name>\w+)'.*",
        "The module `{module}` has nothing called `{name}`.",
        "{place} asks for it: look up in the documentation of `{module}` what it is called, and check each letter.",
    ),
    rule(
        "attribute-frozen", "FrozenInstanceError", r"cannot assign to field '(?P<name>\w+)'",
        "This object was made to stay as it is: its class is a dataclass with `frozen=True`.",
        "{place} changes `{name}`: make a new object with the other value, for example with `dataclasses.replace`.",
        anywhere=True,
    ),
    rule(
        "attribute-property", "AttributeError", r"property '(?P<name>\w+)' of '(?P<kind>\w+)' object has no setter",
        "`{name}` is a property of `{kind}` that can be read, but nothing says how to change it.",
        "{place} gives `{name}` a value: change what the property is worked out from.",
    ),
    rule(
        "import-not-here", "ModuleNotFoundError ImportError", r"No module named '(?P<name>[\w.]+)' here: (?P<why>.*)",
        "`{name}` cannot be imported here. {why}",
        "{place} imports `{name}`: take this program to your own computer, or do without it here.",
        not_in_page,
        anywhere=True,
    ),
    rule(
        "import-misspelt", "ModuleNotFoundError", r"No module named '(?P<name>\w+)'",
        "Python finds no module called `{name}`, but it has one called `{right}`.",
        "{place} imports `{name}`: write `{right}`, if that is the one you mean.",
        misspelt_module,
        anywhere=True,
    ),
    rule(
        "import-missing", "ModuleNotFoundError", r"No module named '(?P<name>[\w.]+)'(?:;.*)?",
        "Python looked for a module called `{name}` and found none: it is no part of Python's library, and no file of yours has that name.",
        "{place} imports `{name}`: check each letter; if it is a package of somebody else, it has to be installed first.",
        importing,
        anywhere=True,
    ),
    rule(
        "import-circle", "ImportError",
        r"cannot import name '(?P<name>\w+)' from partially initialized module '(?P<module>[\w.]+)'.*",
        "`{module}` is only half loaded at this moment: most likely two files import each other.",
        "{place} imports `{name}` from `{module}`: let one of the two files do without the other.",
        anywhere=True,
    ),
    rule(
        "import-name-misspelt", "ImportError", r"cannot import name '(?P<name>\w+)' from '(?P<module>[\w.]+)'.*",
        "The module `{module}` has no `{name}`, but it has `{right}`.",
        "{place} imports `{name}`: write `{right}`, if that is the one you mean.",
        misspelt_import,
        anywhere=True,
    ),
    rule(
        "import-name", "ImportError", r"cannot import name '(?P<name>\w+)' from '(?P<module>[\w.]+)'.*",
        "There is a module `{module}`, but it has nothing called `{name}`.",
        "{place} imports `{name}`: check each letter, and look up what `{module}` really has.",
        importing,
        anywhere=True,
    ),
)
