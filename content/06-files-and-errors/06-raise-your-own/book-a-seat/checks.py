"""Checks of the exercise book-a-seat."""

import ast
import re

from understory import program


def evening(*typed):
    waiting = [*typed, "curtain"]
    parts = [[]]

    def answer(*prompt):
        if not waiting:
            raise EOFError
        parts.append([])
        return waiting.pop(0)

    def keep(*values, sep=" ", end="\n", **named):
        parts[-1].append(sep.join(map(str, values)) + end)

    exec(compile(program.source, "main.py", "exec"), {"__name__": "__main__", "input": answer, "print": keep})
    said = ["".join(part).strip() for part in parts[1:]]
    drawn = [re.sub(r"\s", "", line) for line in said[-1].splitlines()]
    rows = [line for line in drawn if re.fullmatch(r"[ABC][.A-Z]{5}", line)][-3:]
    return said[:-1], rows


def plain(text):
    for word in ["Wei", "Ana", "Mei", "Ines", "Kofi"]:
        text = text.replace(word, "")
    return re.sub(r"[ABCD]?-?\d", "", text)


EMPTY = ["A.....", "B.....", "C....."]


def two_bookings_in_the_drawing():
    lines = [re.sub(r"\s", "", line) for line in program.output.splitlines()]
    rows = [line for line in lines if re.fullmatch(r"[ABC][.A-Z]{5}", line)][-3:]
    assert rows, (
        "After the bookings `B4 Samira` and `A1 João`, no row of your theatre is in the output. Each row is a letter and then five seats."
    )
    assert rows == ["AJ....", "B...S.", "C....."], (
        "After the bookings `B4 Samira` and `A1 João`, your rows are: " + " / ".join(rows)
    )


def a_line_that_cant_be_read():
    for line in ["Samira", "B4", "4B Samira", "Bx Samira", "", "   "]:
        said, rows = evening(line)
        assert rows == EMPTY, f"After the line {line!r} alone, your rows are: " + " / ".join(rows)
        assert said[0], f"The line {line!r} got no answer."


def a_seat_that_doesnt_exist():
    for seat in ["D1", "A6", "A0", "B12"]:
        said, rows = evening(seat + " Mei")
        assert rows == EMPTY, f"After a booking for {seat}, your rows are: " + " / ".join(rows)
        assert said[0], f"A booking for {seat} got no answer."
        assert plain(said[0]) != plain(evening("A1 Mei")[0][0]), (
            f"A booking for {seat} got the same answer as one for A1. Which seats does your theatre have?"
        )


def a_seat_that_somebody_has():
    _said, rows = evening("C2 Ines", "C2 Kofi", "C3 Kofi")
    assert rows == ["A.....", "B.....", "C.IK.."], (
        "Ines books C2, Kofi wants C2 and then C3. Afterwards, your rows are: " + " / ".join(rows)
    )


def two_seats_at_most():
    _said, rows = evening("A1 Wei", "A2 Wei", "A3 Wei", "A4 Mei")
    assert rows == ["AWW.M.", "B.....", "C....."], (
        "Wei books A1 and A2 and wants A3, and then Mei books A4. Afterwards, your rows are: " + " / ".join(rows)
    )


def four_reasons_four_sentences():
    said, _rows = evening("A1 Wei", "A1 Mei", "Mei", "D1 Mei", "A2 Wei", "A3 Wei")
    answers = [said[1], said[2], said[3], said[5]]
    assert all(answers), "At least one of the four refusals has no answer."
    for first in range(4):
        assert plain(answers[first]) != plain(said[0]), (
            "A refused booking got the same sentence as a good one: " + answers[first]
        )
        for second in range(first):
            assert plain(answers[first]) != plain(answers[second]), (
                "Two different refusals got the same sentence: " + answers[first]
            )


def the_first_reason_counts():
    said, _rows = evening("A1 Wei", "A2 Wei", "B1 Mei", "B1 Wei", "B1 Ana", "D1 Wei", "D1 Ana")
    assert plain(said[3]) == plain(said[4]), (
        "Wei has two seats and wants B1, which Mei has. Your program answers: " + said[3]
    )
    assert plain(said[5]) == plain(said[6]), (
        "Wei has two seats and wants D1, which doesn't exist. Your program answers: " + said[5]
    )


