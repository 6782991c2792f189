"""Checks of the starter db4-overdue-report."""

import re
import sqlite3
from contextlib import closing
from datetime import date

from shared.library import BOOKS, LOANS, MEMBERS
from shared.stores import called_with
from shared.texts import counted
from understory import watched_sql

SCHEMA = """
CREATE TABLE books (id INTEGER PRIMARY KEY, isbn TEXT NOT NULL UNIQUE, title TEXT NOT NULL,
    author TEXT NOT NULL, year INTEGER NOT NULL, copies INTEGER NOT NULL CHECK (copies >= 1)) STRICT;
CREATE TABLE members (id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE loans (id INTEGER PRIMARY KEY, book_id INTEGER NOT NULL REFERENCES books (id),
    member_id INTEGER NOT NULL REFERENCES members (id), lent_on TEXT NOT NULL, due TEXT NOT NULL,
    returned_on TEXT, CHECK (due >= lent_on), CHECK (returned_on >= lent_on)) STRICT;
CREATE TABLE holds (id INTEGER PRIMARY KEY, book_id INTEGER NOT NULL REFERENCES books (id),
    member_id INTEGER NOT NULL REFERENCES members (id), asked_on TEXT NOT NULL,
    UNIQUE (book_id, member_id)) STRICT;
"""
HERE = {
    "books": [book[:4] for book in BOOKS],
    "members": MEMBERS,
    "loans": LOANS,
}
# Libraries that readers don't see. Messages about them must say that they aren't Deniz's: see told().
ELSEWHERE = {
    "books": [(31, "Boats", "Wei Lin", 2000), (32, "Owls", "Ravi Nair", 2011), (33, "Kites", "Ravi Nair", 2014)],
    "members": [(3, "Nils"), (5, "Ota"), (6, "Uma"), (8, "Nils")],
    "loans": [
        (1, 32, 3, "2028-04-01", "2028-04-22", None),
        (2, 31, 8, "2028-03-12", "2028-04-22", None),
        (3, 33, 5, "2028-04-01", "2028-04-22", "2028-04-30"),
        (4, 33, 8, "2028-05-10", "2028-05-31", "2028-06-20"),
        (5, 31, 6, "2028-03-01", "2028-04-20", "2028-04-20"),
        (6, 32, 5, "2028-03-01", "2028-03-22", "2028-04-25"),
    ],
}
READERS = {
    "books": [
        (21, "Night Ferry", "Agneta Holm", 1990),
        (22, "Salt Road", "Agneta Holm", 1984),
        (23, "Paper Moons", "Bruno Castel", 2005),
        (24, "Winter Market", "Agneta Holm", 2011),
        (25, "Blue Ladder", "Chidi Eze", 1975),
        (26, "Kites over Water", "Dora Lind", 1999),
        (27, "Owls at Noon", "Dora Lind", 2018),
        (28, "The Tin Door", "Emil Varga", 1966),
    ],
    "members": [
        (2, "Suri"),
        (4, "Imke"),
        (5, "Yara"),
        (6, "Zita"),
        (7, "Tendai"),
        (8, "Wim"),
        (9, "Rafael"),
        (10, "Pia"),
    ],
    "loans": [
        (1, 21, 4, "2028-01-05", "2028-01-26", "2028-01-15"),
        (2, 22, 4, "2028-02-03", "2028-02-24", "2028-02-20"),
        (3, 23, 4, "2028-02-10", "2028-03-02", "2028-02-12"),
        (4, 25, 4, "2028-02-25", "2028-03-17", None),
        (5, 24, 4, "2028-05-01", "2028-05-22", "2028-05-31"),
        (6, 26, 4, "2027-03-01", "2027-03-22", "2027-08-01"),
        (7, 27, 4, "2027-03-02", "2027-03-23", "2027-03-20"),
        (8, 26, 4, "2027-03-30", "2027-04-20", "2027-04-10"),
        (9, 26, 4, "2027-11-20", "2027-12-11", "2028-01-20"),
        (10, 27, 4, "2029-01-02", "2029-01-23", None),
        (11, 26, 9, "2028-07-01", "2028-07-22", "2028-07-05"),
        (12, 27, 9, "2028-07-20", "2028-08-10", "2028-08-09"),
        (13, 28, 9, "2028-09-02", "2028-09-23", "2028-09-09"),
        (14, 28, 7, "2027-05-01", "2027-05-22", "2027-05-20"),
        (15, 23, 5, "2028-10-01", "2028-10-22", None),
        (16, 25, 5, "2028-11-01", "2028-11-22", None),
        (17, 24, 6, "2028-12-31", "2029-01-21", "2029-01-05"),
        (18, 22, 8, "2028-01-01", "2028-01-22", "2028-01-08"),
        (19, 26, 10, "2028-03-05", "2028-03-26", "2028-03-15"),
        (20, 22, 10, "2028-03-05", "2028-03-26", "2028-03-15"),
        (21, 27, 10, "2028-06-01", "2028-06-22", "2028-06-11"),
        (22, 21, 10, "2028-06-01", "2028-06-22", "2028-06-11"),
        (23, 21, 4, "2028-11-03", "2028-11-24", "2028-11-10"),
    ],
}
HOSTILE = "zorba' OR 'a' = 'a"


