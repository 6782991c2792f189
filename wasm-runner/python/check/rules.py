"""Rules about the text of a program, for `uses` and `forbids`."""

import ast
import re

from .names import COMPREHENSIONS, DEFINITIONS
from .schema import SCHEMA
from .values import same_value


def kind(*types):
    return lambda node: isinstance(node, types)


def is_elif(parent, branch):
    """Returns whether the else branch is an `elif`: a single `if` in its parent's column."""
    return len(branch) == 1 and isinstance(branch[0], ast.If) and branch[0].col_offset == parent.col_offset


def has_else(node):
    branch = getattr(node, "orelse", None)
    return isinstance(node, ast.IfExp) or (
        isinstance(branch, list) and bool(branch) and not (isinstance(node, ast.If) and is_elif(node, branch))
    )


def compares(*operators):
    return lambda node: isinstance(node, ast.Compare) and any(isinstance(op, operators) for op in node.ops)


def builds(name, *types):
    """Matches a literal or comprehension of these types, or a call of the type's name."""
    return lambda node: (
        (isinstance(node, types) and isinstance(getattr(node, "ctx", ast.Load()), ast.Load)) or calls(name)(node)
    )


def calls(name):
    """Matches a call of `name`, of `module.name`, or of any object's method, written `.name`."""

    def matches(node):
        if not isinstance(node, ast.Call):
            return False
        if name.startswith("."):
            return isinstance(node.func, ast.Attribute) and "." + node.func.attr == name
        return dotted(node.func) == name

    return matches


def dotted(node):
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def operator(*types):
    """Matches an operator, also in front of a single value and in assignments such as `+=`."""
    return lambda node: isinstance(node, (ast.BinOp, ast.AugAssign, ast.UnaryOp)) and isinstance(node.op, types)


def bool_operator(type):
    return lambda node: isinstance(node, ast.BoolOp) and isinstance(node.op, type)


def literal(*types):
    """Matches a literal. `True` is not a number."""
    return lambda node: isinstance(node, ast.Constant) and type(node.value) in types


LOOPS = (ast.For, ast.AsyncFor, ast.While)


def contains_loop(node):
    return isinstance(node, LOOPS) and any(isinstance(one, LOOPS) for one in ast.walk(node) if one is not node)


def calls_itself(node):
    return isinstance(node, DEFINITIONS[:2]) and any(
        calls(node.name)(one) or calls(f".{node.name}")(one) for one in ast.walk(node)
    )


def is_annotated(node):
    return isinstance(node, ast.AnnAssign) or bool(
        getattr(node, "returns", None) or (isinstance(node, ast.arg) and getattr(node, "annotation", None))
    )


def has_default(node):
    return isinstance(node, ast.arguments) and bool(node.defaults or any(node.kw_defaults))


def has_docstring(node):
    return isinstance(node, (*DEFINITIONS, ast.Module)) and ast.get_docstring(node) is not None


