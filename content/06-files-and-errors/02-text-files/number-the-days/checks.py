"""Checks of the exercise number-the-days."""

from understory import program


def another_log_book():
    with open("log.txt", "w", encoding="utf-8") as file:
        file.write("Sat fog 5 Inés\nSun sunny 40 Zoë\n")
    printed = []

    def keep(*values, sep=" ", end="\n", file=None, flush=False):
        printed.append(sep.join(map(str, values)) + end)

    exec(compile(program.source, "main.py", "exec"), {"__name__": "__main__", "print": keep})
    assert [line.rstrip() for line in "".join(printed).strip().splitlines()] == [
        "1 Sat fog 5 Inés",
        "2 Sun sunny 40 Zoë",
    ]
