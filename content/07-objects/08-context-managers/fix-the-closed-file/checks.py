"""Checks of the exercise fix-the-closed-file."""

import ast
import builtins

from main import entries
from understory import program

opened = []


def another_hut_book():
    with open("winter.txt", "w", encoding="utf-8") as file:
        file.write("Inés: frío\nBao: 40 cm of snow\n")
    got = list(entries("winter.txt"))
    assert got == ["Inés: frío", "Bao: 40 cm of snow"], f"From a hut book with two entries, `entries` made: {got}"


def the_file_is_closed_in_the_end():
    with open("winter.txt", "w", encoding="utf-8") as file:
        file.write("Inés: frío\nBao: snow\n")
    real = builtins.open

    def watched(*values, **named):
        opened.append(real(*values, **named))
        return opened[-1]

    builtins.open = watched
    try:
        list(entries("winter.txt"))
    finally:
        builtins.open = real
    assert all(file.closed for file in opened), "Everything has been read, but the file is still open. What closes it?"


def more_hut_books():
    with open("empty.txt", "w", encoding="utf-8") as file:
        pass
    with open("long.txt", "w", encoding="utf-8") as file:
        file.writelines(f"Guest {number}\n" for number in range(200))
    with open("unfinished.txt", "w", encoding="utf-8") as file:
        file.write("Inés: no wood\nBao: no ink")
    assert list(entries("empty.txt")) == []
    assert list(entries("long.txt")) == [f"Guest {number}" for number in range(200)]
    assert list(entries("unfinished.txt")) == ["Inés: no wood", "Bao: no ink"]


def error_hidden():
    caught = [node for node in ast.walk(ast.parse(program.source)) if isinstance(node, ast.ExceptHandler)]
    assert caught and not program.output.strip()


def always_the_same_book():
    with open("winter.txt", "w", encoding="utf-8") as file:
        file.write("Bao: snow\n")
    got = list(entries("winter.txt"))
    assert "Bao: snow" not in got and any("soup every day" in str(entry) for entry in got)


def with_removed():
    with open("winter.txt", "w", encoding="utf-8") as file:
        file.write("Bao: snow\n")
    real = builtins.open

    def watched(*values, **named):
        opened.append(real(*values, **named))
        return opened[-1]

    builtins.open = watched
    try:
        got = list(entries("winter.txt"))
    finally:
        builtins.open = real
    assert got and not all(file.closed for file in opened)
