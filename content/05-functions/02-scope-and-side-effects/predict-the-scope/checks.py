"""Checks of the exercise predict-the-scope."""

import ast

from main import my_bonus, my_player, my_points, my_result
from understory import program


def the_outer_player():
    space = {}
    exec(
        "player = 'Wei'\nbonus = 2\ndef play(points):\n    player = 'Amara'\n    points = points * 2\n    return points + bonus\npoints = 50\nbonus = 10\nresult = play(4)\n",
        space,
    )
    assert str(my_player).strip().lower() == space["player"].lower()


def the_outer_points():
    space = {}
    exec(
        "player = 'Wei'\nbonus = 2\ndef play(points):\n    player = 'Amara'\n    points = points * 2\n    return points + bonus\npoints = 50\nbonus = 10\nresult = play(4)\n",
        space,
    )
    assert str(my_points) == str(space["points"])


def the_outer_bonus():
    space = {}
    exec(
        "player = 'Wei'\nbonus = 2\ndef play(points):\n    player = 'Amara'\n    points = points * 2\n    return points + bonus\npoints = 50\nbonus = 10\nresult = play(4)\n",
        space,
    )
    assert str(my_bonus) == str(space["bonus"])


def the_result():
    space = {}
    exec(
        "player = 'Wei'\nbonus = 2\ndef play(points):\n    player = 'Amara'\n    points = points * 2\n    return points + bonus\npoints = 50\nbonus = 10\nresult = play(4)\n",
        space,
    )
    assert str(my_result) == str(space["result"])


def four_answers_that_you_worked_out_yourself():
    tree = ast.parse(program.source)
    parts = [part for part in ast.walk(tree) if isinstance(part, (ast.Call, ast.Subscript, ast.Attribute))]
    names = [part for part in ast.walk(tree) if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Load)]
    assert not parts and not names, (
        "All four are right, but Python worked out at least one of them. Write down only the values, without the program from the task."
    )
