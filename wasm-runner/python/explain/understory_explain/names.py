"""Explains names, attributes and imports that Python doesn't find."""

import ast
import sys

from .facts import FUNCTIONS, Words, is_learners, kind, library_modules, near, public_builtins
from .rule import rule

CONSTANTS = {
    "true": "True",
    "false": "False",
    "none": "None",
    "null": "None",
    "NULL": "None",
    "TRUE": "True",
    "FALSE": "False",
    "NONE": "None",
}
UNDEFINED = r"name '(?P<name>\w+)' is not defined(?:\..*)?"
UNSET = r"(?:cannot access local variable|local variable) '(?P<name>\w+)' (?:where it is not|referenced before).*"
# Well-known packages that have to be installed.
PACKAGES = frozenset(
    "PIL aiohttp arcade bcrypt bs4 celery click colorama cv2 discord django dotenv fastapi flask "
    "httpx jinja2 jwt keras lxml matplotlib mysql nltk numpy openpyxl pandas playwright plotly psycopg "
    "psycopg2 pyautogui pydantic pygame pymongo pymysql pyperclip pytest redis requests rich scipy "
    "seaborn selenium serial sklearn sqlalchemy starlette streamlit sympy tensorflow termcolor "
    "torch tqdm typer uvicorn werkzeug yaml".split()
)
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
    ("list", "contains"): "the operator `in`",
    ("str", "contains"): "the operator `in`",
    ("dict", "has_key"): "the operator `in`",
    ("str", "toUpperCase"): "`upper`",
    ("str", "toLowerCase"): "`lower`",
    ("str", "uppercase"): "`upper`",
    ("str", "lowercase"): "`lower`",
    ("str", "trim"): "`strip`",
    ("str", "reverse"): "`[::-1]`",
    ("str", "append"): "`+`",
    ("str", "sort"): "`sorted(…)`",
    ("tuple", "sort"): "`sorted(…)`",
    ("dict", "sort"): "`sorted(…)`",
    ("dict", "add"): "square brackets and `=`",
    ("dict", "append"): "square brackets and `=`",
    ("list", "join"): '`", ".join(…)`',
    ("list", "forEach"): "a `for` loop",
    ("list", "map"): "a `for` loop",
}


def constant(facts, match):
    right = CONSTANTS.get(match["name"])
    return {"right": right} if right else None


def unimported(facts, match):
    name = match["name"]
    dotted = [node for node in facts.nodes(ast.Attribute) if is_name(node.value, name)]
    return {} if name in library_modules() and dotted else None


def is_name(node, name):
    return isinstance(node, ast.Name) and node.id == name


def other_capitals(facts, match):
    # A name that the program assigns isn't a misspelling.
    if facts.bindings(match["name"]):
        return None
    right = near(match["name"], facts.names() + public_builtins())
    return {"right": right} if right and right.casefold() == match["name"].casefold() else None


def misspelt(facts, match):
    if facts.bindings(match["name"]):
        return None
    right = near(match["name"], facts.names() + public_builtins(), facts.guess)
    return {"right": right} if right else None


def set_in_module(facts, name):
    """Returns the module's lines that assign the name, or None if it may be assigned elsewhere."""
    if any(name in node.names for node in ast.walk(facts.tree) if isinstance(node, ast.Global)):
        return None
    if any(is_name(node, name) and isinstance(node.ctx, ast.Del) for node in ast.walk(facts.tree)):
        return None
    return [line for line, scope in facts.bindings(name) if scope is None]


def set_below(facts, match):
    lines = set_in_module(facts, match["name"])
    if not lines or facts.function or lines[0] < facts.line:
        return None
    if lines[0] == facts.line:
        return None
    return {"below": lines[0]}


def set_after_call(facts, match):
    """`main()` above the definition of a function that `main` calls."""
    lines, module = set_in_module(facts, match["name"]), facts.exception.__traceback__
    code = module.tb_frame.f_code
    late = lines and (code.co_filename, code.co_name) == (facts.file, "<module>") and module.tb_lineno < lines[0]
    return {"below": lines[0], "call": module.tb_lineno} if late else None


def set_by_itself(facts, match):
    """`total = total + 1` as the first line that names it."""
    lines = set_in_module(facts, match["name"])
    return {} if lines and lines[0] == facts.line and not facts.function else None


