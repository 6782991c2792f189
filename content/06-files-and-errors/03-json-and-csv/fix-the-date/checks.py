"""Checks of the exercise fix-the-date."""

import json as own_json

from understory import program


def an_iso_date_in_the_file():
    with open("show.json", encoding="utf-8") as file:
        data = own_json.load(file)
    assert data.get("next") == "2026-12-04", (
        f"In `show.json`, the value of `next` is {data.get('next')!r}. How is the date 4 December 2026 written as an ISO date?"
    )


def the_date_comes_from_the_file():
    def other_load(file, *values, **named):
        file.read()
        return {"title": "Night Waves", "next": "2026-12-25"}

    printed = []

    def keep(*values, sep=" ", end="\n", file=None, flush=False):
        printed.append(sep.join(map(str, values)) + end)

    real, real_loads = own_json.load, own_json.loads
    own_json.load = other_load
    own_json.loads = lambda text, **named: {"title": "Night Waves", "next": "2026-12-25"}
    try:
        exec(compile(program.source, "main.py", "exec"), {"__name__": "__main__", "print": keep})
    finally:
        own_json.load, own_json.loads = real, real_loads
    assert "".join(printed).split() == "Next show: 2026-12-25 30 days to go".split(), (
        "With a different date in the file, 2026-12-25, your output doesn't change to match. Which variable holds what was loaded?"
    )