def an_error_type_of_your_own():
    tree = ast.parse(program.source)
    own = {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
    raised = {
        name.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Raise) and node.exc
        for name in ast.walk(node.exc)
        if isinstance(name, ast.Name)
    }
    handlers = [node for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler)]
    caught = {name.id for node in handlers if node.type for name in ast.walk(node.type) if isinstance(name, ast.Name)}
    assert own & raised, (
        "All these bookings work, but your program never raises its own error type. Where does it refuse something?"
    )
    assert all(node.type for node in handlers) and not caught & {"Exception", "BaseException"}, (
        "All these bookings work, but one `except` catches everything, so it also hides your own bugs. Which types do you expect there?"
    )
    assert own & caught, "Your program raises its own error type, but no `except` names it."


def another_evening():
    said, rows = evening(
        "C5 Zoya",
        "C5 Omar",
        "A5 Omar",
        "hello",
        "B6 Omar",
        "B5 Omar",
        "B4 Omar",
        "b",
        "C-1 Tariq",
        "C1 Tariq",
        "A4 Zoya",
        "3 Leyla",
        "A3 Leyla",
    )
    assert rows == ["A..LZO", "B....O", "CT...Z"]
    assert len(said) == 13 and all(said)


def nothing_drawn():
    said, rows = evening("B4 Samira")
    assert said[0] and rows == [] and not re.search(r"^\s*[ABC]\W*[.]", program.output, re.MULTILINE)


def whole_names():
    assert re.search(r"^\s*B\W.*\.\W*Samira", program.output, re.MULTILINE)


def not_caught():
    try:
        evening("D1 Samira")
        name = "-"
    except Exception as error:
        name = type(error).__name__
    assert f"class {name}" in program.source


def number_crashes():
    try:
        evening("Bx Samira")
        bad = False
    except ValueError:
        bad = True
    assert bad


def split_crashes():
    try:
        evening("Samira")
        bad = False
    except (ValueError, IndexError):
        bad = True
    assert bad


def try_around_the_loop():
    said, _rows = evening("D1 Samira", "B4 Samira")
    assert len(said) < 2


def seat_zero():
    said, _rows = evening("A0 Mei")
    good, _ = evening("A1 Mei")
    assert plain(said[0]) == plain(good[0])


def row_d():
    said, _rows = evening("D1 Mei")
    good, _ = evening("A1 Mei")
    assert plain(said[0]) == plain(good[0])


def six_seats():
    said, _rows = evening("A6 Mei")
    good, _ = evening("A1 Mei")
    assert plain(said[0]) == plain(good[0])


def booked_first():
    said, rows = evening("C2 Ines", "C2 Kofi")
    assert rows == ["A.....", "B.....", "C.K..."] and plain(said[0]) != plain(said[1])


def seat_overwritten():
    _said, rows = evening("C2 Ines", "C2 Kofi")
    assert rows == ["A.....", "B.....", "C.K..."]


def limit_forgotten():
    _said, rows = evening("A1 Wei", "A2 Wei", "A3 Wei", "A4 Wei")
    assert rows == ["AWWWW.", "B.....", "C....."]


def three_seats():
    _said, rows = evening("A1 Wei", "A2 Wei", "A3 Wei", "A4 Wei")
    assert rows == ["AWWW..", "B.....", "C....."]


def one_seat_each():
    _said, rows = evening("A1 Wei", "A2 Wei")
    assert rows == ["AW....", "B.....", "C....."]


def limit_before_taken():
    said, _rows = evening("A1 Wei", "A2 Wei", "B1 Mei", "B1 Wei", "A3 Wei", "B1 Ana")
    assert plain(said[3]) == plain(said[4]) != plain(said[5])


def one_answer_for_all():
    said, _rows = evening("Mei", "D1 Mei")
    assert said[0] and plain(said[0]) == plain(said[1])


def prints_only():
    assert not [node for node in ast.walk(ast.parse(program.source)) if isinstance(node, ast.Raise)]
    _said, rows = evening("A1 Wei", "D1 Mei")
    assert rows == ["AW....", "B.....", "C....."]


def value_errors_only():
    assert not [node for node in ast.walk(ast.parse(program.source)) if isinstance(node, ast.ClassDef)]


def digits_in_a_string():
    said, _rows = evening("B12 Mei")
    good, _ = evening("A1 Mei")
    assert plain(said[0]) == plain(good[0])
