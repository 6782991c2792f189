"""Checks of the exercise fix-the-call."""

import ast

from main import place_card
from understory import program


def the_function_is_as_it_was():
    card = place_card("Ada", 9)
    assert card == "Table 9: Ada eats lentil curry", (
        f'`place_card("Ada", 9)` returned {card!r} now. Did the function change? The calls are what needs repair.'
    )
    try:
        place_card(guest="Ada", table=9, food="soup")
        same = True
    except TypeError:
        same = False
    assert same, (
        "Your function no longer has the three parameters `guest`, `table` and `food`. Other programs use them. Can the calls follow the function?"
    )
    refused = False
    try:
        place_card("Ada")
    except TypeError:
        refused = True
    assert refused, (
        '`place_card("Ada")` works now, so `table` has a default. Then Ada could end up at a table that you never chose. Can the call name a table instead?'
    )


def every_card_comes_from_a_call():
    tree = ast.parse(program.source)
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == "place_card":
            node.body = ast.parse("def f():\n    return f'{guest}/{table}/{food}'").body[0].body
    printed = []
    space = {"print": lambda *values, sep=" ", end="\n", **named: printed.append(sep.join(map(str, values)) + end)}
    exec(compile(tree, "other.py", "exec"), space)
    assert "".join(printed).splitlines() == [
        "Mina/2/lentil curry",
        "Omar/2/lentil curry",
        "Lin/3/pancakes",
        "Farid/1/soup",
    ]
