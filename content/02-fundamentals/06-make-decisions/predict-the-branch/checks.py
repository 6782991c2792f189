"""Checks of the exercise predict-the-branch."""

import ast

from understory import program


def the_chain_from_the_task():
    chain = ast.parse("""
if free_seats > 12:
    sign = "plenty"
elif free_seats >= 5:
    sign = "some"
elif free_seats > 0:
    sign = "hurry"
else:
    sign = "full"
""").body[0]
    found = [ast.dump(node) for node in ast.parse(program.source).body if isinstance(node, ast.If)]
    assert ast.dump(chain) in found, (
        "Your chain isn't the one from the task any more. What did lines 2 to 9 look like at the start?"
    )


def three_predictions():
    values = {}
    for node in ast.parse(program.source).body:
        for target in node.targets if isinstance(node, ast.Assign) else []:
            if isinstance(target, ast.Name):
                values[target.id] = node.value
            elif isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                values.update((ast.unparse(one), value) for one, value in zip(target.elts, node.value.elts))
    names = ["with_12_seats", "with_5_seats", "with_1_seat"]
    missing = [name for name in names if name not in values]
    assert not missing, f"There's no line `{missing[0]} = …` in your program. Which of the last three lines is gone?"
    strange = [name for name in names if not isinstance(values[name], ast.Constant)]
    assert not strange, (
        f"The value of `{strange[0]}` isn't a word in quotation marks, so Python works it out for you. Which word do you expect?"
    )
