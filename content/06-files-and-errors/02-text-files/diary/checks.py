"""Checks of the exercise diary."""

import ast
import itertools
import os
import sys

from understory import program


def evening(entry):
    waiting, printed = [entry], []

    def answer(*prompt):
        if not waiting:
            raise EOFError
        return waiting.pop(0)

    def keep(*values, sep=" ", end="\n", file=None, flush=False):
        (printed.append if file in (None, sys.stdout) else file.write)(sep.join(map(str, values)) + end)

    exec(compile(program.source, "main.py", "exec"), {"__name__": "__main__", "input": answer, "print": keep})
    return "".join(printed)


def the_first_evening():
    assert program.output.strip(), "On the first evening, your program printed nothing. What should a new diary say?"
    assert os.path.exists("diary.txt"), (
        "After the first evening, there's no file `diary.txt`. Which file does your program write to?"
    )
    with open("diary.txt", encoding="utf-8") as file:
        lines = [line for line in file.read().splitlines() if line.strip()]
    assert len(lines) == 1 and "We saw a dolphin" in lines[0], (
        f"After the first evening, `diary.txt` should have one entry, `We saw a dolphin`. Its lines are {lines}."
    )


def the_second_evening():
    second = evening("Fog, and no dolphin anywhere")
    assert "We saw a dolphin" in second, (
        f"On the second evening, your program printed {second.strip()!r}. Yesterday's entry, `We saw a dolphin`, isn't in it."
    )
    with open("diary.txt", encoding="utf-8") as file:
        lines = [line for line in file.read().splitlines() if line.strip()]
    assert any("We saw a dolphin" in line for line in lines), (
        "After the second evening, the first entry is gone. Which mode keeps what's in a file?"
    )
    assert len(lines) == 2 and "Fog" in lines[1], (
        f"After two evenings, `diary.txt` should have two lines, the newer entry below the older one. Its lines are {lines}."
    )


def an_evening_without_an_entry():
    if os.path.exists("diary.txt"):
        with open("diary.txt", encoding="utf-8") as file:
            assert not file.read().strip(), (
                "The answer was empty, but there's something in `diary.txt`. When should your program add an entry?"
            )
    assert evening("Wind at last").strip(), (
        "The first answer was empty, and on the next evening your program printed nothing. There's still no entry, so what should it say?"
    )
    evening("")
    assert "Wind at last" in evening(""), (
        "After an evening with an empty answer, the last entry should still be `Wind at last`, but your program doesn't print it. What does it add for an empty answer?"
    )


def a_diary_file_with_nothing_in_it():
    with open("diary.txt", "w", encoding="utf-8") as file:
        file.write("")
    assert evening("Land ahead").strip(), (
        "With an empty `diary.txt`, your program printed nothing. What should a diary without entries say?"
    )
    with open("diary.txt", encoding="utf-8") as file:
        assert "Land ahead" in file.read(), (
            "Your program started with an empty `diary.txt`, and afterwards the first entry, `Land ahead`, isn't in it."
        )


def a_whole_voyage_with_accents():
    voyage = ["Zoë ate all the biscuits", "Søren found İzmir on the map", "Inés says: mañana", "Rain, rain, rain"]
    for before, entry in itertools.pairwise(voyage):
        output = evening(entry)
        assert before in output, (
            f"The entry {before!r} was the last one, but your program doesn't print it on the next evening."
        )
        assert not any(old in output for old in voyage[: voyage.index(before)]), (
            "Your program prints older entries as well. Which one is the last?"
        )
    with open("diary.txt", "rb") as file:
        lines = [line for line in file.read().decode("utf-8").splitlines() if line.strip()]
    assert len(lines) == 4 and all(entry in line for entry, line in zip(voyage, lines))


def an_encoding_every_time():
    calls = [
        node
        for node in ast.walk(ast.parse(program.source))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "open"
    ]
    assert all(len(call.args) > 3 or any(word.arg == "encoding" for word in call.keywords) for call in calls), (
        "Your diary works. But one `open` has no encoding, so on another computer the accents may change. Which one?"
    )


def only_today():
    evening("Fog")
    with open("diary.txt", encoding="utf-8") as file:
        text = file.read()
    assert "Fog" in text and "dolphin" not in text


def one_long_line():
    evening("Fog")
    with open("diary.txt", encoding="utf-8") as file:
        lines = file.read().splitlines()
    assert len([line for line in lines if "dolphin" in line and "Fog" in line]) == 1


def shows_todays():
    printed = evening("Fog")
    assert os.path.exists("diary.txt")
    assert "Fog" in printed and "dolphin" not in printed


def empty_entries():
    assert os.path.exists("diary.txt") and os.path.getsize("diary.txt") > 0
    evening("Wind")
    assert "Wind" in evening("Fog")
    with open("diary.txt", encoding="utf-8") as file:
        assert "Fog" in file.read().strip().splitlines()[-1]


def first_instead_of_last():
    evening("Fog")
    printed = evening("Rain")
    assert "dolphin" in printed and "Fog" not in printed


def all_entries():
    evening("Fog")
    printed = evening("Rain")
    assert "dolphin" in printed and "Fog" in printed


def empty_file():
    with open("diary.txt", "w", encoding="utf-8") as file:
        file.write("")
    crashed = False
    try:
        evening("Land ahead")
    except (IndexError, NameError):
        crashed = True
    assert crashed
