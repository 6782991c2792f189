"""Checks of the exercise name-the-steps."""

import ast
import contextlib
import io

from understory import program


def other_rules():
    tree = ast.parse(program.source)
    body = []
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == "winner":
            body.extend(ast.parse("def winner(you, friend):\n    return 'friend'\n").body)
        else:
            body.append(node)
    tree.body = body
    answers = ["Rock", "s"]
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(compile(tree, "other.py", "exec"), {"__name__": "__main__", "input": lambda *values: answers.pop(0)})
    assert printed.getvalue().strip() == "rock - scissors: You lose"


def a_list_of_steps():
    rest = [node for node in ast.parse(program.source).body if not isinstance(node, ast.FunctionDef)]
    lines = sum([node.end_lineno - node.lineno + 1 for node in rest])
    assert not any(isinstance(part, (ast.If, ast.IfExp)) for node in rest for part in ast.walk(node)), (
        "There's an `if` below the functions. Which function has decided that already?"
    )
    assert lines <= 5, (
        f"There are {lines} lines below the functions, but five are enough. Which of them repeat what a function does?"
    )
