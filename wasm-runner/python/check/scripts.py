"""Runs a check's script of asserts."""

import ast
import functools

from .values import an, compiled, cut, shown
from .comparing import values_differ
from .interpreter import silenced
from .errors import frames_of, is_own_frame
from .watched_sql import RecordedSql, WatchedSql

# What every script can use, besides what it looks at.
SCRIPT_NAMES = {"program", "watched_sql"}


class ScriptFailure(Exception):
    """A statement of a check's script failed."""

    def __init__(self, statement, message, expected=None, got=None):
        super().__init__(message)
        self.statement, self.message = statement, message
        self.expected, self.got = expected, got


def exec_script(script, namespace, helpers="", calls_program=True):
    """Runs the helpers of all scripts, and then a script. Raises ScriptFailure for an assert that
    fails, with what was expected. If the script can call the program, errors from there are the
    program's own, and are raised as they are.
    """
    texts = {"<helpers>": helpers, "<check>": script}
    namespace["watched_sql"] = WatchedSql
    try:
        with RecordedSql(helpers + script):
            for name, text in texts.items():
                exec(compiled(text, "exec", name), namespace)
    except Exception as error:
        frames = [(frame.tb_frame.f_code.co_filename, frame) for frame in frames_of(error)]
        # Its last line may have called the engine, which records SQL, or a library.
        while frames and frames[-1][0] not in texts and (is_own_frame(frames[-1][1]) or not calls_program):
            frames.pop()
        name, last = frames[-1] if frames else (None, None)
        if name not in texts:
            raise
        failure = script_failure(texts[name], last, error)
        calls = [frame for place, frame in frames if place == "<check>"]
        if name == "<helpers>" and calls:
            failure.statement = cut(ast.unparse(statement_at(script, calls[-1])))
        raise failure from None


@functools.lru_cache(maxsize=None)
def statements_in(script):
    return [node for node in ast.walk(ast.parse(script)) if isinstance(node, ast.stmt)]


def statement_at(script, frame):
    around = (
        node
        for node in statements_in(script)
        if node.lineno <= frame.tb_lineno <= node.end_lineno
    )
    return min(around, key=lambda node: node.end_lineno - node.lineno)


def script_failure(script, frame, error):
    statement = statement_at(script, frame)
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
