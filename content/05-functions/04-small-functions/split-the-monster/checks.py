"""Checks of the exercise split-the-monster."""

import ast

from understory import program


def at_least_three_functions_each_with_a_promise():
    tree = ast.parse(program.source)
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    assert len(functions) >= 3, (
        f"Your program has {len(functions)} "
        + ("function" if len(functions) == 1 else "functions")
        + ". Which other step could have a name?"
    )
    for node in functions:
        assert ast.get_docstring(node), (
            f"`{node.name}` has no docstring. What does it take, and what does it return or do?"
        )
        assert len(node.body) > 1, (
            f"`{node.name}` has a docstring and nothing below it. Which lines of the program could do what it promises?"
        )
        length = node.end_lineno - node.lineno + 1
        assert length <= 15, (
            f"`{node.name}` is {length} lines long. Which part of it could be a step with its own name?"
        )
    called = {part.id for part in ast.walk(tree) if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Load)}
    unused = [node.name for node in functions if node.name not in called]
    assert not unused, f"Your program never calls `{unused[0]}`. Which lines should it replace?"


def a_short_list_of_steps_outside():
    rest = [node for node in ast.parse(program.source).body if not isinstance(node, ast.FunctionDef)]
    lines = sum([node.end_lineno - node.lineno + 1 for node in rest])
    assert lines <= 15, (
        f"Outside the functions, there are still {lines} lines of code. Which of them belong together and could have a name?"
    )


def whole_in_one():
    functions = [node for node in ast.parse(program.source).body if isinstance(node, ast.FunctionDef)]
    assert len(functions) == 1 and functions[0].end_lineno - functions[0].lineno > 25
