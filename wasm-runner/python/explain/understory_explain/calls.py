"""Explains brackets after the wrong value, and calls with the wrong arguments."""

import ast
import builtins
import re

from .facts import FUNCTIONS, MISSING, Words, kind
from .names import own_class, written
from .rule import rule

CALLED = r"(?P<called>[\w.]+)\(\) "
NOT_CALLABLE = r"'(?P<kind>\w+)' object is not callable(?:\..*)?"
NOT_SUBSCRIPTABLE = r"'(?P<kind>\w+)' object is not subscriptable|type '(?P<type_name>\w+)' is not subscriptable"
FUNCTION_KINDS = ("function", "builtin_function_or_method", "method", "builtin_method", "method_descriptor")


def bare_name(called):
    return called.rpartition(".")[2]


def own_function(facts, match):
    """Returns the `def` that the message names, if there is exactly one."""
    called = match["called"]
    owner, _, name = called.rpartition(".")
    owner_node = own_class(facts, owner.rpartition(".")[2]) if owner else None
    places = owner_node.body if owner_node else ast.walk(facts.tree)
    defined = [one for one in places if isinstance(one, FUNCTIONS[:2]) and one.name == name]
    return defined[0] if len(defined) == 1 else None


def call_words(called):
    """Returns `Book` for `Book.__init__`, otherwise the name itself."""
    owner, _, name = called.rpartition(".")
    return owner if name == "__init__" else called


def missing_arguments(facts, match):
    defined = own_function(facts, match)
    if defined is None or without_object(facts, match):
        return None
    names = match["names"].replace("'", "`")
    several = match["count"] != "1"
    return {
        "called": call_words(match["called"]),
        "names": Words(names),
        "values": "values" if several else "a value",
        "above": defined.lineno,
    }


def without_object(facts, match):
    """`Cart.total()`"""
    owner = match["called"].rpartition(".")[0]
    return {"owner": owner} if match["names"].startswith("'self'") and own_class(facts, owner) else None


def missing_elsewhere(facts, match):
    names = re.sub(r" \(pos \d+\)$", "", match["names"]).replace("'", "`")
    return {
        "called": call_words(match["called"]),
        "names": Words(names),
        "values": "a value" if match["count"] in ("", "1") else "values",
    }


def without_self(facts, match):
    """A method defined without `self` gets the object anyway."""
    defined = own_function(facts, match)
    if defined is None or "." not in match["called"] or defined.decorator_list:
        return None
    first = [one.arg for one in defined.args.args][:1]
    return {"called": bare_name(match["called"]), "above": defined.lineno} if first != ["self"] else None


def counted(facts, match):
    defined = own_function(facts, match)
    if defined is None:
        return None
    takes, given = match["takes"], int(match["given"])
    # A method also gets its object, which isn't written in the parentheses.
    method = "." in match["called"] and not any(is_static(one) for one in defined.decorator_list)
    if method:
        takes, given = re.sub(r"\d+", lambda number: str(int(number[0]) - 1), takes), given - 1
    return {
        "called": call_words(match["called"]),
        "takes": counted_words(takes),
        "given": given,
        "above": defined.lineno,
    }


def is_static(decorator):
    return isinstance(decorator, ast.Name) and decorator.id == "staticmethod"


def counted_words(takes):
    if takes == "0":
        return "no arguments"
    return f"{takes} argument" if takes == "1" else f"{takes} arguments"


def parameters(facts, match):
    defined = own_function(facts, match)
    if defined is None:
        return None
    return {"called": call_words(match["called"]), "above": defined.lineno}


def is_builtin(facts, match):
    """How many arguments it takes, in the message's words: "at most 1 argument"."""
    return library_count(facts, match) if hasattr(builtins, match["called"]) else None


def library_count(facts, match):
    limit = re.search(r"(?:exactly|at most|at least)? ?\w+ (?:positional )?arguments?", facts.message)
    limit = limit[0].replace("positional ", "").strip() if limit else None
    return {"limit": limit, "given": "none" if match["given"] == "0" else match["given"]} if limit else None


def shadowed(facts, match):
    """A built-in name that the program assigned to something else, and then called."""
    for node in facts.nodes(ast.Call):
        if isinstance(node.func, ast.Name) and callable(getattr(builtins, node.func.id, None)):
            value = facts.value(node.func)
            if value is not MISSING and type(value).__name__ == match["kind"]:
                lines = [line for line, _ in facts.bindings(node.func.id)]
                if lines:
                    return {"name": node.func.id, "kind": kind(match["kind"]), "above": lines[0]}
    return None


