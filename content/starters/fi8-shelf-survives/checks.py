"""Checks of the starter fi8-shelf-survives."""

import copy
import csv
import datetime
import json
import os
import re
import subprocess
import sys
import threading
import time
from collections import Counter

from shared.programs import import_starts_nothing, last_line, python, typed_into
from shared.texts import named
from shelf.storage import load, save


def on_the_first_start_there_are_no_books_and_no_loans():
    try:
        answer = load("nothing-here.json")
        told = f"returned {answer!r}"
    except Exception as error:
        answer = None
        told = f"stopped with {named(error)}"
    assert isinstance(answer, (tuple, list)) and len(answer) == 2 and not answer[0] and not answer[1], (
        f"There's no nothing-here.json and no nothing-here.json.old, and load {told}. What should Shelf begin with on its first day?"
    )


def what_was_saved_comes_back_dates_included():
    books = {
        "4711": {"title": "Yağmur", "author": "Zeynep Kaya", "copies": 2},
        "4712": {"title": "Boats", "author": "Bo Ek", "copies": 1},
    }
    loans = [
        {"isbn": "4711", "member": "Priya", "due": datetime.date(2028, 1, 18)},
        {"isbn": "4712", "member": "Søren", "due": datetime.date(2028, 2, 29)},
    ]
    before = copy.deepcopy((books, loans))
    save(books, loans, "one.json")
    assert (books, loans) == before, (
        f"After save, the loans that check.pyz passed in had changed: the first one is {loans[0]} now. Which list does your function change, its own or the caller's?"
    )
    save({}, [], "two.json")
    try:
        got_books, got_loans = load("one.json")
        problem = ""
    except Exception as error:
        problem = named(error)
    assert not problem, (
        f"check.pyz saved two books and two loans, but load stopped with {problem}. Can your file be read in one go?"
    )
    assert got_books == before[0], f"check.pyz saved two books, and load returned {got_books}. What's different?"
    due = got_loans[0].get("due") if got_loans else None
    assert isinstance(due, datetime.date), (
        f"In the first loan that load returned, due is {due!r}. What could return_book calculate with that?"
    )
    assert got_loans == before[1], f"check.pyz saved two loans, and load returned {got_loans}. What's different?"


def other_programs_can_read_the_file():
    save(
        {"4711": {"title": "Boats", "author": "Bo Ek", "copies": 1}},
        [{"isbn": "4711", "member": "Wei", "due": datetime.date(2028, 1, 18)}],
        "one.json",
    )
    with open("one.json", encoding="utf-8") as file:
        text = file.read()
    try:
        data = json.loads(text)
    except ValueError:
        data = None
    assert isinstance(data, dict), (
        f"check.pyz saved a book and a loan. The file begins with {text[:40]!r}, which isn't one JSON object. How many times does your function write?"
    )
    assert "books" in data and "loans" in data, (
        f"The JSON object in the file has the keys {sorted(data)}. Name its two keys books and loans."
    )
    assert [loan["due"] for loan in data["loans"]] == ["2028-01-18"], (
        f"In the file, the loans are {data['loans']}. How does an ISO date look?"
    )


