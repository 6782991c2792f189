"""Checks of the exercise fix-the-indent."""

import ast

from understory import program


def one_print_for_all_doors():
    texts = [
        node.value
        for node in ast.walk(ast.parse(program.source))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    written = [text for text in texts if "Door 2" in text]
    assert not written, "Your program writes out a line for door 2. Which value could the loop fill in instead?"