def called_name(facts, match):
    """The only name that is called and has the type in the message."""
    names = {}
    for node in facts.nodes(ast.Call):
        if isinstance(node.func, ast.Name):
            value = facts.value(node.func)
            if value is not MISSING and type(value).__name__ == match["kind"]:
                names[node.func.id] = True
    return {"name": next(iter(names)), "kind": kind(match["kind"])} if len(names) == 1 else None


def round_for_square(facts, match):
    """`names(0)` for `names[0]`."""
    return called_name(facts, match) if match["kind"] in ("list", "tuple", "dict", "str") else None


def called_module(facts, match):
    return called_name(facts, match) if match["kind"] == "module" else None


def number_before_bracket(facts, match):
    for node in facts.nodes(ast.Call):
        if isinstance(node.func, ast.Constant) and type(node.func.value).__name__ == match["kind"]:
            return {"value": repr(node.func.value), "kind": kind(match["kind"])}
    return None


def key_called(facts, match):
    """`key=len(title)`: `key=` gets the result of a function, not the function."""
    for call in facts.nodes(ast.Call):
        for keyword in call.keywords:
            if (
                keyword.arg == "key"
                and isinstance(keyword.value, ast.Call)
                and isinstance(keyword.value.func, ast.Name)
            ):
                return {"name": keyword.value.func.id, "kind": kind(match["kind"])}
    return None


def subscripted(facts, match):
    """The only name before square brackets that has the type in the message."""
    names = {}
    for node in facts.nodes(ast.Subscript):
        value = facts.value(node.value)
        if isinstance(node.value, ast.Name) and value is not MISSING and type(value).__name__ == match["kind"]:
            names[node.value.id] = True
    return next(iter(names)) if len(names) == 1 else None


def subscript_name(facts, match):
    name = subscripted(facts, match)
    return {"name": name, "kind": kind(match["kind"])} if name else None


def subscript_none(facts, match):
    if match["kind"] != "NoneType":
        return None
    return {"name": subscripted(facts, match)} if subscripted(facts, match) else None


def subscript_function(facts, match):
    """`print["a"]`"""
    if match["kind"] not in FUNCTION_KINDS:
        return None
    names = {written(node.value) for node in facts.nodes(ast.Subscript)} - {None}
    return {"name": names.pop()} if len(names) == 1 else None


def any_kind(facts, match):
    return {"kind": kind(match["kind"])} if match["kind"] else None