def a_crash_while_saving_leaves_everything_as_it_was():
    loans = [{"isbn": "4711", "member": "Wei", "due": datetime.date(2028, 1, 18)}]
    save({"4711": {"title": "Boats", "author": "Bo Ek", "copies": 1}}, loans, "one.json")
    with open("one.json", encoding="utf-8") as file:
        before = file.read()
    problem = None
    try:
        save({"4711": {"title": "Boats", "author": "Bo Ek", "copies": 1}, ("a", "tuple"): {}}, loans, "one.json")
    except TypeError as error:
        problem = error
    assert problem is not None, (
        "check.pyz passed books with a tuple as a key, which JSON can't write, but save returned as if all was well. How does main find out?"
    )
    there = os.path.exists("one.json")
    text = ""
    if there:
        with open("one.json", encoding="utf-8") as file:
            text = file.read()
    assert text == before, (
        f"JSON can't write a tuple as a key, so check.pyz made save crash with one. Before, one.json had {len(before)} characters, and now {'it has ' + str(len(text)) if there else 'it is gone'}. When does your function touch the file for the first time?"
    )
    seen = []
    replace = os.replace

    def watched(source, target, *rest, **more):
        if os.path.basename(str(target)) == "one.json":
            with open(source, encoding="utf-8") as file:
                seen.append(file.read())
        return replace(source, target, *rest, **more)

    os.replace = watched
    try:
        save({}, loans, "one.json")
    finally:
        os.replace = replace
    with open("one.json", encoding="utf-8") as file:
        text = file.read()
    assert seen, (
        "save never gave a new file the name one.json with os.replace. What's in one.json while your function writes?"
    )
    assert seen[-1] == text, (
        f"At the moment of the swap, the new file had {len(seen[-1])} of {len(text)} characters. Which line closes it?"
    )
    places = []

    def noted(source, target, *rest, **more):
        if os.path.basename(str(target)) == "two.json":
            places.append(os.path.dirname(os.path.relpath(source)))
        return replace(source, target, *rest, **more)

    os.mkdir("cellar")
    os.replace = noted
    try:
        save({}, loans, "cellar/two.json")
    finally:
        os.replace = replace
    assert places[-1:] == ["cellar"], (
        "For cellar/two.json, the new file wasn't in the folder cellar. A different folder may be on a different disk, and there's no swap between two disks. What could the new file's name be made from?"
    )


