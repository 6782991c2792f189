"""What is known about an error and the program that it stopped.

Nothing here runs the learner's code: it only gets the type of their objects, and only looks inside
plain lists, strings and dicts.
"""

import ast
import builtins
import linecache
import re
import sys

from understory_tokens import tokens

PROGRAM = "main.py"
HOME = "/home/learner/"
# CPython leaves these frames out of a traceback too.
IMPORTING = "<frozen importlib"
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
SCOPES = (*FUNCTIONS, ast.ClassDef, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


class Facts:
    """An exception and the learner's line where it stopped; `line` is None if there is none."""

    def __init__(self, exception):
        self.exception = exception
        self.type = type(exception).__name__
        self.own = is_own_class(type(exception))
        self.message = said(exception)
        self.frame, self.line, self.file, self.here = None, None, None, True
        if isinstance(exception, SyntaxError) and is_learners(exception.filename):
            self.file, self.line = exception.filename, exception.lineno
        else:
            self._find_frame(exception.__traceback__)
        self.lines = [text.rstrip("\r\n") for text in linecache.getlines(self.file or "")]
        self.text = self.line_text(self.line)
        self.code = self.text.strip()
        self.place = place(self.line, self.file)
        self._tree = self._tokens = None

    def _find_frame(self, trace):
        while trace is not None:
            file = trace.tb_frame.f_code.co_filename
            if is_learners(file):
                self.frame, self.line, self.file, self.here = trace.tb_frame, trace.tb_lineno, file, True
            elif not file.startswith(IMPORTING):
                self.here = False
            trace = trace.tb_next

    def line_text(self, number):
        return self.lines[number - 1] if number and number <= len(self.lines) else ""

    @property
    def source(self):
        return "\n".join(self.lines)

    @property
    def function(self):
        """The name of the function that stopped, or None outside all functions."""
        name = self.frame.f_code.co_name if self.frame else "<module>"
        return name if name.isidentifier() else None

    @property
    def tokens(self):
        if self._tokens is None:
            self._tokens = tokens(self.source)
        return self._tokens

    def tokens_of_line(self, number=None):
        number = number or self.line
        return [one for one in self.tokens if one.line == number and one.kind != "newline"]

    @property
    def tree(self):
        """The program's syntax tree; empty if it can't be parsed."""
        if self._tree is None:
            try:
                self._tree = ast.parse(self.source + "\n")
            except (SyntaxError, ValueError, RecursionError, MemoryError):
                self._tree = ast.Module([], [])
        return self._tree

    def nodes(self, *kinds):
        """Returns the nodes of these types that include the line."""
        return [
            node
            for node in ast.walk(self.tree)
            if isinstance(node, kinds) and node.lineno <= self.line <= node.end_lineno
        ]

    def only(self, *kinds):
        """Returns the node of these types on the line, or None if there isn't exactly one."""
        nodes = self.nodes(*kinds)
        return nodes[0] if len(nodes) == 1 else None

    def names(self):
        """Returns the local and global names where it stopped."""
        if self.frame is None:
            return []
        inner, outer = self.frame.f_locals, self.frame.f_globals
        return [name for name in {**outer, **inner} if not name.startswith("__")]

    def guess(self):
        """Returns the name that Python suggests in the last line of the message, or None."""
        import traceback

        exception_lines = traceback.TracebackException.from_exception(self.exception, compact=True)
        last = "".join(exception_lines.format_exception_only())
        match = re.search(r"Did you mean:? '(\w+)'\?", last)
        return match[1] if match else None

    def value(self, node):
        """Returns the value of a name, literal, simple sum or length at this point, or MISSING."""
        if isinstance(node, ast.Constant):
            return node.value
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            value = self.value(node.operand)
            return -value if type(value) is int else MISSING
        if isinstance(node, ast.Name) and self.frame is not None:
            for names in (self.frame.f_locals, self.frame.f_globals):
                if node.id in names:
                    return names[node.id]
            return getattr(builtins, node.id, MISSING)
        if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Sub)):
            left, right = self.value(node.left), self.value(node.right)
            if type(left) is type(right) is int:
                return left + right if isinstance(node.op, ast.Add) else left - right
        if isinstance(node, ast.Call) and self.value(node.func) is len and len(node.args) == 1:
            value = self.value(node.args[0])
            return len(value) if type(value) in (str, list, tuple, dict, set) else MISSING
        return MISSING

    def bindings(self, name):
        """Returns where the program assigns the name: (line, scope), with None for the module."""
        lines_and_scopes = []
        collect(self.tree, None, name, lines_and_scopes)
        return sorted(lines_and_scopes, key=lambda one: one[0])


