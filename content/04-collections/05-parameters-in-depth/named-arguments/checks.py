"""Checks of the exercise named-arguments."""

import ast

from main import delivery
from understory import program


def the_function_works_as_before():
    line = delivery("Ada", "plates", "5 pm")
    assert line == "5 pm: Ada brings plates", (
        f'`delivery("Ada", "plates", "5 pm")` returned {line!r} now. Did the `def` line or the sentence change? Only the calls need to.'
    )
    try:
        delivery(who="Ada", what="plates", when="5 pm")
        same = True
    except TypeError:
        same = False
    assert same, (
        "Your function no longer has the three parameters `who`, `what` and `when`. Only the calls need to change."
    )


def the_calls_survive_zofias_sorting():
    tree = ast.parse(program.source)
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == "delivery":
            node.args.args.sort(key=lambda parameter: parameter.arg)
    printed = []
    space = {"print": lambda *values, sep=" ", end="\n", **named: printed.append(sep.join(map(str, values)) + end)}
    stopped = None
    try:
        exec(compile(tree, "sorted.py", "exec"), space)
    except Exception as error:
        stopped = type(error).__name__
    lines = "".join(printed).splitlines()
    wanted = ["6 pm: Kwame brings chairs", "7 pm: Lin brings ice", "8 pm: Zofia brings a speaker"]
    odd = [line for line in lines if line not in wanted]
    assert not odd, (
        f"With the parameters in the order `what`, `when`, `who`, your program printed {odd[0]!r}. Which values have no name in front of them?"
    )
    assert stopped is None, (
        f"With the parameters in the order `what`, `when`, `who`, one of your calls stopped with {stopped}. Which values have no name in front of them?"
    )


def the_lines_come_from_the_function():
    tree = ast.parse(program.source)
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == "delivery":
            node.body = ast.parse("def f():\n    return f'{who}, {what}, {when}'").body[0].body
    printed = []
    space = {"print": lambda *values, sep=" ", end="\n", **named: printed.append(sep.join(map(str, values)) + end)}
    exec(compile(tree, "other.py", "exec"), space)
    assert "".join(printed).splitlines() == ["Kwame, chairs, 6 pm", "Lin, ice, 7 pm", "Zofia, a speaker, 8 pm"]


def order_repaired():
    assert (
        delivery("Ada", "plates", "5 pm")
        == delivery(who="Ada", what="plates", when="5 pm")
        == "5 pm: Ada brings plates"
    )
    calls = [
        node
        for node in ast.walk(ast.parse(program.source))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "delivery"
    ]
    assert len(calls) == 3 and not any(call.keywords for call in calls)