def set_by_itself_inside(facts, match):
    """`clicks += 1` as the first line of a function that names it."""
    bindings = [(line, scope) for line, scope in facts.bindings(match["name"]) if scope is not None]
    lines = [line for line, scope in bindings if scope.lineno <= facts.line <= scope.end_lineno]
    return in_function(facts, match) if lines[:1] == [facts.line] else None


def not_reached(facts, match):
    lines = set_in_module(facts, match["name"])
    above = [line for line in lines or [] if line < facts.line]
    # `except … as error` deletes the name when its block ends.
    caught = any(isinstance(node, ast.ExceptHandler) and node.name == match["name"] for node in ast.walk(facts.tree))
    return {"above": above[0]} if above and not facts.function and not caught else None


def inside_function(facts, match):
    """A name that only one function has, used elsewhere."""
    bindings = facts.bindings(match["name"])
    scopes = {scope for _, scope in bindings}
    if len(scopes) != 1 or None in scopes:
        return None
    scope = scopes.pop()
    within = scope.lineno <= facts.line <= scope.end_lineno
    if within or not isinstance(scope, FUNCTIONS) or isinstance(scope, ast.Lambda):
        return None
    return {"owner": scope.name}


def returned(facts, match):
    """The function also returns the value of the name."""
    returns = [node for node in ast.walk(facts.tree) if isinstance(node, ast.Return) and node.lineno != facts.line]
    return inside_function(facts, match) if any(is_name(node.value, match["name"]) for node in returns) else None


def of_instance(facts, match):
    """A method or an attribute of the class, used in a method without `self.`"""
    for owner in ast.walk(facts.tree):
        if not isinstance(owner, ast.ClassDef) or not owner.lineno <= facts.line <= owner.end_lineno:
            continue
        method = next(
            (one for one in owner.body if isinstance(one, FUNCTIONS) and one.lineno <= facts.line <= one.end_lineno),
            None,
        )
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
        return {} if match["name"] in methods | stored else None
    return None


def called(facts, match):
    calls = [node for node in facts.nodes(ast.Call) if is_name(node.func, match["name"])]
    return {} if calls else None


def compared(facts, match):
    """`seats == 5` as a statement."""
    lines = [one.value for one in facts.nodes(ast.Expr) if isinstance(one.value, ast.Compare)]
    same = [one for one in lines if is_name(one.left, match["name"]) and isinstance(one.ops[0], ast.Eq)]
    return {} if same else None


def hides_builtin(facts, match):
    """`sum = sum(prices)` in a function."""
    builtin = match["name"] in public_builtins() and called(facts, match) is not None
    return in_function(facts, match) if builtin else None


def in_function(facts, match):
    return {"function": facts.function} if facts.function else None


def also_outside(facts, match):
    outside = [line for line, scope in facts.bindings(match["name"]) if scope is None]
    return {"function": facts.function, "outside": outside[0]} if outside and facts.function else None


# --- Attributes -----------------------------------------------------------------------------


def attribute_node(facts, match):
    nodes = [node for node in facts.nodes(ast.Attribute) if node.attr == match["name"]]
    return nodes[0] if len(nodes) == 1 else None


