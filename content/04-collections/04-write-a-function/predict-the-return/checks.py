"""Checks of the exercise predict-the-return."""

import ast

from understory import program


def three_predictions():
    values = {}
    for node in ast.parse(program.source).body:
        for target in node.targets if isinstance(node, ast.Assign) else []:
            if isinstance(target, ast.Name):
                values[target.id] = node.value
            elif isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                values.update((ast.unparse(one), value) for one, value in zip(target.elts, node.value.elts))
    names = ["first", "second", "third"]
    missing = [name for name in names if name not in values]
    assert not missing, f"There's no line {missing[0]} = … in your program. Which of the three lines is gone?"
    plain = (ast.Constant, ast.BinOp, ast.UnaryOp, ast.operator, ast.unaryop)
    strange = [name for name in names if not all(isinstance(part, plain) for part in ast.walk(values[name]))]
    assert not strange, (
        f"{strange[0]} isn't a value that you wrote yourself. Which value do you expect: a number, a word in quotation marks, or None?"
    )
