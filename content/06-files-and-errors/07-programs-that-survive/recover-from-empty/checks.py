"""Checks of the exercise recover-from-empty."""

from main import DamagedError, load


def put(name, text):
    with open(name, "w", encoding="utf-8") as file:
        file.write(text)


def a_file_thats_fine():
    put("a.json", '["new"]')
    put("a.json.old", '["old"]')
    got = load("a.json")
    assert got == ["new"], (
        f'a.json holds ["new"], and a.json.old holds ["old"]. load(\'a.json\') returned {got!r}. Which of them is newer?'
    )
    put("b.json", '["Ånd"]')
    got = load("b.json")
    assert got == ["Ånd"], f"b.json holds [\"Ånd\"], and there's no b.json.old. load('b.json') returned {got!r}."


def the_first_start():
    try:
        got = load("nothing-here.json")
        told = f"returned {got!r}"
    except Exception as error:
        got = error
        told = f"stopped with {type(error).__name__}: {error}"
    assert got == [], (
        f"Neither nothing-here.json nor nothing-here.json.old exists. load {told}. What does a program do on its very first day?"
    )


def an_empty_file_with_an_older_one_beside_it():
    for text in ("", '["tod', '[{"isbn": "8850", "due": '):
        put("a.json.old", '["yesterday"]')
        put("a.json", text)
        try:
            got = load("a.json")
            told = f"returned {got!r}"
        except Exception as error:
            got = error
            told = f"stopped with {type(error).__name__}: {error}"
        assert got == ["yesterday"], (
            f'a.json holds {text!r}, and a.json.old holds ["yesterday"]. load {told}. What does your function do with the older file?'
        )
        left = []
        for name in ("a.json", "a.json.old"):
            try:
                with open(name, encoding="utf-8") as file:
                    left.append(file.read())
            except FileNotFoundError:
                left.append("gone")
        assert left == [text, '["yesterday"]'], (
            f"load returned the right data. But before the call, a.json held {text!r}, and now the two files are {left[0]!r} and {left[1]!r}. Does loading have to change anything?"
        )


def the_newer_file_is_gone():
    with open("lost.json.old", "w", encoding="utf-8") as file:
        file.write('["yesterday"]')
    try:
        got = load("lost.json")
        told = f"returned {got!r}"
    except Exception as error:
        got = error
        told = f"stopped with {type(error).__name__}: {error}"
    assert got == ["yesterday"], (
        f'There\'s no lost.json, and lost.json.old holds ["yesterday"]. load {told}. Is that a first start?'
    )


def an_empty_list_that_was_saved_on_purpose():
    put("a.json", "[]")
    put("a.json.old", '["a loan"]')
    got = load("a.json")
    assert got == [], (
        f"The last book came back, so a.json holds [], which is complete JSON. load returned {got!r}, from the file before it. What decides in your function whether a file can be read?"
    )


def nothing_can_be_read():
    put("both.json", "")
    put("both.json.old", '["half')
    put("alone.json", '["half')
    put("old-one.json.old", "")
    for name in ("both.json", "alone.json", "old-one.json"):
        problem = None
        try:
            got = load(name)
            told = f"returned {got!r}"
        except Exception as error:
            problem = error
            told = f"stopped with {type(error).__name__}"
        damage_is_reported = isinstance(problem, DamagedError)
        state = {
            "both.json": "Both files are damaged",
            "alone.json": "The file is damaged, and there's no older one",
            "old-one.json": "The newer file is gone, and the older one is empty",
        }[name]
        question = (
            "If the program goes on with that and saves, what's left of the loans?"
            if problem is None
            else "Which type of error does its caller wait for?"
        )
        assert damage_is_reported, f"{state}. load({name!r}) {told}. {question}"
        assert name in str(problem), (
            f"load({name!r}) raised a DamagedError with the message {str(problem)!r}. Which file should somebody look at?"
        )
    with open("both.json.old", encoding="utf-8") as file:
        text = file.read()
    assert text == '["half', (
        f"Before the call, both.json.old held '[\"half', and now it holds {text!r}. Who could still rescue something from the old text?"
    )


def old_file_first():
    put("probe.json", '["new"]')
    put("probe.json.old", '["old"]')
    assert load("probe.json") == ["old"]


def damaged_is_empty():
    with open("probe.json", "w", encoding="utf-8") as file:
        file.write('["half')
    assert load("probe.json") == []


def nothing_caught():
    try:
        load("probe-that-is-not-there.json")
        kind = None
    except FileNotFoundError:
        kind = "missing"
    with open("probe.json", "w", encoding="utf-8") as file:
        file.write("")
    try:
        load("probe.json")
    except ValueError:
        kind = f"{kind} and damaged"
    assert kind == "missing and damaged"


def empty_list_skipped():
    put("probe.json", "[]")
    put("probe.json.old", '["a loan"]')
    assert load("probe.json") == ["a loan"]


def missing_is_damaged():
    try:
        load("probe-that-is-not-there.json")
        damaged = False
    except DamagedError:
        damaged = True
    assert damaged


def newer_gone_is_a_first_start():
    put("other.json", "")
    put("other.json.old", '["yesterday"]')
    assert load("other.json") == ["yesterday"]
    put("probe.json.old", '["yesterday"]')
    assert load("probe.json") == []


def returned_not_raised():
    with open("probe.json", "w", encoding="utf-8") as file:
        file.write('["half')
    assert isinstance(load("probe.json"), DamagedError)


def only_missing_is_caught():
    put("probe.json", "")
    put("probe.json.old", '["old"]')
    try:
        load("probe.json")
        kind = ""
    except ValueError as error:
        kind = type(error).__name__
    assert kind == "JSONDecodeError"


def json_error_gets_out():
    put("probe.json", "")
    put("probe.json.old", '["half')
    try:
        load("probe.json")
        kind = ""
    except ValueError as error:
        kind = type(error).__name__
    assert kind == "JSONDecodeError"


def file_not_named():
    with open("probe.json", "w", encoding="utf-8") as file:
        file.write('["half')
    try:
        load("probe.json")
        message = "probe.json"
    except DamagedError as error:
        message = str(error)
    assert "probe.json" not in message