def told(library, sentence):
    """Returns a sentence about a library, and says so if readers don't have that library."""
    return sentence if library is HERE else f"In a library that only check.pyz has, {sentence[0].lower()}{sentence[1:]}"


def fill(connection, library, key=True):
    """Makes a library. Without a key, its rows can be stored in any order."""
    connection.executescript(SCHEMA if key else SCHEMA.replace(" PRIMARY KEY", ""))
    books = [(id, f"check-{id}", title, author, year, 9) for id, title, author, year in library["books"]]
    members = [(id, name, f"check-{id}@example.com") for id, name in library["members"]]
    for table, rows in (("books", books), ("members", members), ("loans", library["loans"])):
        places = ", ".join("?" * len(rows[0])) if rows else "?"
        connection.executemany(f"INSERT INTO {table} VALUES ({places})", rows)
    connection.commit()


def called(name, library, *values, key=True):
    """Returns what a function of store.py returns, and the error that it raises."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.row_factory = sqlite3.Row
        fill(connection, library, key)
        return called_with(connection, name, *values)


def kind(value):
    return "None" if value is None else "a " + type(value).__name__


def facts(thing, names):
    """Returns the facts of a record, and None for anything that isn't such a record."""
    missing = object()
    values = tuple(getattr(thing, name, missing) for name in names)
    return None if missing in values else values


def records(name, library, day, wanted, names):
    """Returns the facts of all records in the list that a function returns."""
    found, problem = called(name, library, day)
    assert not problem, told(
        library, f"{name}(connection, {day!r}) stopped with {problem}. What does that line ask for?"
    )
    assert isinstance(found, list), told(
        library,
        f"{name}(connection, {day!r}) returned {kind(found)}. What should the caller get, even if nobody is late?",
    )
    strange = [one for one in found if facts(one, names) is None]
    assert not strange, (
        f"The list from {name} holds {kind(strange[0])}, and overdue.py only knows {wanted}s with {', '.join(names)}. Where does a row become one?"
    )
    return [facts(one, names) for one in found]


def days_between(due, day):
    return (date.fromisoformat(day) - date.fromisoformat(due)).days


def late(library, day):
    """Returns the facts that `overdue` should find, in order."""
    names, titles = dict(library["members"]), {book[0]: book[1] for book in library["books"]}
    found = [
        (member, names[member], titles[book], days_between(due, day))
        for _, book, member, _, due, back in library["loans"]
        if due < day and (back is None or back > day)
    ]
    return sorted(found, key=lambda one: (-one[3], *one[1:3], one[0]))


