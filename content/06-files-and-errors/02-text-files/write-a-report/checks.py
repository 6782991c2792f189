"""Checks of the exercise write-a-report."""

import ast
import os

from understory import program


def run_again():
    def write(*values, sep=" ", end="\n", file=None, **named):
        if file:
            file.write(sep.join(map(str, values)) + end)

    exec(compile(program.source, "main.py", "exec"), {"__name__": "__main__", "print": write})


def another_log_book():
    def report_of(text):
        with open("log.txt", "w", encoding="utf-8") as file:
            file.write(text)
        run_again()
        with open("report.txt", encoding="utf-8") as file:
            return [line.rstrip() for line in file.read().strip().splitlines()]

    assert report_of("Sat fog 5 Inés\nSun rain 9 Zoë\nMon sunny 40 Bo\n") == [
        "Days: 3",
        "Miles: 54",
        "Best day: Mon, 40 miles",
    ]
    assert report_of("Tue calm 100 Aïcha\nWed calm 7 Bo\n") == ["Days: 2", "Miles: 107", "Best day: Tue, 100 miles"]
    assert report_of("Wed storm 0 Inés\n") == ["Days: 1", "Miles: 0", "Best day: Wed, 0 miles"]


def an_encoding_for_every_file():
    calls = [
        node
        for node in ast.walk(ast.parse(program.source))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "open"
    ]
    assert all(len(call.args) > 3 or any(word.arg == "encoding" for word in call.keywords) for call in calls), (
        "The report is right. But one of your files is opened without an encoding, so on another computer the names may change. Which one?"
    )


def one_long_line():
    with open("report.txt", encoding="utf-8") as file:
        text = file.read()
    assert "Days: 5Miles: 83" in text


def only_printed():
    assert not os.path.exists("report.txt")


def strings_compared():
    with open("report.txt", encoding="utf-8") as file:
        assert "Best day: Thu, 31 miles" in file.read()
    with open("log.txt", "w", encoding="utf-8") as file:
        file.write("Tue calm 100 Aïcha\nWed calm 7 Bo\n")
    run_again()
    with open("report.txt", encoding="utf-8") as file:
        assert "Best day: Wed, 7 miles" in file.read()


def appended():
    run_again()
    with open("report.txt", encoding="utf-8") as file:
        assert len(file.read().strip().splitlines()) == 6


def last_line_only():
    with open("report.txt", encoding="utf-8") as file:
        assert file.read().strip() == "Best day: Thu, 31 miles"


def best_starts_at_zero():
    with open("log.txt", "w", encoding="utf-8") as file:
        file.write("Wed storm 0 Inés\n")
    run_again()
    with open("report.txt", encoding="utf-8") as file:
        assert "Best day: , 0 miles" in file.read()


def last_day_is_best():
    with open("report.txt", encoding="utf-8") as file:
        assert "Best day: Fri, 17" in file.read()


def six_days():
    with open("report.txt", encoding="utf-8") as file:
        assert "Days: 6" in file.read()