# Which nodes of the syntax tree match each rule. The schema has the words for it.
MATCHES = {
    "loop": kind(*LOOPS),
    "for": kind(ast.For, ast.AsyncFor),
    "while": kind(ast.While),
    "nested-loop": contains_loop,
    "break": kind(ast.Break),
    "continue": kind(ast.Continue),
    "if": kind(ast.If, ast.IfExp),
    "elif": lambda node: isinstance(node, ast.If) and is_elif(node, node.orelse),
    "else": has_else,
    "match": kind(ast.Match),
    "and": bool_operator(ast.And),
    "or": bool_operator(ast.Or),
    "not": (
        lambda node: (
            (isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not)) or compares(ast.NotIn, ast.IsNot)(node)
        )
    ),
    "in": compares(ast.In, ast.NotIn),
    "is": compares(ast.Is, ast.IsNot),
    "function": kind(ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda),
    "def": kind(ast.FunctionDef, ast.AsyncFunctionDef),
    "lambda": kind(ast.Lambda),
    "return": kind(ast.Return),
    "yield": kind(ast.Yield, ast.YieldFrom),
    "default": has_default,
    "recursion": calls_itself,
    "decorator": lambda node: bool(getattr(node, "decorator_list", None)),
    "docstring": has_docstring,
    "annotation": is_annotated,
    "class": kind(ast.ClassDef),
    "global": kind(ast.Global),
    "nonlocal": kind(ast.Nonlocal),
    "async": kind(ast.AsyncFunctionDef, ast.AsyncFor, ast.AsyncWith),
    "await": kind(ast.Await),
    "import": kind(ast.Import, ast.ImportFrom),
    "try": kind(ast.Try, ast.TryStar),
    "except": kind(ast.ExceptHandler),
    "finally": lambda node: bool(getattr(node, "finalbody", None)),
    "raise": kind(ast.Raise),
    "assert": kind(ast.Assert),
    "with": kind(ast.With, ast.AsyncWith),
    "del": kind(ast.Delete),
    "pass": kind(ast.Pass),
    "f-string": kind(ast.JoinedStr),
    "text": literal(str),
    "number": literal(int, float),
    "literal": literal(str, int, float, bytes),
    "list": builds("list", ast.List, ast.ListComp),
    "dict": builds("dict", ast.Dict, ast.DictComp),
    "set": builds("set", ast.Set, ast.SetComp),
    "tuple": builds("tuple", ast.Tuple),
    "comprehension": kind(*COMPREHENSIONS),
    "index": (lambda node: isinstance(node, ast.Subscript) and not isinstance(node.slice, ast.Slice)),
    "slice": kind(ast.Slice),
    "star": kind(ast.Starred),
    ":=": kind(ast.NamedExpr),
    "+=": kind(ast.AugAssign),
    "+": operator(ast.Add, ast.UAdd),
    "-": operator(ast.Sub, ast.USub),
    "*": operator(ast.Mult),
    "/": operator(ast.Div),
    "//": operator(ast.FloorDiv),
    "%": operator(ast.Mod),
    "**": operator(ast.Pow),
    "==": compares(ast.Eq),
    "!=": compares(ast.NotEq),
    "<": compares(ast.Lt),
    "<=": compares(ast.LtE),
    ">": compares(ast.Gt),
    ">=": compares(ast.GtE),
}
RULES = {name: (words, MATCHES[name]) for name, words in SCHEMA["rules"] if name != "comment"}
# Comments are not part of the tree. Strings are matched first, so that a # inside one is skipped.
COMMENT = re.compile(
    r'"""(?:\\.|[^\\])*?"""'
    r"|'''(?:\\.|[^\\])*?'''"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'(?:\\.|[^'\\\n])*'"
    r"|#(?P<comment>[^\n]*)",
    re.DOTALL,
)
# Rules with a name or a value after the colon.
MATCHES_NAMED = {
    "call": calls,
    "name": lambda name: lambda node: getattr(node, "id", None) == name,
    "import": lambda name: (
        lambda node: (
            (isinstance(node, ast.Import) and any(alias.name == name for alias in node.names))
            or (isinstance(node, ast.ImportFrom) and node.module == name)
        )
    ),
    "literal": lambda text: (
        lambda node: isinstance(node, ast.Constant) and same_value(node.value, ast.literal_eval(text))
    ),
}
NAMED_RULES = {name: (form, words) for name, form, words in SCHEMA["named_rules"]}
CALL_RULE = re.compile(rf"({NAMED_RULES['call'][0]})\(\)")


def known_rules():
    """Returns the rules that `uses` and `forbids` accept, each with its words in messages."""
    return {
        **dict(SCHEMA["rules"]),
        "name()": "a call of name(); also module.name()",
        ".name()": "a call of the method .name()",
        "call:name": "the same as name()",
        "import:name": "an import of the module",
        "name:name": "the name, anywhere",
        "literal:value": "the value, written out",
    }


def rule_of(name):
    """Returns the words for a rule, and a function that finds nodes. Raises ValueError."""
    if name in RULES:
        return RULES[name]
    call_rule = CALL_RULE.fullmatch(name)
    form, _, value = ("call", "", call_rule[1]) if call_rule else name.partition(":")
    if form not in NAMED_RULES or not re.fullmatch(NAMED_RULES[form][0], value):
        raise ValueError(f"unknown rule {name!r} in uses or forbids; known: {', '.join(known_rules())}")
    if form == "literal":
        try:
            ast.literal_eval(value)
        except (ValueError, SyntaxError):
            raise ValueError(f"{value!r} is not a value as Python writes it") from None
    return NAMED_RULES[form][1].format(value), MATCHES_NAMED[form](value)


def rule_words(name):
    return "a comment" if name == "comment" else rule_of(name)[0]


def without(words):
    """Returns "no for loop" for "a for loop"."""
    return "no " + re.sub(r"^(an?|the) ", "", words)


def line_with(rule, program):
    """Returns the first line that matches the rule, or None."""
    if rule == "comment":
        for comment in COMMENT.finditer(program.source):
            if (comment["comment"] or "").strip(" #"):
                return program.source.count("\n", 0, comment.start()) + 1
        return None
    matches = rule_of(rule)[1]
    return min((line_of(node) for node in program.nodes if matches(node)), default=None)


def line_of(node):
    """Returns the line of a node. Modules and parameter lists have the line of their first part."""
    places = (getattr(one, "lineno", None) for one in ast.walk(node))
    return min((line for line in places if line), default=1)