def why_not(library, day, one):
    """Says why a loan shouldn't be in the list of overdue ones."""
    member, name, title, days = one
    books = {book[0]: book[1] for book in library["books"]}
    loans = [loan for loan in library["loans"] if loan[2] == member and books[loan[1]] == title]
    if dict(library["members"]).get(member) != name or not loans:
        return f"On {day}, overdue finds {title!r} for {name!r}, with the member_id {member!r}, and there's no such loan. Which columns do your joins compare, and which value goes where?"
    loan = next((each for each in loans if days_between(each[4], day) == days), loans[-1])
    due, back = loan[4], loan[5]
    if due < day and (back is None or back > day):
        return f"On {day}, {title} is {counted(days_between(due, day), 'day')} late, because it was due on {due}, and days is {days!r}. How do you get the days between two dates?"
    if due >= day:
        return f"On {day}, overdue finds {name} with {title}, which is due on {due}. Which loans are late?"
    return f"On {day}, overdue finds {name} with {title}, which came back on {back}. Which condition knows about that?"


def overdue_on(library, day):
    got, wanted = (
        records("overdue", library, day, "Overdue", ("member_id", "name", "title", "days")),
        late(library, day),
    )
    floats = [one for one in got if isinstance(one[3], float)]
    assert not floats, told(
        library,
        f"For {floats[0][1]}, days is {floats[0][3]}, so a letter would say “{floats[0][3]} days”. What makes a whole number of it?",
    )
    assert got or not wanted, told(
        library,
        f"On {day}, {wanted[0][1]} had {wanted[0][2]}, {counted(wanted[0][3], 'day')} late, and overdue returns an empty list. Which query would find that loan?",
    )
    extra = [one for one in got if one not in wanted]
    assert not extra, told(library, why_not(library, day, extra[0]))
    missing = [one for one in wanted if one not in got]
    assert not missing, told(
        library,
        f"On {day}, {missing[0][1]} had {missing[0][2]}, {counted(missing[0][3], 'day')} late, and overdue doesn't find it. Where does your function lose it?",
    )
    assert len(got) == len(wanted), told(
        library,
        f"On {day}, {len(wanted)} loans are overdue, and overdue finds {len(got)}. Where does the same loan come from a second time?",
    )
    order = [one[1:] for one in got]
    place = next((number for number, one in enumerate(wanted) if order[number] != one[1:]), None)
    assert place is None, told(
        library,
        f"On {day}, overdue finds the right loans, but {order[place][0]} with {order[place][1]} ({counted(order[place][2], 'day')}) comes before {wanted[place][1]} with {wanted[place][2]} ({counted(wanted[place][3], 'day')}). What decides the order?",
    )


def safe(name, what, library, *values):
    """Fails if what's typed for the last value is in the SQL that reaches SQLite."""
    with watched_sql() as sent:
        called(name, library, *values, HOSTILE)
    inside = [" ".join(sql.split()) for sql, _ in sent if "zorba" in sql]
    place = inside[0].index("zorba") if inside else 0
    assert not inside, (
        f"Somebody typed {HOSTILE} for the {what}, and {name} asked SQLite “… {inside[0][max(place - 40, 0) : place + 40]} …”. How does a value travel beside the query?"
    )


def question(cents, days):
    """Returns a question about a wrong fee, for the loans of one member."""
    right = sum(min(20 * one, 1000) for one in days)
    if isinstance(cents, (int, float)) and abs(cents * 100 - right) < 0.01:
        return "How many cents is that?"
    if cents == min(20 * sum(days), 1000):
        return "What is the limit for: a loan or a member?"
    if cents == 20 * sum(days):
        return "What's the most that one loan can cost?"
    if cents == min(20 * max(days), 1000):
        return "Who pays for the other loans?"
    return "What does each loan cost, for how many days, and with which limit?"


