"""Copies of the program that the learner's tests run on: with a fault, or with empty functions."""

import ast
import textwrap

from .ticks import counted

# What every function of an emptied program does instead of its own work.
EMPTY_BODIES = {
    "nothing": "return None",
    "one value": "return '…'",
    "error": "raise RuntimeError('this function is empty')",
}


def with_fault(program, mutant):
    """Returns the files of a program with a mutant's fault."""
    return {**program, mutant["file"]: mutant["text"]}


def changed_lines(program, mutant):
    """Returns the number of the first line that a mutant changes, and its new lines there."""
    before = program[mutant["file"]].split("\n")
    after = mutant["text"].split("\n")
    first = same_at_the_start(before, after)
    rest = same_at_the_start(before[first:][::-1], after[first:][::-1])
    return first + 1, textwrap.dedent("\n".join(after[first : len(after) - rest]))


def same_at_the_start(some, others):
    pairs = enumerate(zip(some, others))
    return next((at for at, (one, other) in pairs if one != other), min(len(some), len(others)))


def emptied(program, kind):
    """Returns the files of a program whose functions all do the same: a key of EMPTY_BODIES."""
    return rewritten(program, Emptied(kind).visit)


def endable(program):
    """Returns the files of a program whose iterations and calls are counted."""
    return rewritten(program, lambda tree: tree)


def rewritten(program, change):
    files = {}
    for name, text in program.items():
        if name.endswith(".py"):
            tree = change(ast.parse(text))
            counted(tree.body)
            text = ast.unparse(ast.fix_missing_locations(tree))
        files[name] = text
    return files


class Emptied(ast.NodeTransformer):
    """Replaces what functions do."""

    def __init__(self, kind):
        self.kind = kind

    def visit_FunctionDef(self, node):
        # Python's own protocols need None, for example from `__init__`.
        special = self.kind == "one value" and node.name.startswith("__")
        node.body = ast.parse(f"def f():\n {EMPTY_BODIES['nothing' if special else self.kind]}").body[0].body
        return node

    visit_AsyncFunctionDef = visit_FunctionDef
