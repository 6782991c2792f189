"""Checks of the exercise save-then-swap."""

import json
import os

from main import save


def what_was_saved_can_be_loaded():
    before = set(os.listdir("."))
    for data in ({"Salt Road": 3, "Ånd": None}, [1, 2.5, "x"]):
        save(data, "first.json")
        there = ", ".join(sorted(set(os.listdir(".")) - before)) or "none"
        try:
            with open("first.json", encoding="utf-8") as file:
                text = file.read()
        except FileNotFoundError:
            text = None
        assert text is not None, (
            f"After save(data, 'first.json'), there's no first.json. Files that your function made: {there}. Which name should the new file have at the end?"
        )
        try:
            loaded = json.loads(text)
        except ValueError:
            loaded = "not JSON"
        assert loaded == data, (
            f"After `save` with {data}, first.json holds {text!r}. Is that complete JSON, and only what was saved last?"
        )


def a_crash_leaves_the_old_file_as_it_was():
    old = '["all", "the", "old", "loans"]'
    problem = None
    with open("crew.json", "w", encoding="utf-8") as file:
        file.write(old)
    try:
        save(["fine", "fine", {"a", "set"}], "crew.json")
    except TypeError as error:
        problem = error
    assert problem is not None, (
        "Your function got a set, which JSON can't write, but `save` returned as if all was well. How does its caller find out?"
    )
    try:
        with open("crew.json", encoding="utf-8") as file:
            text = file.read()
    except FileNotFoundError:
        text = None
    assert text is not None, (
        "JSON can't write a set, so `save` crashed with one. Afterwards, crew.json was gone. When does the old file have to give up its name?"
    )
    assert text == old, (
        f"JSON can't write a set, so `save` crashed with one. Before, crew.json had {len(old)} characters, and now it has {len(text)}: {text!r}. Which line touched it before everything was written?"
    )


def at_the_moment_of_the_swap_the_new_file():
    seen = []
    replace, rename = os.replace, os.rename

    def look(source, target, how):
        try:
            with open(source, encoding="utf-8") as file:
                text = file.read()
        except OSError:
            text = "no such file"
        seen.append((how, text, os.path.basename(str(target)), os.path.relpath(str(source))))

    def watched_replace(source, target, *rest, **more):
        look(source, target, "replace")
        return replace(source, target, *rest, **more)

    def watched_rename(source, target, *rest, **more):
        look(source, target, "rename")
        return rename(source, target, *rest, **more)

    data = ["Salt Road", "Night Ferry", "Bread and Rivers"]
    with open("shelf.json", "w", encoding="utf-8") as file:
        file.write('["old"]')
    os.replace, os.rename = watched_replace, watched_rename
    try:
        save(data, "shelf.json")
    finally:
        os.replace, os.rename = replace, rename
    swaps = [each for each in seen if each[2] == "shelf.json"]
    seen.clear()
    os.makedirs("cellar", exist_ok=True)
    os.replace, os.rename = watched_replace, watched_rename
    try:
        save(data, os.path.join("cellar", "deep.json"))
    finally:
        os.replace, os.rename = replace, rename
    places = [os.path.dirname(each[3]) for each in seen if each[2] == "deep.json"]
    assert len(swaps) > 0, (
        "Your function never gave another file the name shelf.json, so it wrote into shelf.json itself. What's in that file between `open` and the end of `write`?"
    )
    assert swaps[0][0] == "replace", (
        "Your function renamed the new file. On Windows, a rename stops if the name is taken, and here it always is. Which call replaces the old file on every system?"
    )
    try:
        complete = json.loads(swaps[0][1]) == data
    except ValueError:
        complete = False
    assert complete, (
        f"At the moment of the swap, the new file held {swaps[0][1]!r}. Python writes the rest when the file is closed. Which line closes it?"
    )
    assert places == ["cellar"], (
        "For cellar/deep.json, the new file was in a different folder. That folder may be on a different disk, and there's no swap between two disks. Which name would put it beside the old file?"
    )


def other_names_and_another_folder():
    os.makedirs("backup", exist_ok=True)
    save({"a": 1}, "a.json")
    save({"b": 2}, "backup/b.json")
    save({"a": 3}, "a.json")
    found = []
    for name in ("a.json", "backup/b.json"):
        try:
            with open(name, encoding="utf-8") as file:
                found.append(json.load(file))
        except (OSError, ValueError):
            found.append(None)
    assert found == [{"a": 3}, {"b": 2}]


def always_in_one_place():
    os.makedirs("probe", exist_ok=True)
    sources = []
    replace = os.replace

    def watched(source, target, *rest, **more):
        sources.append(os.path.dirname(os.path.relpath(source)))
        return replace(source, target, *rest, **more)

    os.replace = watched
    try:
        save(["fine"], "probe/probe.json")
    finally:
        os.replace = replace
    assert sources == [""]


def renamed():
    save(["fine"], "probe.json")
    with open("probe.json", encoding="utf-8") as file:
        assert "fine" in file.read()


def deleted_first():
    save(["fine"], "probe.json")
    with open("probe.json", encoding="utf-8") as file:
        assert "fine" in file.read()


def swap_while_open():
    seen = []
    replace = os.replace

    def watched(source, target, *rest, **more):
        with open(source, encoding="utf-8") as file:
            seen.append(file.read())
        return replace(source, target, *rest, **more)

    os.replace = watched
    try:
        save(["one", "two"], "probe.json")
    finally:
        os.replace = replace
    assert seen == [""]


def swap_in_finally():
    with open("probe.json", "w", encoding="utf-8") as file:
        file.write("old")
    try:
        save([{1, 2}], "probe.json")
    except TypeError:
        pass
    with open("probe.json", encoding="utf-8") as file:
        text = file.read()
    assert text != "old"


def text_first():
    calls = []
    replace = os.replace

    def watched(source, target, *rest, **more):
        calls.append(target)
        return replace(source, target, *rest, **more)

    with open("probe.json", "w", encoding="utf-8") as file:
        file.write("old")
    os.replace = watched
    try:
        save(["fine"], "probe.json")
        save([{1, 2}], "probe.json")
    except TypeError:
        pass
    finally:
        os.replace = replace
    with open("probe.json", encoding="utf-8") as file:
        text = file.read()
    assert calls == [] and text == '["fine"]'


def swallowed():
    with open("probe.json", "w", encoding="utf-8") as file:
        file.write("old")
    try:
        save([{1, 2}], "probe.json")
        problem = None
    except TypeError as error:
        problem = error
    assert problem is None


def never_swapped():
    before = set(os.listdir("."))
    save(["fine"], "probe.json")
    made = set(os.listdir(".")) - before
    assert made and "probe.json" not in made


def straight_into_it():
    with open("probe.json", "w", encoding="utf-8") as file:
        file.write("all the old loans")
    problem = None
    try:
        save(["fine", {1, 2}], "probe.json")
    except TypeError as error:
        problem = error
    assert problem is not None
    with open("probe.json", encoding="utf-8") as file:
        text = file.read()
    assert text != "all the old loans"
