"""Checks of the exercise playlist-top-five."""

import json as own_json
import os

from understory import program


def a_file_that_programs_can_read():
    assert os.path.exists("top-five.json"), (
        "After your program has run, there's no file `top-five.json`. Which line should write it?"
    )
    with open("top-five.json", encoding="utf-8") as file:
        text = file.read()
    try:
        data, problem = own_json.loads(text), None
    except ValueError as error:
        data, problem = None, str(error)
    assert problem is None, f"The file `top-five.json` isn't JSON. A program that reads it stops with: {problem}"
    assert isinstance(data, list), (
        f"A program would read a {type(data).__name__} from your file. It should be a list, because charts have an order."
    )
    assert all(isinstance(one, dict) and "artist" in one and "plays" in one for one in data), (
        f"A program would read this from your file: {data}. Each item should be an object with the keys `artist` and `plays`."
    )


def the_charts():
    with open("top-five.json", encoding="utf-8") as file:
        data = own_json.load(file)
    found = [(one["artist"], one["plays"]) for one in data]
    assert all(type(one["plays"]) is int for one in data), (
        f"In your charts, `plays` is {data[0]['plays']!r}. It should be a number."
    )
    assert len(found) == 5, (
        f"Your charts have {len(found)} entries. Six different artists were played, and five of them belong in the charts."
    )
    assert found == [("Kofi, Ama & Sons", 6), ("Luna Park", 5), ("Ånd", 4), ("Zeynep Kaya", 3), ("The Late Ones", 2)], (
        f"Your charts are {found}. Count one of the artists by hand: does the number fit?"
    )


def a_file_that_people_can_read():
    with open("top-five.json", encoding="utf-8") as file:
        text = file.read()
    assert "Ånd" in text, (
        "A program can read your file, but people find a `\\u` code in it instead of the Å in Ånd. Which argument leaves the letters as they are?"
    )
    lines = "1 line" if len(text.splitlines()) == 1 else f"{len(text.splitlines())} lines"
    assert len(text.splitlines()) >= 10, (
        f"A program can read your file, but people find all five artists on {lines}. Which argument spreads it out?"
    )


def other_playlists():
    def charts_of(text):
        with open("plays.csv", "w", encoding="utf-8", newline="") as file:
            file.write(text)
        exec(
            compile(program.source, "main.py", "exec"),
            {
                "__name__": "__main__",
                "print": lambda *values, file=None, sep=" ", end="\n", **named: (
                    file and file.write(sep.join(map(str, values)) + end)
                ),
            },
        )
        with open("top-five.json", encoding="utf-8") as file:
            text = file.read()
        try:
            return [(one["artist"], one["plays"]) for one in own_json.loads(text)]
        except ValueError:
            return []

    rows = ["Bo"] * 11 + ["Łi"] * 9 + ["Z, the Band"] * 12 + ["One"] + ["Q"] * 3 + ["Nine"] * 2 + ["Six"] * 6
    text = "title,artist,date\n" + "".join(
        f'"Hm, {place}","{artist}",2026-10-{place % 28 + 1:02}\n' for place, artist in enumerate(rows)
    )
    assert charts_of(text) == [("Z, the Band", 12), ("Bo", 11), ("Łi", 9), ("Six", 6), ("Q", 3)]
    assert charts_of("date,artist,title\n2026-01-01,Uno,A\n2026-01-02,Dos,B\n2026-01-02,Dos,C\n") == [
        ("Dos", 2),
        ("Uno", 1),
    ]


def python_written():
    with open("top-five.json", encoding="utf-8") as file:
        assert "'" in file.read().replace("'s", "")


def pairs():
    with open("top-five.json", encoding="utf-8") as file:
        assert all(isinstance(one, list) for one in own_json.load(file))


def one_dictionary():
    with open("top-five.json", encoding="utf-8") as file:
        assert isinstance(own_json.load(file), dict)


def fewest_first():
    with open("top-five.json", encoding="utf-8") as file:
        assert [one["plays"] for one in own_json.load(file)] == [1, 2, 3, 4, 5]


def songs_counted():
    with open("top-five.json", encoding="utf-8") as file:
        data = own_json.load(file)
    assert any(one["artist"] in ("Wait, Wait", "Blue Bus") for one in data)


def split_at_commas():
    with open("top-five.json", encoding="utf-8") as file:
        data = own_json.load(file)
    assert any("Kofi" in one["artist"] for one in data) and not any(one["artist"] == "Kofi, Ama & Sons" for one in data)


def everybody():
    with open("top-five.json", encoding="utf-8") as file:
        assert len(own_json.load(file)) == 6


def in_file_order():
    with open("top-five.json", encoding="utf-8") as file:
        assert [one["plays"] for one in own_json.load(file)] == [5, 6, 4, 3, 2]


def appended():
    size = os.path.getsize("top-five.json")
    exec(
        compile(program.source, "main.py", "exec"),
        {
            "__name__": "__main__",
            "print": lambda *values, file=None, sep=" ", end="\n", **named: (
                file and file.write(sep.join(map(str, values)) + end)
            ),
        },
    )
    assert os.path.getsize("top-five.json") == 2 * size > 0


def always_five():
    with open("plays.csv", "w", encoding="utf-8") as file:
        file.write("date,artist,title\n2026-01-01,Uno,A\n2026-01-02,Dos,B\n2026-01-02,Dos,C\n")
    crashed = False
    try:
        exec(
            compile(program.source, "main.py", "exec"),
            {
                "__name__": "__main__",
                "print": lambda *values, file=None, sep=" ", end="\n", **named: (
                    file and file.write(sep.join(map(str, values)) + end)
                ),
            },
        )
    except IndexError:
        crashed = True
    assert crashed


def cut_before_sorting():
    with open("plays.csv", "w", encoding="utf-8") as file:
        file.write("date,artist,title\n" + "".join(f"2026-01-01,{artist},A\n" for artist in "ABCDEFF"))
    exec(
        compile(program.source, "main.py", "exec"),
        {
            "__name__": "__main__",
            "print": lambda *values, file=None, sep=" ", end="\n", **named: (
                file and file.write(sep.join(map(str, values)) + end)
            ),
        },
    )
    with open("top-five.json", encoding="utf-8") as file:
        data = own_json.load(file)
    assert {one["artist"] for one in data} == set("ABCDE")


def one_entry_five_times():
    with open("top-five.json", encoding="utf-8") as file:
        data = own_json.load(file)
    assert len(data) == 5 and all(one == data[0] for one in data)
