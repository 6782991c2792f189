"""Runs a check's script of asserts."""

import ast
import contextlib
import functools
import sys

from .comparing import values_differ
from .errors import frames_of, is_own_frame
from .interpreter import Judged, silenced
from .names import nodes_of
from .values import an, compiled, cut, shown
from .watched_sql import RecordedSql, WatchedSql

# The code of the checks. A script usually calls one of its functions.
CHECKS_PY = "checks.py"
SCRIPT = "<check>"
# What exercises of a lesson share.
LESSON = "lesson"
# What every script can use, besides what it looks at.
SCRIPT_NAMES = {"program", "watched_sql"}


class CheckCode:
    """The code of checks: the text of `checks.py`, and the modules that it imports.

    Authors write the modules for several exercises or starters. In the table, they are pairs of name
    and text, each after those that it imports itself.
    """

    def __init__(self, table):
        self.table = {"helpers": table.get("helpers", ""), "modules": table.get("modules", [])}
        self.text, self.modules = self.table["helpers"], dict(self.table["modules"])
        self.whole = "".join((*self.modules.values(), self.text))

    def texts(self):
        """Returns the texts by the names that tracebacks give them."""
        return {**{file_of(name): text for name, text in self.modules.items()}, CHECKS_PY: self.text}

    @contextlib.contextmanager
    def imported(self):
        """Makes the modules importable in the block. Each use makes them anew."""
        earlier_modules = {name: sys.modules.get(name) for name in self.modules}
        try:
            for name, text in self.modules.items():
                module = sys.modules[name] = type(sys)(name)
                module.watched_sql = WatchedSql
                exec(compiled(text, "exec", file_of(name)), vars(module))
            yield
        finally:
            for name, module in earlier_modules.items():
                sys.modules.pop(name, None)
                if module is not None:
                    sys.modules[name] = module


def file_of(module):
    """Returns the path of a module, from the folder of a lesson's exercises or of all starters."""
    return f"../{CHECKS_PY}" if module == LESSON else module.replace(".", "/") + ".py"


class ScriptFailure(Exception):
    """A statement of a check's script failed.

    `called` is what it called of the reader's code, and None if it called nothing. `place` is where the
    statement is in the code of the checks. `is_error` says that it raised something else than an
    AssertionError, so the check may have a bug.
    """

    def __init__(self, called, message, expected=None, got=None):
        super().__init__(message)
        self.called, self.message, self.is_error = called, message, False
        self.expected, self.got = expected, got
        self.place = None


def exec_script(script, namespace, code, calls_program=True):
    """Runs the code of all checks, and then a script. Raises ScriptFailure for an assert that
    fails, with what was expected. If the script can call the program, errors from there are the
    program's own, and are raised as they are.
    """
    texts = {**code.texts(), SCRIPT: script}
    namespace["watched_sql"] = WatchedSql
    try:
        with RecordedSql(code.whole + script), code.imported():
            exec(compiled(code.text, "exec", CHECKS_PY), namespace)
            exec(compiled(script, "exec", SCRIPT), namespace)
    except Exception as error:
        frames = [(frame.tb_frame.f_code.co_filename, frame) for frame in frames_of(error)]
        # Its last line may have called the engine, which records SQL, or a library.
        while frames and frames[-1][0] not in texts and (is_own_frame(frames[-1][1]) or not calls_program):
            frames.pop()
        name, last = frames[-1] if frames else (None, None)
        if name not in texts:
            raise
        failure = script_failure(texts[name], last, error)
        failure.place = None if name == SCRIPT else f"{name}, line {last.tb_lineno}"
        raise failure from None


@functools.cache
def statements_in(script):
    return [node for node in ast.walk(ast.parse(script)) if isinstance(node, ast.stmt)]


def statement_at(script, frame):
    around = (node for node in statements_in(script) if node.lineno <= frame.tb_lineno <= node.end_lineno)
    return min(around, key=lambda node: node.end_lineno - node.lineno)