def written(node):
    """A short expression as the learner wrote it, without calls."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        owner = written(node.value)
        return f"{owner}.{node.attr}" if owner else None
    return None


def of_none(facts, match):
    node = attribute_node(facts, match)
    owner = written(node.value) if node else None
    return {"owner": owner} if owner else None


def of_none_attribute(facts, match):
    extra_values = of_none(facts, match)
    return extra_values if extra_values and "." in extra_values["owner"] else None


def key_with_dot(facts, match):
    """`prices.tea`"""
    node = attribute_node(facts, match) if match["kind"] == "dict" else None
    value = facts.value(node.value) if node and isinstance(node.value, ast.Name) else None
    return {"owner": node.value.id} if type(value) is dict and match["name"] in value else None


def elsewhere(facts, match):
    right = ELSEWHERE.get((match["kind"], match["name"]))
    return {"kind": kind(match["kind"]), "right": Words(right)} if right else None


BUILTIN = {one.__name__: one for one in (str, int, float, list, tuple, dict, set, bool, bytes, range)}


def misspelt_method(facts, match):
    one = BUILTIN.get(match["kind"])
    right = near(match["name"], [name for name in dir(one) if not name.startswith("_")]) if one else None
    return {"kind": kind(match["kind"]), "right": right} if right else None


def of_builtin(facts, match):
    return {"kind": kind(match["kind"])} if match["kind"] in BUILTIN else None


def own_class(facts, name):
    return next((one for one in ast.walk(facts.tree) if isinstance(one, ast.ClassDef) and one.name == name), None)


def without_super(facts, match):
    """A class with an `__init__` that never calls the one it inherits, which sets the attribute."""
    owner = own_class(facts, match["kind"])
    init = next((one for one in owner.body if getattr(one, "name", None) == "__init__"), None) if owner else None
    if init is None or any(is_name(node, "super") for node in ast.walk(init)):
        return None
    for base in owner.bases:
        parent = own_class(facts, getattr(base, "id", None))
        if parent and match["name"] in attributes_set_in(parent, "__init__"):
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


def misspelt_own(facts, match):
    owner = own_class(facts, match["kind"])
    if owner is None:
        return None
    known = {one.name for one in owner.body if isinstance(one, FUNCTIONS)}
    known |= {
        node.attr
        for node in ast.walk(owner)
        if isinstance(node, ast.Attribute) and is_name(node.value, "self") and isinstance(node.ctx, ast.Store)
    }
    right = near(match["name"], sorted(known))
    return {"right": right} if right else None


def method_of_own(facts, match):
    """`song.play()`, where no line assigns `.play`."""
    calls = [node for node in facts.nodes(ast.Call) if getattr(node.func, "attr", None) == match["name"]]
    assigned = [
        node for node in ast.walk(facts.tree) if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)
    ]
    return of_own(facts, match) if calls and all(node.attr != match["name"] for node in assigned) else None


def of_own(facts, match):
    return {} if own_class(facts, match["kind"]) else None


def hidden_library(facts, match):
    """The learner's own file has the name of a library module."""
    module = getattr(facts.exception, "obj", None)
    file = vars(module).get("__file__") if type(module).__name__ == "module" else None
    return {} if match["module"] in library_modules() and is_learners(file) else None


def misspelt_in_module(facts, match):
    module = getattr(facts.exception, "obj", None)
    known = [name for name in vars(module) if not name.startswith("_")] if type(module).__name__ == "module" else []
    right = near(match["name"], known)
    return {"right": right} if right else None


# --- Imports --------------------------------------------------------------------------------


def importing(facts, match):
    of_library = match["name"].partition(".")[0] in library_modules()
    return {} if facts.nodes(ast.Import, ast.ImportFrom) and not of_library else None


def package(facts, match):
    name = match["name"].partition(".")[0]
    return {"package": name} if name in PACKAGES and importing(facts, match) is not None else None


def misspelt_module(facts, match):
    right = near(match["name"], sorted(name for name in library_modules() if not name.startswith("_")))
    alone = {"maths": "math", "rand": "random", "date": "datetime", "jason": "json"}
    right = right or alone.get(match["name"])
    known = right and match["name"] not in PACKAGES and facts.nodes(ast.Import, ast.ImportFrom)
    return {"right": right} if known else None


def not_in_page(facts, match):
    why = match["why"][:1].upper() + match["why"][1:]
    return {"why": Words(why)}


def misspelt_import(facts, match):
    module = sys.modules.get(match["module"])
    known = [name for name in vars(module) if not name.startswith("_")] if module else []
    right = near(match["name"], known)
    return {"right": right} if right else None


