"""Runs a check's script of asserts."""

import ast

from .values import an, cut, shown
from .comparing import values_differ
from .interpreter import silenced
from .errors import frames_of


class ScriptFailure(Exception):
    """A statement of a check's script failed."""

    def __init__(self, statement, message, expected=None, got=None):
        super().__init__(message)
        self.statement, self.message = statement, message
        self.expected, self.got = expected, got


def exec_script(script, namespace):
    """Runs a script. Raises ScriptFailure for an assert that fails, with what was expected."""
    try:
        exec(compile(script, "<check>", "exec", dont_inherit=True), namespace)
    except Exception as error:
        last = frames_of(error)[-1]
        if last.tb_frame.f_code.co_filename != "<check>":
            raise
        raise script_failure(script, last, error) from None


def script_failure(script, frame, error):
    statement = min(
        (
            node
            for node in ast.walk(ast.parse(script))
            if isinstance(node, ast.stmt) and node.lineno <= frame.tb_lineno <= node.end_lineno
        ),
        key=lambda node: node.end_lineno - node.lineno,
    )
    if not isinstance(error, AssertionError):
        got = f"{type(error).__name__}: {error}"
        text = cut(ast.unparse(statement))
        message = f"{text} stopped with {an(type(error).__name__)}: {error}"
        return ScriptFailure(text, message, None, got)
    own_words = str(error)
    test = statement.test if isinstance(statement, ast.Assert) else None
    if isinstance(test, ast.Compare) and len(test.ops) == 1 and isinstance(test.ops[0], ast.Eq):
        names = {**frame.tb_frame.f_globals, **frame.tb_frame.f_locals}
        sides = [ast.unparse(side) for side in (test.left, test.comparators[0])]
        try:
            with silenced():
                got, expected = (eval(side, names) for side in sides)
        except Exception:  # the learner's code may do something else the second time
            pass
        else:
            words = own_words or values_differ(sides[0], expected, got)
            return ScriptFailure(sides[0], words, shown(expected), shown(got))
    text = cut(ast.unparse(test)) if test is not None else "the script"
    return ScriptFailure(text, own_words or f"This should hold, and does not: {text}", None, None)