def script_failure(script, frame, error):
    statement = statement_at(script, frame)
    names = {**frame.tb_frame.f_globals, **frame.tb_frame.f_locals}
    if not isinstance(error, AssertionError):
        got = f"{type(error).__name__}: {error}"
        message = f"{cut(ast.unparse(statement))} stopped with {an(type(error).__name__)}: {error}"
        failure = ScriptFailure(called_text(getattr(statement, "value", None), names), message, None, got)
        failure.is_error = True
        return failure
    own_words = str(error)
    test = statement.test if isinstance(statement, ast.Assert) else None
    if isinstance(test, ast.Compare) and len(test.ops) == 1 and isinstance(test.ops[0], ast.Eq):
        sides = [ast.unparse(side) for side in (test.left, test.comparators[0])]
        call_text = called_text(test.left, names)
        try:
            with silenced():
                got, expected = (eval(side, names) for side in sides)
                differs = got != expected
        except Exception:  # the learner's code may do something else the second time
            differs = False
        if differs:
            words = own_words or values_differ(sides[0], expected, got)
            return ScriptFailure(call_text, words, shown(expected), shown(got))
    text = cut(ast.unparse(test)) if test is not None else "the script"
    words = own_words or f"This should hold, and does not: {text}"
    return ScriptFailure(called_text(test, names), words)


def called_text(expression, names):
    """Returns an expression as a reader could type it, or None.

    It's None if it doesn't call the reader's code, or if it uses something that neither the reader nor
    Python has defined. A variable of the check is replaced by its value if that can't have changed since.
    """
    nodes = nodes_of(expression) if expression else []
    used = [names[node.id] for node in nodes if isinstance(node, ast.Name) and node.id in names]
    roots = [root_of(node.func) for node in nodes if isinstance(node, ast.Call)]
    call_texts = [names.get(root.id) for root in roots if isinstance(root, ast.Name)]
    if not any(map(is_readers, call_texts)) or not all(is_readers(one) or is_pythons(one) for one in used):
        return None
    return cut(ast.unparse(WithValues(names).visit(ast.parse(ast.unparse(expression), mode="eval"))))


def root_of(function):
    """Returns what a call begins with: `shop` in `shop.prices["tea"].total()`."""
    while isinstance(function, (ast.Attribute, ast.Subscript)):
        function = function.value
    return function


def defined(value):
    """Returns the module and the name that a function, a class or an object's class was defined with."""
    if isinstance(value, type(statements_in)):  # a function with a cache
        value = getattr(value, "__wrapped__", value)
    if isinstance(value, type(sys)):
        return value, None
    if not isinstance(value, type) and not callable(getattr(type(value), "__get__", None)):
        value = type(value)
    module = sys.modules.get(getattr(value, "__module__", None))
    return module, getattr(value, "__qualname__", "").partition(".")[0]


def is_readers(value):
    """Returns whether a file of the reader defines this function, class or module, or the object's class."""
    import os

    module, name = defined(value)
    file = getattr(module, "__file__", None)
    if not file or (name is not None and name not in vars(module)):
        return False
    return file == Judged.file or os.path.abspath(file).startswith(os.path.join(os.getcwd(), ""))


def is_pythons(value):
    """Returns whether this function, class or module, or the object's class, is Python's own."""
    module, _ = defined(value)
    return getattr(module, "__name__", "").partition(".")[0] in sys.stdlib_module_names


class WithValues(ast.NodeTransformer):
    """Replaces variables of a check by their values. The reader's own variables stay."""

    def __init__(self, names):
        self.names = names
        self.program = vars(sys.modules.get(Judged.module, sys))

    def visit_Name(self, node):
        value = self.names.get(node.id)
        is_kept = node.id not in self.names or self.program.get(node.id, self) is value
        return node if is_kept or type(value) not in (str, int, float, bool) else ast.Constant(value)
