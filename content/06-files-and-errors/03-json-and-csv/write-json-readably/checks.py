"""Checks of the exercise write-json-readably."""

import json as own_json
import os

from understory import program


def a_file_that_programs_can_read():
    assert os.path.exists("night.json"), (
        "After your program has run, there's no file `night.json`. Which line should write it?"
    )
    with open("night.json", encoding="utf-8") as file:
        text = file.read()
    try:
        data, problem = own_json.loads(text), None
    except ValueError as error:
        data, problem = None, str(error)
    assert problem is None, f"The file `night.json` isn't JSON. A program that reads it stops with: {problem}"
    assert data == [
        {"artist": "Kofi, Ama & Sons", "title": "Wait, Wait", "minutes": 6},
        {"artist": "The Late Ones", "title": 'The "Real" Me', "minutes": 5},
        {"artist": "Zeynep Kaya", "title": "Yağmur", "minutes": 7},
    ], (
        f"A program would read this from `night.json`: {data}. Compare it with the task: which tracks, which keys, which types?"
    )


def a_file_that_people_can_read():
    with open("night.json", encoding="utf-8") as file:
        text = file.read()
    assert "Yağmur" in text, (
        "A program can read your file, but people find a `\\u` code in it instead of the ğ in Yağmur. Which argument leaves the letters as they are?"
    )
    lines = "1 line" if len(text.splitlines()) == 1 else f"{len(text.splitlines())} lines"
    assert len(text.splitlines()) >= 14, (
        f"A program can read your file, but the three tracks take up only {lines}. Which argument puts every value on its own line?"
    )


def another_playlist():
    with open("playlist.csv", "w", encoding="utf-8", newline="") as file:
        file.write('genre,minutes,artist,title\njazz,15,Bo,"One, Two"\njazz,4,Łi,Three\nlullaby,5,Bo,Hü\n')
    exec(
        compile(program.source, "main.py", "exec"),
        {
            "__name__": "__main__",
            "print": lambda *values, file=None, sep=" ", end="\n", **named: (
                file and file.write(sep.join(map(str, values)) + end)
            ),
        },
    )
    with open("night.json", encoding="utf-8") as file:
        text = file.read()
    try:
        data = own_json.loads(text)
    except ValueError:
        data = None
    assert data == [{"artist": "Bo", "title": "One, Two", "minutes": 15}, {"artist": "Bo", "title": "Hü", "minutes": 5}]


def python_written():
    with open("night.json", encoding="utf-8") as file:
        assert "'artist'" in file.read()


def minutes_as_text():
    with open("night.json", encoding="utf-8") as file:
        data = own_json.load(file)
    assert data and all(isinstance(track["minutes"], str) for track in data)


def genre_left():
    with open("night.json", encoding="utf-8") as file:
        assert all("genre" in track for track in own_json.load(file))


def one_object_after_another():
    with open("night.json", encoding="utf-8") as file:
        text = file.read().strip()
    assert text.startswith("{")


def string_in_json():
    with open("night.json", encoding="utf-8") as file:
        assert isinstance(own_json.load(file), str)


def five_left_out():
    with open("night.json", encoding="utf-8") as file:
        assert [track["minutes"] for track in own_json.load(file)] == [6, 7]


def appended():
    size = os.path.getsize("night.json")
    exec(
        compile(program.source, "main.py", "exec"),
        {
            "__name__": "__main__",
            "print": lambda *values, file=None, sep=" ", end="\n", **named: (
                file and file.write(sep.join(map(str, values)) + end)
            ),
        },
    )
    assert os.path.getsize("night.json") == 2 * size > 0


def numbers_as_strings():
    with open("playlist.csv", "w", encoding="utf-8", newline="") as file:
        file.write("artist,title,genre,minutes\nBo,Long,jazz,15\nBo,Hush,lullaby,5\n")
    exec(
        compile(program.source, "main.py", "exec"),
        {
            "__name__": "__main__",
            "print": lambda *values, file=None, sep=" ", end="\n", **named: (
                file and file.write(sep.join(map(str, values)) + end)
            ),
        },
    )
    with open("night.json", encoding="utf-8") as file:
        assert [track["title"] for track in own_json.load(file)] == ["Hush"]


def string_not_written():
    assert os.path.getsize("night.json") == 0
