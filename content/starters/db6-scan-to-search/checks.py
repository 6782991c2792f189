"""Checks of the starter db6-scan-to-search."""

import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing

# SQLite compares letters other than A to Z as they are.
TO_LOWER = {code: code + 32 for code in range(65, 91)}
FEW = 400
ODD_TITLES = [
    "Kindred",
    "kind of Blue",
    "KIN",
    "kIng's Cross",
    "Skin",
    "100 % Wool",
    "100 Days",
    "%",
    "snake_case",
    "_under",
    "O'Hara's Boat",
    'The "Best" Map',
    "Zebra 1",
    "zebra 2",
    "ZEBRA 3",
    "zebra 4",
    "Zebra 5",
    "zebra 6",
    "ZEBRA 7",
    "zebra 8",
    "Zebra 9",
    "zebra 10",
    "Zebra 11",
    "zebra 12",
    "Élan",
    "Kübra's Kitchen",
    "Night Ferry",
    "night ferry",
    "[Brackets]",
    "a*b",
    *(f"{number} Owls" for number in range(2, 12)),
]


def county(books):
    """Returns a small county with an open connection."""
    from county import fill

    connection = sqlite3.connect(":memory:")
    fill(connection, books, books // 20, books * 6 // 100)
    # Nothing but an isbn or an email is unique: the same title, the same author and year, the same loan twice.
    connection.execute(
        "INSERT INTO books VALUES (90001, '94', 'Beloved', 'Bo Ek', 1999, 1), (90002, '95', 'Wild Seed', 'Octavia E. Butler', 1979, 1)"
    )
    connection.execute(
        "INSERT INTO loans (book_id, member_id, lent_on, due, returned_on) SELECT book_id, member_id, lent_on, due, returned_on FROM loans WHERE id IN (1, 6)"
    )
    connection.commit()
    return connection


def odd_library():
    connection = county(10)
    connection.execute("DELETE FROM books")
    rows = [
        (2 * number, f"93{number}", title, "Bo Ek", 2001, 100 - number)
        for number, title in enumerate(ODD_TITLES, start=1)
    ]
    connection.executemany("INSERT INTO books VALUES (?, ?, ?, ?, ?, ?)", rows)
    connection.commit()
    return connection


def made_by(connection, name):
    """Runs a file of the reader, and returns the names of the indexes that it makes."""
    assert os.path.isfile(name), f"There's no file {name} in this folder. Save yours under this name."
    with open(name, encoding="utf-8-sig") as file:
        text = file.read()
    indexes = "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY rowid"
    rest = "SELECT name, sql FROM sqlite_master WHERE type <> 'index' AND name NOT LIKE 'sqlite_stat%' ORDER BY name"
    content = "SELECT (SELECT count(*) FROM books), (SELECT total(year) FROM books), (SELECT count(*) FROM loans), (SELECT count(*) FROM members)"
    before = connection.execute(rest).fetchall(), connection.execute(content).fetchall()
    problem = ""
    try:
        connection.executescript(text)
        after = connection.execute(rest).fetchall(), connection.execute(content).fetchall()
    except sqlite3.Error as error:
        problem = str(error)
    assert not problem, f"SQLite stopped in {name}: {problem}. Which of your lines is that about?"
    assert before == after, (
        f"After {name}, the tables or their rows aren't the same as before. Which of its lines does more than make an index?"
    )
    return [found for (found,) in connection.execute(indexes)]


def counted(connection, work):
    """Returns the result, the exact number of SQLite's steps, and the plan of what was sent."""
    sent, ticks = [], []
    connection.set_trace_callback(sent.append)
    work()
    connection.set_trace_callback(None)
    connection.set_progress_handler(lambda: ticks.append(1), 1)
    try:
        result = work()
    finally:
        connection.set_progress_handler(None, 1)
    plan = []
    for sql in sent:
        if re.match(r"\s*(--[^\n]*\n\s*)*(SELECT|WITH)\b", sql, re.IGNORECASE):
            plan += [row[3] for row in connection.execute("EXPLAIN QUERY PLAN " + sql)]
    return result, len(ticks), "; ".join(plan) or "no query"


def asked(connection, name, typed):
    """Returns what a function of door.py finds, its steps and its plan."""
    import door

    function = getattr(door, name, None)
    assert callable(function), f"door.py has no function called {name} any more. Give yours this name."
    problem = ""
    try:
        found, steps, plan = counted(connection, lambda: function(connection, typed))
    except Exception as error:
        problem = f"{type(error).__name__}: {error}".rstrip(".")
    assert "closed" not in problem, (
        f"After {name}, the connection is closed, and the next question fails. Who opened it?"
    )
    assert not problem, (
        f"A visitor typed {typed}, and {name} stopped with {problem}. Does it stop for every text, or only for this one?"
    )
    kind = "None" if found is None else f"a {type(found).__name__}"
    assert isinstance(found, (list, tuple)), (
        f"A visitor typed {typed}, and {name} returned {kind}. What did it return before your changes?"
    )
    return found, steps, plan


def enter_searches():
    with closing(county(3000)) as connection:
        assert made_by(connection, "indexes.sql"), (
            "indexes.sql doesn't make an index yet. Which line on the page made one?"
        )
        for title, wanted in (
            ("Kindred", [("Kindred", "Octavia E. Butler")]),
            ("Beloved", [("Beloved", "Toni Morrison"), ("Beloved", "Bo Ek")]),
            ("kindred", []),
            ("Kindre", []),
            ("%", []),
        ):
            found, steps, plan = asked(connection, "by_title", title)
            rows = [tuple(row) for row in found]
            right = rows == wanted
            shown = rows if len(rows) < 4 else f"{len(rows):,} books"
            assert right, (
                f"A visitor typed {title} and pressed Enter, and by_title returned {shown} instead of {wanted}. Which of your changes did that?"
            )
            assert steps < FEW, (
                f"With your indexes, by_title takes {steps:,} steps among 3,000 books, and its plan is: {plan}. What does the query compare, and what's in your index?"
            )


def right_titles():
    odd = [
        "kin",
        "KIN",
        "k",
        "%",
        "100 %",
        "_",
        "snake_",
        "o'h",
        'the "b',
        "zebra",
        "ZEBRA 1",
        "Z",
        "night",
        "[",
        "a*",
        "É",
        "qqq",
        "Kindred and more",
    ]
    real = ["s", "Silent", "silent harbour", "kindred", "be", "qq"]
    for library, typed, with_indexes in (
        (county(2000), real, True),
        (odd_library(), odd, True),
        (odd_library(), odd, False),
    ):
        with closing(library) as connection:
            books = connection.execute("SELECT id, title FROM books").fetchall()
            if with_indexes:
                made_by(connection, "indexes.sql")
            else:
                # A table can be read in a different order from that of its ids.
                connection.execute("CREATE INDEX other_order ON books (copies, title)")
            # Without ORDER BY, rows can come in any order. This shows it.
            connection.execute("PRAGMA reverse_unordered_selects = ON")
            for letters in typed:
                start = letters.translate(TO_LOWER)
                fit = sorted(
                    (title.translate(TO_LOWER), number, title)
                    for number, title in books
                    if title.translate(TO_LOWER).startswith(start)
                )
                compare_titles(
                    letters,
                    [title for _, _, title in fit[:10]],
                    len(fit),
                    asked(connection, "beginning_with", letters)[0],
                )


def compare_titles(letters, wanted, number, found):
    strange = [one for one in found if not isinstance(one, str)]
    assert not strange, (
        f"A visitor typed {letters}, and beginning_with returned a list with {strange[0]!r} in it. Before your changes, it was a list of titles. What's a row, and what's in it?"
    )
    found = list(found)
    extra = [title for title in found if not title.translate(TO_LOWER).startswith(letters.translate(TO_LOWER))]
    assert not extra, (
        f"A visitor typed {letters}, and beginning_with found {extra[0]}, which doesn't begin with that. What does your comparison do with these characters?"
    )
    assert len(found) <= 10, (
        f"A visitor typed {letters}, and beginning_with returned {len(found)} titles. How many did it return at most, before your changes?"
    )
    assert len(found) == len(wanted), (
        f"A visitor typed {letters}, {number} {'title begins' if number == 1 else 'titles begin'} with that, and beginning_with returned {len(found)}. Which ones does your condition leave out?"
    )
    first = next((f"{theirs} where {ours} should be" for theirs, ours in zip(found, wanted) if theirs != ours), "")
    assert not first, (
        f"A visitor typed {letters}, and the list has {first}. What puts your titles in order, and what decides between two that only differ in case?"
    )


def letters_search():
    with closing(county(4000)) as connection:
        made_by(connection, "indexes.sql")
        for letters in ("kin", "Beloved", "s", "silent harbour", "qqq"):
            _found, steps, plan = asked(connection, "beginning_with", letters)
            assert steps < FEW, (
                f"A visitor typed {letters}, and with your indexes, beginning_with takes {steps:,} steps among 4,000 books. Its plan is: {plan}. {why(plan)}"
            )


def why(plan):
    if "SCAN" in plan:
        return "What keeps it from searching in an index?"
    if "TEMP B-TREE" in plan:
        return "It finds all titles that fit, and then sorts them: how could the index spare it that?"
    return "Which rows does it look at, besides the ten that it shows?"


def steps_of_a_day(connection):
    """Returns the answers, and for each question how many steps it takes in the whole day."""
    from day import DAY

    answers, walked = [], {}
    for times, what, query, values in DAY:
        rows, steps, plan = counted(connection, lambda: connection.execute(query, values).fetchall())
        answers.append(rows)
        walked[what] = (times * steps, times, steps, plan)
    return answers, walked


def total(walked):
    return sum(steps for steps, *_ in walked.values())


def two_save_nine_tenths():
    with closing(county(3000)) as connection:
        _, before = steps_of_a_day(connection)
        made = made_by(connection, "two.sql")
        assert made, "two.sql doesn't make an index yet. Which question of the day walks furthest?"
        assert len(made) < 3, (
            f"two.sql makes {len(made)} indexes, and the county allows two. Which of yours saves the least?"
        )
        _, after = steps_of_a_day(connection)
    left = 100 * total(after) / total(before)
    what, (steps, times, each, plan) = max(after.items(), key=lambda item: item[1][0])
    share = 100 * steps / total(after)
    assert left < 10, (
        f"With your indexes, {left:.0f}% of the day's steps are left. {share:.0f}% of these go into one question, “{what}”: {times:,} times {each:,} steps, with the plan {plan}. Which index would that one use?"
    )


def numbers_in(text):
    """Returns the whole numbers in a text. Separators between three digits may belong to a number, or not."""
    found = set()
    for run in re.findall(r"\d+(?:[,._'’\u00a0\u202f\u2009 ]\d{3}(?!\d))*", text):
        groups = re.findall(r"\d+", run)
        found.update(int("".join(groups[start:end])) for end in range(1, len(groups) + 1) for start in range(end))
    return found


def near(numbers, wanted):
    return any(abs(number - wanted) <= wanted * 0.15 for number in numbers)


def card_in(books, used):
    """Returns what card.py prints in a county of this size, and the steps of the day before and after."""
    if os.path.exists("county.db"):
        os.remove("county.db")
    with closing(county(books)) as source, closing(sqlite3.connect("county.db")) as connection:
        before = total(steps_of_a_day(source)[1])
        if used:
            made_by(source, "two.sql")
        source.backup(connection)
        if not used:
            made_by(source, "two.sql")
        after = total(steps_of_a_day(source)[1])
    ended = subprocess.run(
        [sys.executable, "card.py"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    last = (ended.stderr.strip().splitlines() or [f"the exit code {ended.returncode}"])[-1].rstrip(".?!")
    assert ended.returncode == 0, f"card.py ended with {last}. Which line was it?"
    return ended.stdout, before, after


def card_is_measured():
    assert os.path.isfile("card.py"), "There's no file card.py in this folder. Save your program under this name."
    for books, used in ((2000, False), (5000, True)):
        text, before, after = card_in(books, used)
        where = f"In a smaller county of {books:,} books"
        numbers = numbers_in(text)
        assert numbers, "card.py prints no number at all. Which two does the card compare?"
        again = (
            " The database still had the indexes of an earlier run. What removes them?"
            if used
            else " What does your number count, and where does it come from?"
        )
        assert near(numbers, before), (
            f"{where}, the day takes {before:,} steps without your indexes, and the card doesn't show that number with all its digits.{again}"
        )
        assert near(numbers, after), (
            f"{where}, the day takes {after:,} steps with the indexes of two.sql, and the card doesn't show that number with all its digits. When do you measure it?"
        )