def report_on(library, day):
    got = records("report", library, day, "Line", ("name", "books", "longest", "cents"))
    names, members = dict(library["members"]), {}
    for member, _, _, days in late(library, day):
        members.setdefault(member, []).append(days)
    wanted = [(names[member], len(days), max(days), days) for member, days in members.items()]
    wanted.sort(key=lambda line: (-line[2], line[0], line[1]))
    assert got or not wanted, told(
        library,
        f"On {day}, {counted(len(wanted), 'member')} had something overdue, and report returns an empty list. Where does your function make a Line?",
    )
    strangers = [line[0] for line in got if line[0] not in [each[0] for each in wanted]]
    assert not strangers, told(
        library, f"On {day}, report has a line for {strangers[0]!r}, who has nothing overdue. Which loans do you count?"
    )
    for name in dict.fromkeys(line[0] for line in wanted):
        lines, own = [line for line in got if line[0] == name], [line for line in wanted if line[0] == name]
        if len(own) > 1:
            assert len(lines) == len(own), told(
                library,
                f"On {day}, two members called {name} had something overdue, and report has {counted(len(lines), 'line')} for that name. What do two members never share?",
            )
        assert lines, told(
            library,
            f"On {day}, {name} had something overdue, and report has no line for that name. Where does it get lost?",
        )
        assert len(lines) == len(own), told(
            library,
            f"On {day}, {name} had {counted(own[0][1], 'overdue book')}, and report has {len(lines)} lines for that. What makes one line of them?",
        )
        for line, (_, books, longest, days) in zip(
            sorted(lines, key=lambda line: str(line[1])), sorted(own, key=lambda line: str(line[1]))
        ):
            assert line[1] == books, told(
                library,
                f"On {day}, {name} had {counted(books, 'overdue book')}, and books is {line[1]!r}. What does your function count?",
            )
            assert not isinstance(line[2], float), told(
                library,
                f"In the line of {name}, longest is {line[2]!r}, so a letter would say “{line[2]} days”. What makes a whole number of it?",
            )
            assert line[2] == longest, told(
                library,
                f"On {day}, {name} had something that was {counted(longest, 'day')} late, and longest is {line[2]!r}. Which of the loans is it about?",
            )
            right = sum(min(20 * one, 1000) for one in days)
            loans = " and ".join(counted(one, "day") for one in days)
            assert isinstance(line[3], (int, float)) and abs(line[3] - right) < 0.01, told(
                library,
                f"On {day}, {name} was late by {loans}, so the fee is {right} cents, and cents is {line[3]!r}. {question(line[3], days)}",
            )
    order, right_order = [(line[2], line[0]) for line in got], [(line[2], line[0]) for line in wanted]
    place = next((number for number, pair in enumerate(right_order) if order[number] != pair), None)
    assert place is None, told(
        library,
        f"On {day}, the lines are right, but {order[place][1]} ({counted(order[place][0], 'day')}) comes before {right_order[place][1]} ({counted(right_order[place][0], 'day')}). What decides the order?",
    )


def card_of(library, member, why="", key=True, year="2028"):
    """Returns the text of a card, its lines that aren't blank, and the member's name."""
    name = dict(library["members"])[member]
    text, problem = called("card", library, member, year, key=key)
    who = f"{name} {why}" if why else f"{name} has borrowed books in {year}"
    assert not problem, (
        f"In a library that only check.pyz has, {who}, and card stopped with {problem}. What did the query before that line find?"
    )
    assert isinstance(text, str), (
        f"In a library that only check.pyz has, {who}, and card returned {kind(text)}. What does cards.py print then?"
    )
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    assert lines, f"In a library that only check.pyz has, {who}, and the card is empty. What does a card begin with?"
    whole = next((line for line in lines if re.search(r"<[\w.]+ object at|\((?:'[^']*'|\d+),\)", line)), None)
    assert whole is None, (
        f"In a library that only check.pyz has, {name}'s card says “{whole}”: that's a whole row. Which value in it should people read?"
    )
    assert name in lines[0], f"{name}'s card begins with “{lines[0]}”: whose card is it?"
    return text, lines, name


def only_own(library, member, text, name, year="2028"):
    """Fails if a card names a book or an author that the member didn't borrow in that year."""
    books = {book[0]: book[1:3] for book in library["books"]}
    own = {
        word
        for _, book, who, lent, *_ in library["loans"]
        if who == member and lent[:4] == year
        for word in books[book]
    }
    strange = [word for book in books.values() for word in book if word not in own and word.lower() in text.lower()]
    assert not strange, (
        f"In a library that only check.pyz has, {name}'s card for {year} names {strange[0]}, and {name} borrowed nothing like that in {year}. Which conditions do your queries have for the member and the year?"
    )