RULES = (
    rule(
        "call-missing",
        "TypeError",
        CALLED + r"missing (?P<count>\d+) required (?:positional|keyword-only) arguments?: (?P<names>.+)",
        "`{called}` was called without {values} for {names}.",
        "{place} calls it: compare the call with line {above}, where `{called}` is defined.",
        missing_arguments,
    ),
    rule(
        "method-on-class",
        "TypeError",
        CALLED + r"missing (?P<count>\d+) required (?:positional|keyword-only) arguments?: (?P<names>.+)",
        "`{called}` is a method, so it needs an object, and this call has none.",
        "{place} calls it: call the method on an object, such as one that you make with `{owner}(…)`.",
        without_object,
    ),
    rule(
        "call-missing-library",
        "TypeError",
        CALLED + r"missing (?:(?P<count>\d+) )?required (?:positional |keyword-only )?arguments?:? (?P<names>.+)",
        "`{called}` was called without {values} for {names}.",
        "{place} calls it: what's missing between the parentheses?",
        missing_elsewhere,
    ),
    rule(
        "method-without-self",
        "TypeError",
        CALLED + r"takes (?P<takes>\d+) positional arguments? but (?P<given>\d+) (?:was|were) given",
        "Python passes the object to each method as its first argument, and `{called}` has no `self` for it.",
        "{place} calls `{called}`: add `self` as its first parameter on line {above}.",
        without_self,
    ),
    rule(
        "call-too-many",
        "TypeError",
        CALLED + r"takes (?P<takes>\d+|from \d+ to \d+) positional arguments? but (?P<given>\d+) (?:was|were) given",
        "`{called}` takes {takes}, but this call gives it {given}.",
        "{place} calls it: compare the call with line {above}, where `{called}` is defined.",
        counted,
    ),
    rule(
        "call-keyword",
        "TypeError",
        CALLED + r"got an unexpected keyword argument '(?P<name>\w+)'.*",
        "`{called}` has no parameter called `{name}`.",
        "{place} has `{name}=`: which parameters does `{called}` have on line {above}?",
        parameters,
    ),
    rule(
        "call-keyword-library",
        "TypeError",
        r"(?:(?P<called>[\w.]+)\(\) )?got an unexpected keyword argument '(?P<name>\w+)'.*",
        "This call uses the name `{name}`, but there's no parameter with that name.",
        "{place} has `{name}=`: check the spelling, or leave it out.",
    ),
    rule(
        "call-twice",
        "TypeError",
        CALLED + r"got multiple values for argument '(?P<name>\w+)'",
        "This call gives `{name}` two values: one by its position and one by its name.",
        "{place} calls `{called}`: which of the two do you want to keep?",
    ),
    rule(
        "class-no-arguments",
        "TypeError",
        r"(?P<called>\w+)\(\) takes no arguments",
        "`{called}` takes no arguments, because its class has no `__init__` that accepts them.",
        "{place} passes some: does the class have an `__init__`, with two underscores on each side?",
        lambda facts, match: {} if own_class(facts, match["called"]) else None,
    ),
    rule(
        "builtin-count",
        "TypeError",
        r"(?P<called>\w+)(?:\(\) takes|\(\)? expected| expected) (?:exactly |at most |at least )?(?P<takes>\w+) arguments? ?(?:\(|, got |but )(?P<given>\d+).*",
        "`{called}` takes {limit}, but this call gives it {given}.",
        "{place} calls `{called}`: count the arguments between its parentheses. They're separated by commas.",
        is_builtin,
    ),
    rule(
        "library-count",
        "TypeError",
        r"(?P<called>[\w.]+)(?:\(\) takes| expected) (?:exactly |at most |at least )?(?P<takes>\w+) (?:positional )?arguments? ?(?:\(|, got )(?P<given>\d+).*",
        "`{called}` takes {limit}, but this call gives it {given}.",
        "{place} calls it: which values should be between the parentheses?",
        library_count,
    ),
    rule(
        "call-shadowed",
        "TypeError",
        NOT_CALLABLE,
        "Your program uses the name `{name}` for {kind}, so it can't reach Python's own `{name}` anymore.",
        "{place} calls `{name}(…)`: which other name could you use on line {above}?",
        shadowed,
    ),
    rule(
        "call-key",
        "TypeError",
        NOT_CALLABLE,
        "`key=` needs a function, but `{name}(…)` already calls it and gives {kind}.",
        "{place} has `key={name}(…)`: did you mean `key={name}`, without the parentheses?",
        key_called,
    ),
    rule(
        "call-module",
        "TypeError",
        NOT_CALLABLE,
        "`{name}` is a module, and you can't call a module.",
        "{place} has `{name}(…)`: which function from the module do you need? Write its name after a dot.",
        called_module,
    ),
    rule(
        "call-round-for-square",
        "TypeError",
        NOT_CALLABLE,
        "Parentheses after a name call a function, but `{name}` is {kind}.",
        "{place} has `{name}(…)`: if you want one of its items, use square brackets, `{name}[…]`.",
        round_for_square,
    ),
    rule(
        "call-name",
        "TypeError",
        NOT_CALLABLE,
        "Parentheses after a name call a function, but `{name}` is {kind}.",
        "{place} has `{name}(…)`: is an operator such as `*` missing, or did you mean another name?",
        called_name,
    ),
    rule(
        "call-number",
        "TypeError",
        NOT_CALLABLE,
        "Parentheses after a value call it like a function, but `{value}` is {kind}.",
        "{place} has `{value}(`: is a comma missing between the two, or an operator such as `*`?",
        number_before_bracket,
    ),
    rule(
        "call-other",
        "TypeError",
        NOT_CALLABLE,
        "Parentheses after a value call it like a function, but here the value is {kind}.",
        "{place} has such a call: what's directly before each `(`?",
        any_kind,
    ),
    rule(
        "square-none",
        "TypeError",
        NOT_SUBSCRIPTABLE,
        "Square brackets get an item out of a value, but `{name}` is `None` (no value).",
        "{place} has `{name}[…]`: why is `{name}` `None`? Maybe it comes from a function that returns nothing.",
        subscript_none,
    ),
    rule(
        "square-function",
        "TypeError",
        NOT_SUBSCRIPTABLE,
        "`{name}` is a function, and functions are called with parentheses.",
        "{place} has `{name}[…]`: did you mean `{name}(…)`?",
        subscript_function,
    ),
    rule(
        "square-name",
        "TypeError",
        NOT_SUBSCRIPTABLE,
        "`{name}` is {kind}, and you can't get an item out of that with square brackets.",
        "{place} has `{name}[…]`: is `{name}` what you expect it to be?",
        subscript_name,
    ),
    rule(
        "square-other",
        "TypeError",
        NOT_SUBSCRIPTABLE,
        "The value before the square brackets is {kind}, and you can't get an item out of that.",
        "{place} has the brackets: what's directly before each `[`?",
        any_kind,
    ),
)