def a_damaged_or_missing_file_the_old_one_helps():
    first = {"4711": {"title": "Boats", "author": "Bo Ek", "copies": 1}}
    second = {**first, "4712": {"title": "Owls", "author": "B. Ek", "copies": 1}}
    loans = [{"isbn": "4711", "member": "Wei", "due": datetime.date(2028, 1, 18)}]
    save(first, loans, "one.json")
    save(second, loans, "one.json")
    assert os.path.exists("one.json.old"), (
        "check.pyz saved twice, but there's no one.json.old. Give the old file this name before the new one takes its place."
    )
    with open("one.json", encoding="utf-8") as file:
        text = file.read()
    for damage, what in [("", "empty"), (text[: len(text) // 2], "cut off in the middle"), (None, "gone")]:
        if damage is None:
            os.remove("one.json")
        else:
            with open("one.json", "w", encoding="utf-8") as file:
                file.write(damage)
        try:
            answer = load("one.json")
            told = f"returned {answer!r}"
        except Exception as error:
            answer = (None, None)
            told = f"stopped with {named(error)}"
        assert answer[0] == first and answer[1] == loans, (
            f"check.pyz saved one book, then two. After that, one.json was {what}, and one.json.old still had the first state. load {told}. What does it do with the old file?"
        )


def if_nothing_can_be_read_theres_an_error_of_your_own():
    for name, new, old in [("both.json", "", "{"), ("alone.json", '{"books": {', None), ("gone.json", None, "")]:
        for path, text in [(name, new), (name + ".old", old)]:
            if text is not None:
                with open(path, "w", encoding="utf-8") as file:
                    file.write(text)
        problem = None
        try:
            told = f"returned {load(name)!r}"
        except Exception as error:
            problem = error
            told = f"stopped with {type(error).__name__}"
        what = {
            "both.json": "Both files were damaged",
            "alone.json": "The file was damaged, and there was no old one",
            "gone.json": "The file was gone, and the old one empty",
        }[name]
        assert problem is not None, (
            f"{what}, but load({name!r}) {told}. What would be left of the books after the next save?"
        )
        assert type(problem).__module__.startswith("shelf"), (
            f"{what}, but load({name!r}) {told}. Which type of error could only come from your own code?"
        )
        assert name in str(problem), (
            f"{what}, but the message of your error is {str(problem)!r}. Which file should somebody look at?"
        )


def importing_main_py_still_starts_nothing():
    import_starts_nothing()


def play(arguments, *lines):
    """Types these lines into main.py. Returns what it printed, and what went wrong."""
    printed, problem = typed_into("main.py", *arguments, typed=lines)
    return printed, problem and f"and {problem}"


def start(*words):
    """Starts a program. Returns its exit code, what it printed, and its last line about an error."""
    ended = python(*words, typed=["quit"])
    if ended is None:
        return None, "", "it was still running after 8 seconds"
    last = last_line(ended)
    return (
        ended.returncode,
        ended.stdout,
        f"a traceback that ends with “{last}”" if "Traceback" in ended.stderr else last,
    )


def books_and_loans_are_there_after_a_restart():

    book = ["add", "4711-00", "The Paper Boat", "Ines Duarte", "1"]
    printed, problem = play(["check-a.json"], *book, "quit")
    question = (
        "Type the same thing: where does your program stop?" if problem else "What happens to the answer of add_book?"
    )
    assert not problem and "Added: The Paper Boat" in printed, (
        f"check.pyz started main.py check-a.json and added The Paper Boat, {problem or 'but no line said Added: The Paper Boat'}. {question}"
    )
    printed, problem = play(["check-a.json"], "find", "paper", "lend", "4711-00", "Priya", "quit")
    assert not problem and "The Paper Boat" in printed, (
        f"check.pyz added The Paper Boat and quit. After a restart with the same file, it looked for paper, {problem or 'but The Paper Boat was not in the output'}. After an add, is the book in your file?"
    )
    assert "Lent until" in printed, (
        "After the restart, check.pyz let Priya borrow The Paper Boat, but no line said Lent until. What does lend get as its books?"
    )
    printed, problem = play(
        ["check-a.json"], "lend", "4711-00", "Omar", "return", "4711-00", "Priya", "lend", "4711-00", "Omar", "quit"
    )
    assert not problem and "No free copy" in printed and "back from Priya" in printed, (
        f"Priya had the only copy. After another restart, Omar asked for it, and Priya brought it back, {problem or 'but the output lacked No free copy or back from Priya'}. Is a loan saved, too?"
    )
    printed, problem = play(["check-a.json"], "return", "4711-00", "Priya", "return", "4711-00", "Omar", "quit")
    assert not problem and "Not on loan" in printed and "back from Omar" in printed, (
        f"Priya's loan had ended, and Omar's had begun. After a restart, both brought the book back, {problem or 'but the output lacked Not on loan or back from Omar'}. Is a return saved, too?"
    )


def the_first_argument_is_the_file_without_one_its_shelf_json():

    printed, problem = play(["check-b.json"], "add", "4711-bb", "Only In B", "Ines Duarte", "1", "quit")
    printed, problem = play(["check-c.json"], "find", "only in b", "quit")
    assert not problem and "Only In B" not in printed, (
        f"check.pyz added a book with check-b.json. With check-c.json, it looked for that book, {problem or 'and found it'}. Which file does your program open?"
    )
    printed, problem = play(["check-n.json"], "find", "salt", "find", "ferry", "quit")
    assert not problem and "Salt Road" not in printed and "Night Ferry" not in printed, (
        f"check.pyz started Shelf with a new file and looked for salt and for ferry, {problem or 'and found a book'}. Where would a book come from on the first day?"
    )
    printed, problem = play([], "add", "4711-99", "Only At Home", "Ines Duarte", "1", "quit")
    assert not problem and os.path.exists("shelf.json"), (
        f"check.pyz started main.py without an argument and added a book, {problem or 'but there is no shelf.json afterwards'}. How long is sys.argv then?"
    )
    with open("shelf.json", encoding="utf-8") as file:
        text = file.read()
    assert "Only At Home" in text, (
        "check.pyz started main.py without an argument and added Only At Home, but shelf.json doesn't have it. Where did it go?"
    )


def the_second_argument_is_the_date():

    book = ["add", "4711-00", "The Paper Boat", "Ines Duarte", "2"]
    printed, problem = play(
        ["check-d.json", "2027-12-28"], *book, "lend", "4711-00", "Omar", "lend", "4711-00", "Zoya", "quit"
    )
    assert not problem and "Lent until 2028-01-18" in printed, (
        f"check.pyz typed python main.py check-d.json 2027-12-28 and lent a book, {problem or 'but no line said Lent until 2028-01-18'}. Which day does lend get?"
    )
    printed, problem = play(
        ["check-d.json", "2028-01-21"], "return", "4711-00", "Omar", "return", "4711-00", "Zoya", "quit"
    )
    heard = [line[max(line.find("The Paper"), 0) :] for line in printed.splitlines() if "back from" in line]
    assert not problem and len(heard) == 2 and "0.60" in heard[0], (
        f"Omar's book was due on 2028-01-18. With 2028-01-21 as the date, he brought it back, {problem or 'and heard: ' + (heard or ['nothing'])[0]}. He owes 0.60. Which day does return_book get?"
    )
    assert "." not in heard[1].rstrip("."), (
        f"Zoya is a child. She brought her copy back three days late, and heard: {heard[1]}. Which rule got lost?"
    )
    printed, problem = play(["check-d.json"], "wait", "quit")
    assert not problem, (
        f"check.pyz typed wait and then quit, {problem}. What should Shelf do after a command that it no longer knows?"
    )


def something_that_isnt_a_date_one_line_and_nothing_changed():

    for word in ("tomorrow", "2028-02-30"):
        code, printed, last = start("main.py", "check-e.json", word)
        assert "traceback" not in last, (
            f"check.pyz typed python main.py check-e.json {word}, and saw {last}. Where can you catch that exception?"
        )
        if code == 0 and word in printed and len(printed.strip().splitlines()) == 1:
            said = "and the program said what was wrong. But it ended as if all was well"
        elif code == 0 and not printed.strip():
            said = "and the program ended without a word, as if all was well"
        elif code == 0:
            said = "but the program went on as if that were a date"
        else:
            said = "and the program was still running after six seconds"
        assert code not in (0, None), (
            f"check.pyz typed python main.py check-e.json {word}, {said}. What does sys.exit do with a string?"
        )
        assert word in last + printed, (
            f"check.pyz typed python main.py check-e.json {word}. The answer was “{last or printed.strip()}”. What did the person type wrong?"
        )
    assert not os.path.exists("check-e.json"), (
        "check.pyz typed a date that doesn't exist, but there's a check-e.json now. In what order does your program do its things?"
    )


def everything_is_saved_when_the_plug_is_pulled():

    def until_dark(*lines, wait_for):
        process = subprocess.Popen(
            [sys.executable, "-u", "main.py", "check-p.json"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            bufsize=1,
        )
        seen = []

        def listen():
            while piece := process.stdout.read(1):
                seen.append(piece)

        ear = threading.Thread(target=listen, daemon=True)
        ear.start()
        process.stdin.write("\n".join(lines) + "\n")
        process.stdin.flush()
        end = time.monotonic() + 8
        while wait_for not in "".join(seen) and time.monotonic() < end and process.poll() is None:
            time.sleep(0.05)
        time.sleep(0.6)
        process.kill()
        process.wait()
        ear.join(timeout=2)
        return "".join(seen)

    book = ["add", "4711-00", "The Paper Boat", "Ines Duarte", "1"]
    until_dark(*book, wait_for="Added: The Paper Boat")
    printed, problem = play(["check-p.json"], "find", "paper", "quit")
    assert not problem and "The Paper Boat" in printed, (
        f"check.pyz added a book and killed the program without quit. After a restart, it looked for the book, {problem or 'but it was gone'}. When does your program save?"
    )
    until_dark("lend", "4711-00", "Priya", wait_for="Lent until")
    printed, problem = play(["check-p.json"], "lend", "4711-00", "Omar", "quit")
    assert not problem and "No free copy" in printed, (
        f"check.pyz lent the only copy to Priya and killed the program. After a restart, Omar asked for it, {problem or 'but no line said No free copy'}. When is a loan saved?"
    )
    until_dark("return", "4711-00", "Priya", wait_for="back from Priya")
    printed, problem = play(["check-p.json"], "lend", "4711-00", "Omar", "quit")
    assert not problem and "Lent until" in printed, (
        f"Priya brought the book back, and check.pyz killed the program. After a restart, Omar asked for the book, {problem or 'but no line said Lent until'}. When is a return saved?"
    )


def a_damaged_file_shelf_takes_the_old_one():

    play(["check-q.json"], "add", "4711-00", "The Paper Boat", "Ines Duarte", "1", "quit")
    play(["check-q.json"], "add", "4711-01", "The Second Boat", "Ines Duarte", "1", "quit")
    play(["check-q.json"], "add", "4711-02", "The Third Boat", "Ines Duarte", "1", "quit")
    with open("check-q.json", encoding="utf-8") as file:
        text = file.read()
    with open("check-q.json", "w", encoding="utf-8") as file:
        file.write(text[: len(text) // 2])
    printed, problem = play(["check-q.json"], "find", "boat", "quit")
    assert not problem and "The Paper Boat" in printed, (
        f"check.pyz added three books in three runs and deleted the second half of the file. Then it started Shelf and looked for boat, {problem or 'but The Paper Boat was not there'}. Does main.py load with the load that you wrote in step 2?"
    )


def both_files_damaged_one_line_and_nothing_is_overwritten():

    for name, text in [("check-r.json", '{"books": {"47'), ("check-r.json.old", "")]:
        with open(name, "w", encoding="utf-8") as file:
            file.write(text)
    code, printed, last = start("main.py", "check-r.json")
    assert "traceback" not in last, (
        f"check-r.json and check-r.json.old were both damaged. Shelf ended with {last}. Where could main catch the error that your load raises?"
    )
    if "check-r.json" in printed and len(printed.strip().splitlines()) == 1:
        reason = "check-r.json and check-r.json.old were both damaged. Shelf said so, but it ended as if all was well. What does sys.exit do with a string?"
    elif code == 0 and not printed.strip():
        reason = "check-r.json and check-r.json.old were both damaged, and Shelf ended without a word, as if all was well. What does sys.exit do with a string?"
    else:
        reason = "check-r.json and check-r.json.old were both damaged, but Shelf started its menu. What would the next save do with the books in there?"
    assert code not in (0, None), reason
    assert "check-r.json" in last + printed, (
        f"check-r.json and check-r.json.old were both damaged. Shelf said “{last or printed.strip()}”. Which file should somebody look at?"
    )
    left = []
    for name in ("check-r.json", "check-r.json.old"):
        try:
            with open(name, encoding="utf-8") as file:
                left.append(file.read())
        except FileNotFoundError:
            left.append("gone")
    assert left == ['{"books": {"47', ""], (
        f"After that, check-r.json held {left[0]!r}, and check-r.json.old {left[1]!r}. Who touched them?"
    )


def words_instead_of_a_number_of_copies():

    printed, problem = play(
        ["check-s.json"],
        "add",
        "4711-00",
        "The Paper Boat",
        "Ines Duarte",
        "three",
        "",
        "0",
        "-2",
        "2",
        "lend",
        "4711-00",
        "Priya",
        "lend",
        "4711-00",
        "Omar",
        "lend",
        "4711-00",
        "Wei",
        "quit",
    )
    assert not problem and "Added: The Paper Boat" in printed, (
        f"check.pyz added a book, and typed three, an empty line, 0, -2 and 2 as the number of copies, {problem or 'but no line said Added: The Paper Boat'}. What happens to an answer that isn't a whole number of 1 or more?"
    )
    assert printed.count("Lent until") == 2 and "No free copy" in printed, (
        f"check.pyz typed three, an empty line, 0, -2 and then 2 as the number of copies. After that, {printed.count('Lent until')} {'person' if printed.count('Lent until') == 1 else 'people'} could borrow the book. Which answer did your program take?"
    )


def the_titles_most_popular_first():

    LOG = [
        "2027-01-04;18:00;start",
        "2027-01-04;18:10;lend;Owls;Priya",
        "2027-01-04;18:11;lend;Boats at Dawn;Wei",
        "2027-01-05;18:12;return;Owls;Priya",
        "2027-01-05;18:13;lend;Owls;Wei",
        "2027-01-06;18:14;lend;Atlas;Omar",
        "2027-01-06;18:15;lend;Yağmur;Omar",
        "2027-01-07;18:16;lend;Owls;Zoya",
        "2027-01-07;18:17;lend;Yağmur;Zoya",
        "2027-01-08;18:18;return;Boats at Dawn;Wei",
        "2027-01-08;18:19;lend;Kites;Wei",
        "2027-01-08;18:20;lend;Ink;Wei",
    ]
    with open("check.log", "w", encoding="utf-8") as file:
        file.write("\n".join(LOG) + "\n")
    TITLES = ["Owls", "Yağmur", "Atlas", "Boats at Dawn", "Ink", "Kites"]

    def shown(printed):
        return [title for line in printed.splitlines() for title in TITLES if re.search(rf"\b{title}\b", line)]

    code, printed, last = start("log_report.py", "check.log")
    assert code == 0, (
        f"check.pyz started log_report.py with a log of twelve lines, but it ended with {last or 'an error'}. Run it yourself with a short log. Which line of your program does Python show you?"
    )
    crowded = [line for line in printed.splitlines() if len(shown(line)) > 1]
    assert not crowded, (
        f"The report has a line with {len(shown(crowded[0])) if crowded else 0} titles. How should it look in the hallway, with one title on each line?"
    )
    titles = shown(printed)
    assert titles == TITLES[:5], (
        f"check.pyz's log has six titles: Owls was lent three times, Yağmur twice, and Atlas, Boats at Dawn, Ink and Kites once. The report shows {', '.join(titles) or 'none of them'}. Which five should it show, and in what order?"
    )
    line = next(line for line in printed.splitlines() if "Owls" in line)
    question = "Which lines of the log do you count?" if re.search(r"\d", line) else "What else should it say?"
    assert "3" in re.findall(r"\d+", line), (
        f"Owls was lent three times and came back once. Its line in the report is “{line.strip()}”. {question}"
    )


def the_second_argument_says_how_many():

    LOG = [
        f"2027-01-04;18:{10 + number};lend;{title};Priya"
        for number, title in enumerate(["Owls", "Owls", "Ink", "Atlas", "Kites", "Moss", "Rain", "Yaks"])
    ]
    with open("check.log", "w", encoding="utf-8") as file:
        file.write("\n".join(LOG) + "\n")
    TITLES = ["Owls", "Atlas", "Ink", "Kites", "Moss", "Rain", "Yaks"]
    for number in (2, 7, 100):
        code, printed, last = start("log_report.py", "check.log", str(number))
        titles = [title for line in printed.splitlines() for title in TITLES if re.search(rf"\b{title}\b", line)]
        assert code == 0 and titles == TITLES[:number], (
            f"check.pyz's log has seven titles, and Owls twice. With {number} as the second argument, the report shows {', '.join(titles) or 'none of them'}{', and the program ended with ' + last if last else ''}. What type does an argument have?"
        )


def all_loans_together_and_the_lines_that_end_too_early():

    good = (
        ["2027-01-04;18:00;start"]
        + [f"2027-01-{day:02};18:10;lend;Owls;Priya" for day in range(5, 24)]
        + ["2027-01-25;18:10;return;Owls;Priya", "2027-01-25;18:11;return;The Calendar;Wei"]
    )
    for cut, more in [
        (["2027-02-01;18", "2027-02-01;18:00;lend;Ink", "2027-02-02;18:00;lend"], 3),
        (
            [
                "2027-02-03",
                "2027-02-03;18:00;sta",
                "2027-02-03;18:00;return;Ink",
                "2027-02-04;18:00;ret",
                "20",
                "2027-02-05;18:00;lend;Ink",
                "2027-02-06;",
            ],
            7,
        ),
    ]:
        with open("check.log", "w", encoding="utf-8") as file:
            file.write("\n".join(good[:5] + cut + good[5:]) + "\n")
        code, printed, last = start("log_report.py", "check.log")
        assert code == 0, (
            f"check.pyz's log has lines that end too early, such as {cut[0]}. The program ended with {last or 'an error'}. What does your program do with a line that has fewer parts?"
        )
        numbers = [re.findall(r"\d+", line) for line in printed.splitlines() if "Owls" not in line]
        numbers = [number for line in numbers for number in line]
        assert "19" in numbers, (
            f"check.pyz's log has 19 loans, but no line of the report (apart from the one about Owls) has the number 19. The numbers there: {', '.join(numbers) or 'none'}. Which lines count as loans?"
        )
        assert str(more) in numbers, (
            f"check.pyz's log has {more} lines that end too early: {', '.join(cut)}. No line of the report has the number {more}. How many parts does each kind of line need?"
        )


def a_year_in_the_hallway():

    try:
        with open("hallway.log", encoding="utf-8") as file:
            lines = [line.rstrip("\n").split(";") for line in file]
    except FileNotFoundError:
        lines = []
    assert lines, (
        "There's no hallway.log in this folder any more. Put it back, with this name: it came with the starter."
    )
    counts = Counter(parts[3] for parts in lines if len(parts) == 5 and parts[2] == "lend")
    best = sorted(counts, key=lambda title: (-counts[title], title))[:5]
    code, printed, last = start("log_report.py", "hallway.log")
    assert code == 0, (
        f"check.pyz started log_report.py hallway.log, but it ended with {last or 'an error'}. On which line of the log could that be? Halve it."
    )
    titles = [
        title for line in printed.splitlines() for title in sorted(counts, key=len, reverse=True) if title in line
    ]
    ranked = sorted(counts, key=lambda title: (-counts[title], title))[:6]
    question = "Which lines of the log does your report count?"
    if titles[:4] == best[:4] and counts[ranked[4]] == counts[ranked[5]]:
        question = f"{ranked[4]} and {ranked[5]} were lent equally often: which of them comes first in the alphabet?"
    assert titles == best, (
        f"The report on hallway.log shows {', '.join(titles) or 'no titles'}, but check.pyz's five are {', '.join(best)}. {question}"
    )
    assert re.search(rf"\b{counts.total()}\b", printed), (
        f"check.pyz counts {counts.total()} loans in hallway.log, but the report doesn't have that number. Which lines do you leave out?"
    )


def wrong_arguments_one_line_that_helps():

    with open("check.log", "w", encoding="utf-8") as file:
        file.write("2027-01-04;18:10;lend;Owls;Priya\n")
    for words, what in [
        ([], "no argument"),
        (["no-such.log"], "a file that doesn't exist"),
        (["check.log", "three"], "three as the number"),
        (["check.log", "2", "4"], "one argument too many"),
    ]:
        code, printed, last = start("log_report.py", *words)
        assert "traceback" not in last, (
            f"check.pyz started log_report.py with {what}, and saw {last}. Who should read that, you or the person who typed it?"
        )
        assert code not in (0, None), (
            f"check.pyz started log_report.py with {what}, but it ended as if all was well. How does sys.exit tell other programs that something went wrong?"
        )
        assert (last + printed).strip(), (
            f"check.pyz started log_report.py with {what}, and it ended without a word. Print a line that says what to type."
        )


def a_small_delivery():

    CSV = [
        "isbn,title,author,copies",
        '111,"Salt, Pepper",Bo Ek,2',
        '222,"The ""Quick"" Way",Zoë Ng,1',
        "4711,Not This Title,Nobody,9",
        "444,,Bo Ek,1",
        ",No Number,Bo Ek,1",
        "555,No Author, ,1",
        "666,Two,Bo Ek,two",
        "333,Yağmur,Zeynep Kaya,3",
        "777,None,Bo Ek,0",
        "888,Short",
        "999,Minus,Bo Ek,-1",
        "111,Again,Bo Ek,1",
    ]
    with open("small.csv", "w", encoding="utf-8") as file:
        file.write("\n".join(CSV) + "\n")
    with open("check-i.json", "w", encoding="utf-8") as file:
        file.write(
            '{"books": {"4711": {"title": "Ours", "author": "Us", "copies": 1}}, "loans": [{"isbn": "4711", "member": "Priya", "due": "2028-01-18"}]}'
        )
    code, printed, last = start("import_books.py", "small.csv", "check-i.json")
    assert code == 0, (
        f"check.pyz imported a list of twelve lines, but import_books.py ended with {last or 'an error'}. Which line of the list could that be?"
    )
    from shelf.storage import load

    books, loans = load("check-i.json")
    assert books.get("4711") == {"title": "Ours", "author": "Us", "copies": 1}, (
        f"4711 was on the shelf already, with the title Ours, but it's {books.get('4711')} now. Which of your functions knows that an ISBN is taken?"
    )
    odd = [isbn for isbn in books if isbn not in ("4711", "111", "222", "333")]
    assert not odd, (
        f"After the import, the shelf has a book that makes no sense: {[(isbn, books[isbn]) for isbn in odd][:1]}. Which facts does every book need?"
    )
    assert {"111", "222", "333"} <= set(books), (
        f"Three lines of the list make sense: 111, 222 and 333. On the shelf are {', '.join(books)}. What did an odd line do to the others?"
    )
    same = [books[isbn]["title"] for isbn in ("111", "222", "333")] == [
        "Salt, Pepper",
        'The "Quick" Way',
        "Yağmur",
    ]
    question = (
        "Which type do copies have?" if same else "Which module knows about commas and quotation marks in titles?"
    )
    assert [books[isbn] for isbn in ("111", "222", "333")] == [
        {"title": "Salt, Pepper", "author": "Bo Ek", "copies": 2},
        {"title": 'The "Quick" Way', "author": "Zoë Ng", "copies": 1},
        {"title": "Yağmur", "author": "Zeynep Kaya", "copies": 3},
    ], f"The books came in as {[books[isbn] for isbn in ('111', '222', '333')]}. {question}"
    assert len(loans) == 1, (
        f"Before the import, there was one loan, but now there are {len(loans)}. What did you save together with the books?"
    )
    numbers = re.findall(r"\d+", printed)
    question = "Which lines do you count?" if numbers else "What does Malik want to know at the end?"
    assert "3" in numbers and "9" in numbers, (
        f"Three books came in, and nine lines didn't. The program said: {printed.strip() or 'nothing'}. {question}"
    )


def the_delivery_from_the_school():

    assert os.path.exists("delivery.csv"), (
        "There's no delivery.csv in this folder any more. Put it back, with this name: it came with the starter."
    )
    good, lines = {}, 0
    with open("delivery.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            lines += 1
            facts = [(row[key] or "").strip() for key in ("isbn", "title", "author", "copies")]
            if all(facts) and facts[3].isdecimal() and int(facts[3]) >= 1 and facts[0] not in good:
                good[facts[0]] = facts[1]
    code, printed, last = start("import_books.py", "delivery.csv", "check-j.json")
    assert code == 0, (
        f"check.pyz imported delivery.csv into a new shelf, but import_books.py ended with {last or 'an error'}. Which line could that be? Halve the list."
    )
    from shelf.storage import load

    books, _loans = load("check-j.json")
    assert len(books) == len(good), (
        f"check.pyz counts {len(good)} lines of delivery.csv that make sense, but your program put {len(books)} books on the shelf. Which line do the two of you disagree about?"
    )
    assert {isbn: book["title"] for isbn, book in books.items()} == good, (
        "The number of books is right, but at least one title isn't. Do all facts come from the same line?"
    )
    numbers = re.findall(r"\d+", printed)
    assert str(len(good)) in numbers and str(lines - len(good)) in numbers, (
        f"{len(good)} books came in, and {lines - len(good)} lines didn't. The program said: {printed.strip() or 'nothing'}. What does Malik want to know at the end?"
    )
    code, printed, last = start("import_books.py", "delivery.csv", "check-j.json")
    numbers = re.findall(r"\d+", printed)
    assert code == 0 and "0" in numbers and len(load("check-j.json")[0]) == len(good), (
        f"check.pyz imported the same list a second time. The program said: {printed.strip() or last or 'nothing'}. How many new books are there?"
    )


def if_something_goes_wrong_the_shelf_stays_as_it_was():

    SHELF = '{"books": {"4711": {"title": "Ours", "author": "Us", "copies": 1}}, "loans": []}'

    def shelf():
        with open("check-k.json", encoding="utf-8") as file:
            return file.read()

    with open("check-k.json", "w", encoding="utf-8") as file:
        file.write(SHELF)
    code, printed, last = start("import_books.py", "no-such.csv", "check-k.json")
    assert "traceback" not in last, (
        f"check.pyz named a list that doesn't exist, and import_books.py ended with {last}. Who reads that, you or Malik?"
    )
    assert code not in (0, None), (
        f"check.pyz named a list that doesn't exist, but import_books.py ended as if all was well. It said: {printed.strip() or 'nothing'}."
    )
    assert shelf() == SHELF, (
        "check.pyz named a list that doesn't exist, but the shelf's file has changed. When does your program save?"
    )
    with open("broken.csv", "w", encoding="utf-8") as file:
        file.write(
            "isbn,title,author,copies\n"
            + "".join(f"{number},Title {number},Bo Ek,1\n" for number in range(60))
            + "9999,"
            + "x" * 200000
            + ",Bo Ek,1\n"
        )
    code, printed, last = start("import_books.py", "broken.csv", "check-k.json")
    from shelf.storage import load

    count = len(load("check-k.json")[0]) - 1
    assert count == 0 or code == 0 and str(count) in re.findall(r"\d+", printed), (
        f"check.pyz imported a list of 61 lines, and the last one was so long that {'the program ended with ' + last if last else 'csv raised an error'}. Afterwards, {count} of the books were on the shelf: half a delivery. When does your program save?"
    )
