"""Checks of the exercise largest-of-all."""

import os

from understory import program


def a_larger_one():
    os.makedirs("tour/farida/late/night")
    with open("tour/farida/late/night/moon.mp4", "w", encoding="utf-8") as file:
        file.write("z" * 1000)
    printed = []

    def keep(*values, sep=" ", end="\n", file=None, flush=False):
        printed.append(sep.join(map(str, values)) + end)

    exec(compile(program.source, "main.py", "exec"), {"__name__": "__main__", "__file__": "main.py", "print": keep})
    assert [line.rstrip() for line in "".join(printed).strip().splitlines()] == ["1465 bytes", "Largest: moon.mp4"]


def last_one():
    lines = program.output.strip().splitlines()
    others = [
        "books.txt",
        "IMG_0041.JPG",
        "IMG_0042.JPG",
        "IMG_0042.jpeg",
        "goat.png",
        "soup.mp4",
        "IMG_0007.JPG",
        "IMG_0008.JPG",
        "IMG_0009.JPG",
    ]
    assert len(lines) == 2 and lines[0].startswith("465") and lines[1].startswith("Largest:")
    assert lines[1].replace("\\", "/").split("/")[-1].split(": ")[-1] in others