RULES = (
    rule(
        "name-constant",
        "NameError",
        UNDEFINED,
        "Python writes this value as `{right}`, and doesn't know anything called `{name}`.",
        "{place} has `{name}`: did you mean `{right}`?",
        constant,
    ),
    rule(
        "name-compared",
        "NameError",
        UNDEFINED,
        "`==` compares two values, and `{name}` doesn't have a value yet. To assign one, use a single `=`.",
        "{place} has `{name} ==`: did you mean `{name} =`?",
        compared,
    ),
    rule(
        "name-module",
        "NameError",
        UNDEFINED,
        "`{name}` is a module in Python's standard library, and it hasn't been imported here.",
        "{place} uses `{name}`: if you mean the module, put `import {name}` at the top of the program.",
        unimported,
    ),
    rule(
        "name-capitals",
        "NameError",
        UNDEFINED,
        "Python knows `{right}`, but not `{name}`: uppercase and lowercase letters are different.",
        "{place} has `{name}`: did you mean `{right}`?",
        other_capitals,
    ),
    rule(
        "name-self",
        "NameError",
        UNDEFINED,
        "Inside a method, an object's attributes and methods need `self.` in front of them.",
        "{place} has only `{name}`: did you mean `self.{name}`?",
        of_instance,
    ),
    rule(
        "name-misspelt",
        "NameError",
        UNDEFINED,
        "Python doesn't know anything called `{name}`, but it knows `{right}`.",
        "{place} has `{name}`: did you mean `{right}`? Compare the two letter by letter.",
        misspelt,
    ),
    rule(
        "name-too-early",
        "NameError",
        UNDEFINED,
        "Python runs a program from top to bottom, and `{name}` is only defined later, on line {below}.",
        "{place} needs `{name}` before that: which of the two lines should come first?",
        set_below,
    ),
    rule(
        "name-too-early-call",
        "NameError",
        UNDEFINED,
        "Python runs a program from top to bottom, and `{name}` is only defined later, on line {below}.",
        "{place} needs `{name}` before that: should line {call}, which makes the call, come further down?",
        set_after_call,
    ),
    rule(
        "name-from-itself",
        "NameError",
        UNDEFINED,
        "To run this line, Python already needs a value for `{name}`, and there isn't one yet.",
        "{place} uses `{name}` and also assigns it: which value should `{name}` have before this line?",
        set_by_itself,
    ),
    rule(
        "name-not-reached",
        "NameError",
        UNDEFINED,
        "`{name}` has no value here. Line {above} could have assigned it, but it didn't.",
        "{place} needs `{name}`: why didn't line {above} give it a value?",
        not_reached,
    ),
    rule(
        "name-returned",
        "NameError",
        UNDEFINED,
        "`{name}` only exists inside the function `{owner}`, because it's defined there.",
        "{place} is outside `{owner}`, which returns the value: assign the result of the call to a variable, and use that variable here.",
        returned,
    ),
    rule(
        "name-inside-function",
        "NameError",
        UNDEFINED,
        "`{name}` only exists inside the function `{owner}`, because it's defined there.",
        "{place} is outside `{owner}`: could `{owner}` return the value that you need here?",
        inside_function,
    ),
    rule(
        "name-function",
        "NameError",
        UNDEFINED,
        "This line calls `{name}`, but Python doesn't know anything with that name.",
        "{place} calls `{name}`: is it spelled correctly, and was it defined or imported before this line?",
        called,
    ),
    rule(
        "name-unknown",
        "NameError",
        UNDEFINED,
        "Without quotation marks, `{name}` is a name, and Python doesn't know anything called `{name}`.",
        "{place} uses `{name}`: if it's text, put quotation marks around it. If it's a variable, assign a value to it first.",
    ),
    rule(
        "name-free",
        "NameError",
        r"(?:cannot access free variable|free variable) '(?P<name>\w+)'.*",
        "`{name}` belongs to the function around this one, and it has no value yet.",
        "{place} uses `{name}`: which line assigns it, and does that line run before this one?",
    ),
    rule(
        "name-hides-builtin",
        "UnboundLocalError",
        UNSET,
        "A function that assigns `{name}` gets its own local `{name}`, so `{function}` can't reach Python's own `{name}`.",
        "{place} calls `{name}(…)`: which other name could the variable have?",
        hides_builtin,
    ),
    rule(
        "name-also-outside",
        "UnboundLocalError",
        UNSET,
        "A function that assigns `{name}` gets its own local `{name}`, and that one has no value yet.",
        "{place} uses the local `{name}`, not the one from line {outside}: should `{function}` get that one as a parameter? It can return the new value.",
        also_outside,
    ),
    rule(
        "name-from-itself-inside",
        "UnboundLocalError",
        UNSET,
        "To run this line, Python already needs a value for `{name}`, and there isn't one in `{function}` yet.",
        "{place} uses `{name}` and also assigns it: which value should `{name}` have before this line?",
        set_by_itself_inside,
    ),
    rule(
        "name-unset",
        "UnboundLocalError",
        UNSET,
        "`{name}` is a local variable of the function `{function}`, and it has no value at this point.",
        "{place} uses `{name}`: is there a way through the function that doesn't assign it?",
        in_function,
    ),
    rule(
        "attribute-none-attribute",
        "AttributeError",
        r"'NoneType' object has no attribute '(?P<name>\w+)'(?:\..*)?",
        "`{owner}` is `None` (no value), and `None` has no `{name}`.",
        "{place} uses `{owner}.{name}`: which line assigned `{owner}`? If it may be `None`, check it with `if` first.",
        of_none_attribute,
    ),
    rule(
        "attribute-none",
        "AttributeError",
        r"'NoneType' object has no attribute '(?P<name>\w+)'(?:\..*)?",
        "`{owner}` is `None` (no value), and `None` has no `{name}`.",
        "{place} uses `{owner}.{name}`: why is `{owner}` `None`? Maybe it comes from a function that returns nothing.",
        of_none,
    ),
    rule(
        "attribute-none-result",
        "AttributeError",
        r"'NoneType' object has no attribute '(?P<name>\w+)'(?:\..*)?",
        "The value before `.{name}` is `None` (no value), and `None` has no `{name}`.",
        "{place} has `.{name}`: where does the `None` before its dot come from? Many functions and methods return nothing.",
    ),
    rule(
        "attribute-elsewhere",
        "AttributeError",
        r"'(?P<kind>\w+)' object has no attribute '(?P<name>\w+)'(?:\..*)?",
        "The value before `.{name}` is {kind}, and Python has no `{name}` for that.",
        "{place} has `.{name}`: use {right} instead.",
        elsewhere,
    ),
    rule(
        "attribute-key",
        "AttributeError",
        r"'(?P<kind>\w+)' object has no attribute '(?P<name>\w+)'(?:\..*)?",
        "`{owner}` is a dictionary, so you get its values with square brackets, not with a dot.",
        '{place} has `{owner}.{name}`: did you mean `{owner}["{name}"]`?',
        key_with_dot,
    ),
    rule(
        "attribute-misspelt",
        "AttributeError",
        r"'(?P<kind>\w+)' object has no attribute '(?P<name>\w+)'(?:\..*)?",
        "The value before `.{name}` is {kind}, which has no `{name}`, but it has `{right}`.",
        "{place} has `.{name}`: did you mean `.{right}`?",
        misspelt_method,
    ),
    rule(
        "attribute-assigned",
        "AttributeError",
        r"'(?P<kind>\w+)' object has no attribute '(?P<name>\w+)' and no __dict__ for setting new attributes",
        "The value before `.{name}` is {kind}, and you can't add attributes to that.",
        "{place} assigns to `.{name}`: is the value before the dot the one you mean?",
        of_builtin,
    ),
    rule(
        "attribute-builtin",
        "AttributeError",
        r"'(?P<kind>\w+)' object has no attribute '(?P<name>\w+)'(?:\..*)?",
        "The value before `.{name}` is {kind}, and that has no `{name}`.",
        "{place} has `.{name}`: is the value before the dot what you expect, and is `{name}` spelled correctly?",
        of_builtin,
    ),
    rule(
        "attribute-super",
        "AttributeError",
        r"'(?P<kind>\w+)' object has no attribute '(?P<name>\w+)'(?:\..*)?",
        "`{parent}` sets `{name}` in its `__init__`, but `{kind}` has its own `__init__`, which doesn't call that one.",
        "{place} needs `.{name}`: call `super().__init__(…)` in the `__init__` of `{kind}`.",
        without_super,
    ),
    rule(
        "attribute-own-misspelt",
        "AttributeError",
        r"'(?P<kind>\w+)' object has no attribute '(?P<name>\w+)'(?:\..*)?",
        "This object of your class `{kind}` has no `{name}`, but the class has `{right}`.",
        "{place} has `.{name}`: did you mean `.{right}`?",
        misspelt_own,
    ),
    rule(
        "method-own",
        "AttributeError",
        r"'(?P<kind>\w+)' object has no attribute '(?P<name>\w+)'(?:\..*)?",
        "Your class `{kind}` has no method called `{name}`.",
        "{place} calls `.{name}(…)`: should there be a `def {name}(self):` inside the class?",
        method_of_own,
    ),
    rule(
        "attribute-own",
        "AttributeError",
        r"'(?P<kind>\w+)' object has no attribute '(?P<name>\w+)'(?:\..*)?",
        "This object of your class `{kind}` has nothing called `{name}`, at least not yet.",
        "{place} needs `.{name}`: does a line such as `self.{name} = …` run before this one?",
        of_own,
    ),
    rule(
        "module-hidden",
        "AttributeError",
        r"(?:partially initialized )?module '(?P<module>[\w.]+)' .*has no attribute '(?P<name>\w+)'.*",
        "Your own file `{module}.py` has the same name as Python's module, so Python imported your file instead.",
        "{place} uses `{module}.{name}`: rename your file.",
        hidden_library,
    ),
    rule(
        "module-misspelt",
        "AttributeError",
        r"module '(?P<module>[\w.]+)' has no attribute '(?P<name>\w+)'.*",
        "The module `{module}` has no `{name}`, but it has `{right}`.",
        "{place} has `{name}`: did you mean `{right}`?",
        misspelt_in_module,
    ),
    rule(
        "module-attribute",
        "AttributeError",
        r"module '(?P<module>[\w.]+)' has no attribute '(?P<name>\w+)'.*",
        "The module `{module}` has nothing called `{name}`.",
        "{place} uses `{module}.{name}`: check the spelling, or look up the right name in the documentation of `{module}`.",
    ),
    rule(
        "attribute-frozen",
        "FrozenInstanceError",
        r"cannot assign to field '(?P<name>\w+)'",
        "This object can't be changed, because its class is a dataclass with `frozen=True`.",
        "{place} assigns to `{name}`: make a new object instead, for example with `dataclasses.replace`.",
        anywhere=True,
    ),
    rule(
        "attribute-property",
        "AttributeError",
        r"property '(?P<name>\w+)' of '(?P<kind>\w+)' object has no setter",
        "You can read the property `{name}` of `{kind}`, but you can't assign to it.",
        "{place} assigns to `{name}`: which values is it calculated from? Change those instead.",
    ),
    rule(
        "import-not-here",
        "ModuleNotFoundError ImportError",
        r"No module named '(?P<name>[\w.]+)' here: (?P<why>.*)",
        "`{name}` can't be imported here. {why}",
        "{place} imports `{name}`: run the program on your own computer, or try it without `{name}`.",
        not_in_page,
        anywhere=True,
    ),
    rule(
        "import-misspelt",
        "ModuleNotFoundError",
        r"No module named '(?P<name>\w+)'",
        "Python found no module called `{name}`, but there's one called `{right}`.",
        "{place} imports `{name}`: did you mean `{right}`?",
        misspelt_module,
        anywhere=True,
    ),
    rule(
        "import-package",
        "ModuleNotFoundError",
        r"No module named '(?P<name>[\w.]+)'(?:;.*)?",
        "`{package}` isn't part of Python, and it isn't available on this page.",
        "{place} imports it: on your own computer, you can install it. Here, try to solve the task without it.",
        package,
        anywhere=True,
    ),
    rule(
        "import-missing",
        "ModuleNotFoundError",
        r"No module named '(?P<name>[\w.]+)'(?:;.*)?",
        "Python found no module called `{name}`. It isn't part of Python, and none of your files has that name.",
        "{place} imports `{name}`: check the spelling. Packages that you'd have to install aren't available on this page.",
        importing,
        anywhere=True,
    ),
    rule(
        "import-circle",
        "ImportError",
        r"cannot import name '(?P<name>\w+)' from partially initialized module '(?P<module>[\w.]+)'.*",
        "`{module}` isn't completely loaded yet. Most likely, two files import each other.",
        "{place} imports `{name}` from `{module}`: which of the two files could work without the other?",
        anywhere=True,
    ),
    rule(
        "import-name-misspelt",
        "ImportError",
        r"cannot import name '(?P<name>\w+)' from '(?P<module>[\w.]+)'.*",
        "The module `{module}` has no `{name}`, but it has `{right}`.",
        "{place} imports `{name}`: did you mean `{right}`?",
        misspelt_import,
        anywhere=True,
    ),
    rule(
        "import-name",
        "ImportError",
        r"cannot import name '(?P<name>\w+)' from '(?P<module>[\w.]+)'.*",
        "Python found the module `{module}`, but nothing called `{name}` in it.",
        "{place} imports `{name}`: check the spelling, or look up what's in `{module}`.",
        importing,
        anywhere=True,
    ),
)