MISSING = object()


def said(exception):
    """Returns the exception's message, or "" if getting it could run the learner's code."""
    if isinstance(exception, SyntaxError):
        return str(exception.msg)
    is_own = is_own_class(type(exception)) or not all(map(is_plain, exception.args))
    return "" if is_own else str(exception)


def is_own_class(one):
    """Returns whether the learner wrote this class."""
    file = getattr(sys.modules.get(one.__module__), "__file__", None)
    return one.__module__ == "__main__" or is_learners(file)


def is_plain(value):
    return type(value) in (str, int, float, bool, bytes, type(None))


def is_learners(file):
    if not isinstance(file, str):
        return False
    return file == PROGRAM or file.startswith(HOME)


def place(line, file):
    is_own = file is None or file == PROGRAM
    return Words(f"Line {line}" if is_own else f"Line {line} of `{file.removeprefix(HOME)}`")


def collect(node, scope, name, lines_and_scopes):
    """Collects all places that assign `name`, with the function or class that it's local to."""
    if bound_by(node) == name:
        lines_and_scopes.append((node.lineno, scope))
    inner = node if isinstance(node, SCOPES) else scope
    for child in ast.iter_child_nodes(node):
        collect(child, inner, name, lines_and_scopes)


def bound_by(node):
    """Returns the name that this node itself assigns."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.ExceptHandler)):
        return node.name
    if isinstance(node, ast.Name):
        return node.id if isinstance(node.ctx, ast.Store) else None
    if isinstance(node, ast.arg):
        return node.arg
    if isinstance(node, ast.alias):
        return node.asname or node.name.partition(".")[0]
    return None


# --- Similar words --------------------------------------------------------------------------


def near(word, known, choose=lambda: None):
    """Returns the known word that was probably meant: with other capitals, or one typo away.

    If several are one typo away, `choose` may name one of them.
    """
    known = [one for one in known if one != word]
    for one in known:
        if one.casefold() == word.casefold():
            return one
    close = [one for one in known if len(word) > 2 and len(one) > 2 and is_slip(word, one)]
    if len(close) > 1:
        chosen = choose()
        return chosen if chosen in close else None
    return close[0] if close else None


def is_slip(one, other):
    """Returns whether two words are one typo apart: a wrong, extra or missing letter, or a swap."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest, other_rest = one[start:], other[start:]
    if rest[1:] == other_rest or rest == other_rest[1:]:
        return True
    # With only three letters, a different letter usually makes a different word: `row`, `pow`.
    if rest[1:] == other_rest[1:]:
        return len(one) > 3
    return rest[:2] == other_rest[:2][::-1] and rest[2:] == other_rest[2:]


def public_builtins():
    return [name for name in dir(builtins) if not name.startswith("_")]


def library_modules():
    return getattr(sys, "stdlib_module_names", frozenset())


# --- Words ----------------------------------------------------------------------------------


class Words(str):
    """Our own text, whose backticks mean code. All other values come from the learner."""


KINDS = {
    "str": "a string",
    "int": "a whole number",
    "float": "a decimal number",
    "bool": "a boolean (`True` or `False`)",
    "list": "a list",
    "tuple": "a tuple",
    "dict": "a dictionary",
    "set": "a set",
    "NoneType": "`None` (no value)",
    "function": "a function",
    "method": "a method",
    "builtin_function_or_method": "a function",
    "builtin_method": "a method",
    "type": "a class",
    "module": "a module",
    "range": "a range",
    "bytes": "bytes",
    "generator": "a generator",
    "dict_keys": "the keys of a dictionary",
    "dict_values": "the values of a dictionary",
    "dict_items": "the items of a dictionary",
    "date": "a date",
    "datetime": "a date and time",
    "timedelta": "a `timedelta`",
    "Decimal": "a `Decimal`",
}


def kind(name):
    """Returns words for a type."""
    return Words(KINDS.get(name, f"{'an' if name[:1] in 'AEIOUaeiou' else 'a'} `{name}`"))
