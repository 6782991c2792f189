"""Checks of the exercise read-the-log."""

from understory import program

printed = []


def keep(*values, sep=" ", end="\n", file=None, flush=False):
    printed.append(sep.join(map(str, values)) + end)


def another_log_book():
    with open("log.txt", "w", encoding="utf-8") as file:
        file.write("Sat fog 5 Inés\nSun sunny 40 Zoë\nMon rain 8 Inés\nTue sunny 12 Zoë\nWed fog 3 Zoë\n")
    exec(compile(program.source, "main.py", "exec"), {"__name__": "__main__", "print": keep})
    assert [line.rstrip() for line in "".join(printed).strip().splitlines()] == [
        "Sun: 40 miles",
        "Tue: 12 miles",
        "Wed: 3 miles",
        "Total: 55 miles",
    ]


def a_name_inside_another_name():
    with open("log.txt", "w", encoding="utf-8") as file:
        file.write("Sat fog 5 Inés\nSun sunny 40 Zoë\nMon rain 8 Zoëlle\n")
    exec(compile(program.source, "main.py", "exec"), {"__name__": "__main__", "print": keep})
    lines = [line.rstrip() for line in "".join(printed).strip().splitlines()]
    assert "Mon: 8 miles" not in lines, (
        "On Monday, a Zoëlle was at the wheel, but your program counts the day for Zoë. Which part of a line should be exactly the name?"
    )
    assert lines == ["Sun: 40 miles", "Total: 40 miles"], (
        "In a log book where Zoë sailed 40 miles on Sunday and Zoëlle 8 on Monday, the lines for Zoë aren't right. What do you compare with the name?"
    )


def name_in_the_line():
    with open("log.txt", "w", encoding="utf-8") as file:
        file.write("Sun sunny 40 Zoë\nMon rain 8 Zoëlle\n")
    exec(compile(program.source, "main.py", "exec"), {"__name__": "__main__", "print": keep})
    assert "Sun: 40 miles\nMon: 8 miles\nTotal: 48 miles" in "".join(printed)