def full_cards():
    cards = {}
    for member in (4, 9):
        text, lines, name = card_of(READERS, member)
        assert len(lines) >= 4, (
            f"In a library that only check.pyz has, {name} has borrowed books in 2028, and the card has {counted(len(lines), 'line')}. Which three facts come below the name?"
        )
        only_own(READERS, member, text, name)
        cards[member] = [line.replace(name, "…") for line in lines[1:]]
    own = [line for line in cards[4] if line not in cards[9]]
    shared = [line for line in cards[4] if line in cards[9]]
    assert len(own) >= 3, (
        f"In a library that only check.pyz has, Imke and Rafael borrowed different books, at different times, and not equally many. Both cards say “{shared[0]}”, and only {counted(len(own), 'line')} of Imke's {'differs' if len(own) == 1 else 'differ'} from Rafael's. Which three facts would?"
    )


def quiet_cards():
    for member, why in (
        (2, "has never borrowed anything"),
        (7, "borrowed nothing in 2028"),
        (5, "borrowed two books in 2028 and hasn't brought them back"),
    ):
        text, lines, name = card_of(READERS, member, why)
        nothing = next((line for line in lines if re.search(r"\b(?:None|NULL)\b(?! of\b)", line)), None)
        assert nothing is None, (
            f"In a library that only check.pyz has, {name} {why}, and the card says “{nothing}”: which value is missing, and what could the card say instead?"
        )
        only_own(READERS, member, text, name)
        assert len(lines) >= 2, (
            f"In a library that only check.pyz has, {name} {why}, and the card is only “{lines[0]}”: what would a friendly person add?"
        )


def arranged(library, order):
    """Returns a library with the same rows, stored in another order."""
    return {table: sorted(rows, key=lambda row: order(row[0])) for table, rows in library.items()}


def another_year():
    """Fails if the year is in the SQL, which would also be a way to get hostile text into it."""
    loans = [(*loan[:3], *(day and str(int(day[:4]) + 13) + day[4:] for day in loan[3:])) for loan in READERS["loans"]]
    library = {**READERS, "loans": loans}
    with watched_sql() as sent:
        text, lines, name = card_of(library, 4, year="2041")
    inside = [" ".join(sql.split()) for sql, _ in sent if "2041" in sql]
    place = inside[0].index("2041") if inside else 0
    assert not inside, (
        f"Somebody typed 2041 for the year, and card asked SQLite “… {inside[0][max(place - 40, 0) : place + 40]} …”. How does a value travel beside the query?"
    )
    assert len(lines) >= 4, (
        f"In a library that only check.pyz has, {name} has six loans in 2041, and the card for that year is only “{' / '.join(lines)}”. Where do your queries get the year?"
    )
    only_own(library, 4, text, name, "2041")


def certain_cards():
    for member in (4, 9):
        _, lines, name = card_of(READERS, member)
        _, again, _ = card_of(READERS, member)
        assert lines == again, (
            f"In a library that only check.pyz has, two calls for {name} give two different cards. What in your function is left to chance?"
        )
        loans = [loan for loan in READERS["loans"] if loan[2] != member or loan[3][:4] == "2028"]
        _, alone, _ = card_of({**READERS, "loans": loans}, member)
        changed = next(((one, other) for one, other in zip(lines, alone) if one != other), (lines[-1], alone[-1]))
        assert lines == alone, (
            f"In a library that only check.pyz has, {name}'s card for 2028 says “{changed[0]}” and, without the loans that began in other years, “{changed[1]}”: which of your queries doesn't ask about the year?"
        )
    for member, day in ((6, "2028-12-31"), (8, "2028-01-01")):
        _, lines, name = card_of(READERS, member)
        loans = [loan for loan in READERS["loans"] if loan[2] != member]
        _, without, _ = card_of({**READERS, "loans": loans}, member)
        assert lines != without, (
            f"In a library that only check.pyz has, {name}'s only loan of 2028 began on {day}, and the card is the same as without it. Where does a year begin and end in your queries?"
        )
    for member in (10, 4, 9):
        _, first, name = card_of(READERS, member, key=False)
        for order in (lambda id: -id, lambda id: id * 7 % 23, lambda id: id % 2):
            _, again, _ = card_of(arranged(READERS, order), member, key=False)
            changed = next(((one, other) for one, other in zip(first, again) if one != other), (first[-1], again[-1]))
            assert first == again, (
                f"In a library that only check.pyz has, {name}'s card changes when the same rows are stored in a different order: “{changed[0]}” becomes “{changed[1]}”: what decides between two that are equal?"
            )
    another_year()


