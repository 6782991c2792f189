"""Checks of the starter st6-first-project."""

import os
import sys
import time

from shared.programs import last_line, python


def python_3_11_or_newer_runs_in_this_folder():
    assert sys.version_info >= (3, 11), (
        "Python "
        + sys.version.split()[0]
        + " runs here, but this course needs 3.11 or newer. What does step 1 say about an old version?"
    )


def hello_py_greets_people_in_your_own_words():
    assert "hello.py" in os.listdir("."), "There's no hello.py in this folder any more. Give it this name again."

    def run(player):
        return python("hello.py", typed=[player, *range(31, 39)], seconds=4)

    first, second = run("Zuri"), run("Tomasz")
    assert first is not None and second is not None, (
        "check.pyz typed a name, and hello.py was still running after four seconds. Which line doesn't it get past?"
    )
    problem = last_line(first)
    with open("hello.py", encoding="utf-8", errors="replace") as file:
        text = file.read()
    reason = (
        f"hello.py stopped with “{problem}”. Run it yourself. Which line of your file does Python show you?"
        if problem
        else "hello.py stopped before its end, without a message. Which line ends it?"
    )
    if problem.startswith("EOFError"):
        reason = "hello.py went on asking: check.pyz had typed nine answers, and it wanted a tenth. Which line asks again and again?"
    if "invalid character" in problem and ("“" in text or "”" in text or "„" in text):
        reason = "hello.py has “ or ” around its strings, as in a printed book. Python only knows the straight \" and '. Where did that line come from?"
    if text.startswith("{\\rtf"):
        reason = "hello.py is a formatted document, and Python only reads plain text. Which editor saved it?"
    assert first.returncode == 0, reason
    assert text.strip(), (
        "On the disk, hello.py is empty, whatever your editor shows. Save it: a dot next to its name means that it isn't saved."
    )
    assert "zuri" in first.stdout.lower() and "tomasz" in second.stdout.lower(), (
        "check.pyz ran hello.py twice, as Zuri and as Tomasz, and at least one greeting came without the name. Does the greeting still have its f and its {name}?"
    )
    assert "Hello, Zuri! This is your own computer." not in first.stdout, (
        "hello.py still prints the greeting that came with it. Write your own, and save the file."
    )


def story_py_tells_its_story_on_this_computer():
    near = [name for name in sorted(os.listdir(".")) if name.lower().startswith("story") and name != "story.py"]
    reason = "There's no story.py next to hello.py yet. Save your story there, with this name."
    if near:
        reason = f"There's no story.py here, but there is {near[0]}. Rename that to story.py."
    assert "story.py" in os.listdir("."), reason
    with open("story.py", encoding="utf-8", errors="replace") as file:
        text = file.read()
    assert text.strip(), (
        "On the disk, story.py is empty, whatever your editor shows. Save it: a dot next to its name means that it isn't saved."
    )
    assert not text.startswith("{\\rtf"), (
        "story.py is a formatted document, and Python only reads plain text. Which editor saved it?"
    )
    words = ["Zuri", "Quito", "kettle", "purple", "whistle"]

    def run(before, after=()):
        ended = python("story.py", typed=[*before, *words, *after], seconds=4)
        if ended is None:
            return None
        told = ended.stdout.lower()
        return [word for word in words if word.lower() not in told], last_line(ended)

    # Version 2 asks for a yes first, version 3 for the number of a story, version 1 for nothing.
    tries = [run(["yes"]), run(["1"], ["stop"]), run([])]
    good = [one for one in tries if one is not None and not one[0]]
    first = tries[0]
    if first is None:
        reason = "check.pyz typed yes and five words, and story.py was still running after four seconds. Which of its loops can't end?"
    elif first[1] and not first[1].startswith("EOFError"):
        reason = f"story.py stopped with “{first[1]}”. Run it yourself. Which line of your file does Python show you?"
    elif len(first[0]) == 5:
        reason = "check.pyz typed yes and five words, but none of the five was in what story.py printed. Is the whole program in the file?"
    else:
        reason = f"check.pyz typed yes and five words, but the story came without {' and '.join(first[0])}. Is the whole program in the file?"
    assert good, reason


words = [
    "harbour",
    "teapot",
    "velvet",
    "sneeze",
    "walrus",
    "pickle",
    "trumpet",
    "lantern",
    "cushion",
    "pebble",
    "feather",
    "saddle",
]


def played(file, player="Imani"):
    """Types a name and twelve answers. Returns how it ended, the answers, and how many seconds it took."""
    # A question for a number can't take a word.
    for typed in (words, [str(number) for number in range(31, 43)]):
        start = time.monotonic()
        ended = python(file, typed=[player, *typed], seconds=15)
        seconds = time.monotonic() - start
        if ended is None or "ValueError: invalid literal" not in ended.stderr:
            break
    return ended, typed, seconds


def evening_py_asks_whos_playing_then_three_questions_or_more():
    assert "evening.py" in os.listdir("."), (
        "There's no evening.py next to hello.py. If you've renamed it to midnight.py, everything is fine, and you go on with step 8. If not, save your program there, with this name."
    )

    ended, typed, _seconds = played("evening.py")
    assert ended is not None, (
        "After 15 seconds, evening.py was still running. Are its pauses that long, or is there a loop that can't end?"
    )
    problem = last_line(ended)
    reason = f"check.pyz typed a name and twelve answers, and evening.py stopped with “{problem or 'an error'}”. Run it yourself. Which line of your file does Python show you?"
    if problem.startswith("EOFError"):
        reason = f"check.pyz typed a name and twelve answers such as {typed[1]}, and evening.py was still asking. Is there a question that it keeps asking?"
    assert ended.returncode == 0, reason
    told = ended.stdout.lower()
    used = [word for word in typed if word in told]
    assert len(used) >= 3, (
        f"check.pyz typed a name and twelve more answers such as {typed[1]}, but {f'only {len(used)}' if used else 'none'} of the twelve came back in the story. Which answers does your story use?"
    )


def its_last_line_names_the_player():
    for player in ("Imani", "Bartholomew"):
        ended = played("evening.py", player)[0]
        last = ([line for line in ended.stdout.splitlines() if line.strip()] if ended else []) or [""]
        assert player.lower() in last[-1].lower(), (
            f"check.pyz gave {player} as its first answer, but the last line of output was “{last[-1]}”. Which answer belongs in it?"
        )


def the_story_takes_two_seconds_or_more():
    seconds = played("evening.py")[2]
    assert seconds >= 1.95, (
        f"With all answers typed at once, evening.py took {seconds:.1f} seconds from start to end. How long are all its pauses together?"
    )


def midnight_py_tells_the_same_story():
    names = os.listdir(".")
    near = [name for name in sorted(names) if name.lower().startswith("midnight") and name != "midnight.py"]
    reason = "There's no midnight.py next to hello.py yet. Rename evening.py to it in the editor."
    if near:
        reason = f"There's no midnight.py here, but there is {near[0]}. Rename that to midnight.py."
    assert "midnight.py" in names, reason

    ended, typed, _seconds = played("midnight.py")
    told = ended.stdout.lower() if ended is not None else ""
    used = [word for word in typed if word in told]
    assert len(used) >= 3 and "imani" in told, (
        "check.pyz ran midnight.py and typed answers, but fewer than three came back in a story, or the player's name didn't. Renaming doesn't change what's in a file. What's in this one?"
    )
