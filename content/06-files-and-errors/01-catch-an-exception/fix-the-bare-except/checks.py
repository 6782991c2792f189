"""Checks of the exercise fix-the-bare-except."""

import ast

from understory import program


def catches_only_what_a_visitor_can_cause():
    handlers = [node for node in ast.walk(ast.parse(program.source)) if isinstance(node, ast.ExceptHandler)]
    assert handlers, (
        "There's no `except` left, but this exercise is about one that names its type. Which exception can a visitor cause?"
    )
    bare = [node for node in handlers if node.type is None]
    assert not bare, (
        "The program works, but the bare `except:` is still there, ready to hide the next bug. Which exception can a visitor cause?"
    )
    names = {node.id for handler in handlers for node in ast.walk(handler.type) if isinstance(node, ast.Name)}
    assert not names & {"Exception", "BaseException"}, (
        "Your `except` names a type that includes nearly all others, so it hides bugs as well as a bare one does. Which single type does `int` raise?"
    )
    assert not names & {"NameError", "TypeError"}, (
        "Your `except` also catches a type that only a bug can cause. Can a visitor do anything about it?"
    )