def my_year(text):
    problem, members, loans = "", [], []
    with closing(sqlite3.connect(":memory:")) as connection:
        fill(connection, HERE)
        connection.execute("UPDATE members SET email = lower(name) || '@example.com'")
        connection.commit()
        connection.execute("PRAGMA foreign_keys = ON")
        try:
            connection.executescript(text)
            members = connection.execute("SELECT id, name FROM members WHERE id > 6").fetchall()
            loans = connection.execute(
                "SELECT id, book_id, member_id, lent_on, due, returned_on FROM loans WHERE id > 14"
            ).fetchall()
        except (sqlite3.Error, sqlite3.Warning) as error:
            problem = str(error)
    hint = "Which line does it mean?"
    for word, question in (
        ("UNIQUE", "Which of your values is there already?"),
        ("FOREIGN KEY", "Which loan has a number that belongs to no book or no member at that moment?"),
        ("CHECK", "Which of your rows has dates that can't follow each other, or no copy?"),
        ("NOT NULL", "Which of your rows has no value there?"),
        ("cannot store", "Which of your values has another type than its column?"),
        ("mismatch", "Which of your rows has an id that isn't a whole number?"),
        (
            "syntax",
            "Is there a comma between each two rows, a semicolon after the last one, and a quote on both sides of each text?",
        ),
    ):
        if word in problem:
            hint = question
            break
    assert not problem, f"SQLite stops at mine.sql and says: {problem}. {hint}"
    assert members, "mine.sql adds nobody to the members yet. Whose year is it?"
    dates = [
        day for loan in loans for day in loan[3:] if day is not None and not re.fullmatch(r"\d{4}-\d\d-\d\d", str(day))
    ]
    assert not dates, f"In mine.sql, a loan has the date {dates[0]!r}. How does this library write its dates?"
    years = {}
    for _, book, member, lent, _, _ in loans:
        if member > 6:
            years.setdefault((member, lent[:4]), []).append(book)
    books = max(years.values(), key=len, default=[])
    assert len(books) >= 5, (
        f"Nobody in mine.sql has more than {counted(len(books), 'loan')} in one year, and a card needs five. What else was there?"
    )
    new = {book for list in years.values() for book in list if book > 10}
    assert len(new) >= 3, (
        f"The loans in mine.sql are of {counted(len(new), 'thing')} that Deniz doesn't have, and a card of your own needs three. Add what you read, watched or played."
    )


def overdue_finds_whats_late_on_6_march_and_two_weeks_later():
    overdue_on(HERE, "2028-03-06")
    overdue_on(HERE, "2028-03-20")


def on_days_in_the_past_and_in_another_library():
    for day in ("2028-02-05", "2028-02-09", "2028-01-03"):
        overdue_on(HERE, day)
    for day in ("2028-04-22", "2028-04-29", "2028-04-30", "2028-06-01", "2028-03-02"):
        overdue_on(ELSEWHERE, day)
    safe("overdue", "day", ELSEWHERE)


def report_has_one_line_for_each_member_whos_late():
    report_on(HERE, "2028-03-06")
    report_on(HERE, "2028-03-20")


def a_fee_has_its_limit_and_two_members_can_have_the_same_name():
    report_on(HERE, "2029-03-06")
    for day in ("2028-04-30", "2028-06-01", "2028-06-11", "2028-06-12", "2028-03-02"):
        report_on(ELSEWHERE, day)
    safe("report", "day", ELSEWHERE)
