"""Checks of the exercise two-player-score."""

import ast
import io
import sys

from main import add_points, leader
from understory import program


def numbers(line):
    return [int(part) for part in "".join(c if c.isdigit() else " " for c in line).split()]


def and_leaves_the_old_one_alone():
    old = {"Sol": 1, "Wei": 2}
    new = add_points(old, "Wei", 10)
    assert new == {"Sol": 1, "Wei": 12}
    assert old == {"Sol": 1, "Wei": 2}, (
        f"After `add_points(old, 'Wei', 10)`, the old scoreboard is {old}. How many dictionaries should there be?"
    )


def the_two_functions_print_nothing():
    kept, sys.stdout = sys.stdout, io.StringIO()
    add_points({"Sol": 1, "Wei": 2}, "Sol", 4)
    leader({"Sol": 1, "Wei": 7})
    printed, sys.stdout = sys.stdout.getvalue(), kept
    assert not printed, (
        "One of the two functions prints something. They should only return. Which lines of your program could print?"
    )


def a_game_with_two_turns():
    lines = program.output.splitlines()
    boards = [
        place for place, line in enumerate(lines) if "Hana" in line and "Diego" in line and len(numbers(line)) >= 2
    ]
    assert len(boards) >= 2, (
        f"Hana scored 3, then Diego scored 5. {len(boards)} lines of your output have both names and both numbers. What should be printed after each turn?"
    )
    turns = [line for line in [lines[place] for place in boards] if numbers(line)[:2] != [0, 0]] or [lines[boards[0]]]
    one, two = turns[0], turns[min(1, len(turns) - 1)]
    assert numbers(one)[:2] == [3, 0], (
        f"Hana scored 3, but the scoreboard after that is “{one}”. Which number belongs to whom?"
    )
    assert numbers(two)[:2] == [3, 5], (
        f"Then Diego scored 5, but the scoreboard is “{two}”. Which number belongs to whom?"
    )
    rest = lines[boards[-1] + 1 :]
    assert any("Diego" in line and "Hana" not in line for line in rest), (
        "Diego has 5 points and Hana 3. After the last scoreboard, no line has Diego's name alone. What should your program print at the end?"
    )
    assert not any("Hana" in line and "Diego" not in line for line in rest), (
        "Diego has 5 points and Hana 3, but at the end there's a line with Hana's name alone. Who's the winner?"
    )


def a_draw():
    lines = program.output.splitlines()
    boards = [place for place, line in enumerate(lines) if "Amara" in line and "Bo" in line and len(numbers(line)) >= 2]
    assert boards, "No line of your output has both names and both numbers. What should be printed after each turn?"
    turns = [place for place in boards if numbers(lines[place])[:2] != [0, 0]]
    assert len(turns) >= 3, (
        f"The players scored three times, but your program printed {len(turns)} "
        + ("scoreboard" if len(turns) == 1 else "scoreboards")
        + " with points. When does your loop end?"
    )
    rest = lines[boards[-1] + 1 :]
    assert any("draw" in line.lower() for line in rest), (
        "Both had 2 points at the end, but your program didn't print the word `draw`. What does `leader` return then?"
    )


def a_longer_game():
    lines = program.output.splitlines()
    boards = [place for place, line in enumerate(lines) if "Amara" in line and "Bo" in line and len(numbers(line)) >= 2]
    shown = [numbers(lines[place])[:2] for place in boards]
    assert [one for one in shown if one != [0, 0]][:5] == [[0, 12], [0, 13], [20, 13], [20, 17], [20, 17]]
    rest = lines[boards[-1] + 1 :]
    assert any("Amara" in line and "Bo" not in line for line in rest)
    assert not any("draw" in line.lower() for line in rest)


def no_function_uses_a_variable_from_outside():
    tree = ast.parse(program.source)
    globals_ = set()
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef):
            globals_ |= {
                part.id for part in ast.walk(node) if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)
            }
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            assert not any(isinstance(part, ast.Global) for part in ast.walk(node)), (
                f"`{node.name}` uses `global`. What could it get as an argument and return instead?"
            )
            own = {part.arg for part in ast.walk(node) if isinstance(part, ast.arg)}
            own |= {
                part.id for part in ast.walk(node) if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)
            }
            outside = [
                part.id
                for part in ast.walk(node)
                if isinstance(part, ast.Name)
                and isinstance(part.ctx, ast.Load)
                and part.id in globals_ - own
                and not part.id.isupper()
            ]
            assert not outside, (
                f"`{node.name}` uses the variable `{outside[0]}` from outside. How could a call give it that value?"
            )


def outside_changed():
    old = {"Sol": 1, "Wei": 2}
    assert add_points(old, "Sol", 4) == {"Sol": 5, "Wei": 2} and old == {"Sol": 5, "Wei": 2}


def nothing_returned():
    old = {"Sol": 1, "Wei": 2}
    assert add_points(old, "Sol", 4) is None and old == {"Sol": 5, "Wei": 2}


def result_dropped():
    assert add_points({"Sol": 1, "Wei": 2}, "Sol", 4) == {"Sol": 5, "Wei": 2}
    boards = [
        line
        for line in program.output.splitlines()
        if "Hana" in line and "Diego" in line and any(c.isdigit() for c in line)
    ]
    assert boards
    digits = "".join("".join(c if c.isdigit() else " " for c in line) for line in boards).split()
    assert set(digits) == {"0"}


def draw_as_text():
    assert isinstance(leader({"Sol": 4, "Wei": 4}), str)
    assert leader({"Sol": 4, "Wei": 4}) not in ("Sol", "Wei")


def names_from_outside():
    try:
        leader({"Sol": 1, "Wei": 7})
    except KeyError:
        pass
    else:
        assert False


def board_only_at_the_end():
    boards = [
        line
        for line in program.output.splitlines()
        if "Hana" in line and "Diego" in line and len("".join(c if c.isdigit() else " " for c in line).split()) >= 2
    ]
    assert len(boards) == 1


def prints_inside():
    kept, sys.stdout = sys.stdout, io.StringIO()
    add_points({"Sol": 1, "Wei": 2}, "Sol", 4)
    printed, sys.stdout = sys.stdout.getvalue(), kept
    assert printed
