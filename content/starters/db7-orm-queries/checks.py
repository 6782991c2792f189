"""Checks of the starter db7-orm-queries."""

import datetime
import importlib
import re
import sqlite3
import warnings
from collections.abc import Sequence

from shared.library import BOOKS, LOANS, MEMBERS
from shared.stores import place_of
from shared.texts import counted

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
TABLES = {"Book": "books", "Member": "members", "Loan": "loans", "Hold": "holds"}
DATES = ("lent_on", "due", "returned_on", "asked_on")
KEYS = {"book_id": "books.id", "member_id": "members.id"}
UNIQUE = {"Book": [("isbn",)], "Member": [("email",)], "Loan": [], "Hold": [("book_id", "member_id")]}
ENDS = {"Book": ("loans", "holds"), "Member": ("loans",), "Loan": ("book", "member"), "Hold": ("book", "member")}
# Books: id, title. Loans: id, book, member, lent_on, due, returned_on. Holds: id, book, member, asked_on.
HERE = {
    "books": [book[:2] for book in BOOKS],
    "members": MEMBERS,
    "loans": LOANS,
    "holds": [(1, 4, 2, "2028-02-15"), (2, 1, 5, "2028-02-29"), (3, 4, 1, "2028-03-01")],
}
# A library that readers don't see: two members with one name, two editions of one title, equal days.
ELSEWHERE = {
    "books": [(31, "Owls"), (32, "Boats"), (33, "Kites"), (35, "Salt"), (36, "Boats"), (38, "Amber")],
    "members": [(3, "Nils"), (5, "Ota"), (6, "Uma"), (8, "Nils"), (9, "Ama")],
    "loans": [
        (2, 31, 8, "2028-03-12", "2028-04-22", None),
        (4, 33, 8, "2028-05-10", "2028-05-31", "2028-06-20"),
        (5, 32, 6, "2028-03-01", "2028-04-20", "2028-04-20"),
        (7, 33, 3, "2028-06-21", "2028-07-12", None),
        (9, 31, 6, "2028-06-02", "2028-06-23", None),
        (11, 32, 6, "2028-06-02", "2028-06-23", None),
        (12, 35, 6, "2028-05-02", "2028-05-23", None),
        (13, 35, 8, "2028-05-30", "2028-06-20", None),
    ],
    "holds": [(4, 35, 9, "2028-06-01"), (5, 31, 5, "2028-06-02")],
}


def kind(value):
    return "None" if value is None else f"a {type(value).__name__}"


def first_line(error):
    """Returns an error's name and the first line of its message."""
    lines = str(error).strip().splitlines() or [""]
    text = re.split(r"\s*\(Background on this error at|\.\s\s", lines[0])[0]
    return ": ".join(filter(None, (type(error).__name__, text.rstrip(". "))))


def with_classes(name):
    """Imports a module of the reader's, and lets SQLAlchemy connect its classes."""
    module = importlib.import_module(name)
    base = getattr(module, "Base", None)
    assert hasattr(base, "registry"), (
        f"{name}.py has no Base any more that comes from DeclarativeBase. Put it back, and let your classes inherit from it."
    )
    problem = ""
    try:
        base.registry.configure()
    except Exception as error:
        problem = first_line(error)
    assert not problem, (
        f"{name}.py can be loaded, but SQLAlchemy can't connect its classes. It says: {problem}. Which of your names does that mean?"
    )
    return module


def column_names(columns):
    return tuple(sorted(column.name for column in columns))


def unique_columns(table):
    from sqlalchemy import UniqueConstraint

    found = {(column.name,) for column in table.columns if column.unique}
    found |= {column_names(one.columns) for one in table.constraints if isinstance(one, UniqueConstraint)}
    return found | {column_names(one.columns) for one in table.indexes if one.unique}


def type_of(column):
    try:
        return column.type.python_type
    except NotImplementedError:
        return None


def four_models():
    from sqlalchemy import inspect

    models = importlib.import_module("models")
    for name in TABLES:
        model = getattr(models, name, None)
        assert model is not None, f"models.py has no class called {name}. Write it there, and save the file."
        assert getattr(inspect(model, raiseerr=False), "is_mapper", False), (
            f"models.py has {name}, but SQLAlchemy doesn't know it as a model. What do models inherit from?"
        )
    models = with_classes("models")
    connection = sqlite3.connect(":memory:")
    connection.executescript(SCHEMA)
    for name, wanted in TABLES.items():
        table = inspect(getattr(models, name)).local_table
        assert table.name == wanted, (
            f"{name} describes a table called {table.name!r}. What's that table called in library.sql?"
        )
        columns = {column.name: column for column in table.columns}
        rows = connection.execute(f"PRAGMA table_info({wanted})").fetchall()
        extra = [one for one in columns if one not in [row[1] for row in rows]]
        assert not extra, (
            f"{name} has a column {extra[0]!r}, and the table {wanted} doesn't: SQLite would refuse each query. Spell it as in library.sql."
        )
        for _, column, declared, not_null, _, is_key in rows:
            full = f"{name}.{column}"
            assert column in columns, (
                f"The table {wanted} has a column {column!r}, and {name} has no attribute for it. Add one."
            )
            expected = datetime.date if column in DATES else {"INTEGER": int, "TEXT": str}[declared]
            got = type_of(columns[column])
            assert got is expected, (
                f"{full} is {getattr(got, '__name__', 'nothing')} in your class, and it should be {expected.__name__}. What does its hint say?"
            )
            assert columns[column].primary_key == bool(is_key), (
                f"The primary key of {wanted} is its id, and nothing else. Which lines of {name} say primary_key=True?"
            )
            if is_key:
                continue
            strict = not columns[column].nullable
            assert strict or not not_null, (
                f"{full} may be None in your class, and its table says NOT NULL. What does its hint allow?"
            )
            assert not_null or not strict, (
                f"{full} can't be None in your class. What's in that column while a book is out?"
            )
            targets = {key.target_fullname for key in columns[column].foreign_keys}
            needed = {KEYS[column]} if column in KEYS else set()
            assert needed <= targets, (
                f"{full} is a number like any other in your class, and in the table it refers to {KEYS.get(column)}. What says so?"
            )
        for names in UNIQUE[name]:
            known = tuple(sorted(names)) in unique_columns(table)
            one = f"two rows with the same {' and '.join(names)}"
            assert known, (
                f"The table {wanted} refuses {one}, and {name} knows no such rule. A database made from your classes would take them. Which row of the table in the lesson is about that?"
            )
        strict = unique_columns(table) - {("id",)} - {tuple(sorted(names)) for names in UNIQUE[name]}
        assert not strict, (
            f"{name} refuses two rows with the same {' and '.join(strict.pop())}, and the table {wanted} takes them. Where does your class say that?"
        )


def library(rows):
    """Makes a library in memory. Returns its engine."""
    from sqlalchemy import create_engine
    from sqlalchemy.pool import StaticPool

    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.executescript(SCHEMA)
    books = [(number, f"isbn-{number}", title, "Somebody", 2000, 9) for number, title in rows["books"]]
    members = [(number, name, f"check-{number}@example.com") for number, name in rows["members"]]
    for table, lines in (("books", books), ("members", members), ("loans", rows["loans"]), ("holds", rows["holds"])):
        connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(lines[0]))})", lines)
    connection.commit()
    return create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)


class Watched:
    """What an engine sends: the SELECTs, and whether one of them was written as text."""

    def __init__(self, engine):
        from sqlalchemy import event

        self.selects, self.as_text = [], False
        event.listen(engine, "before_cursor_execute", self.look)
        event.listen(engine, "before_execute", self.look_at_query)

    def look(self, connection, cursor, sql, *others):
        if re.match(r"\s*(SELECT|WITH)\b", sql, re.IGNORECASE):
            self.selects.append(sql)

    def look_at_query(self, connection, query, *others):
        from sqlalchemy import TextClause

        self.as_text = (
            self.as_text
            or isinstance(query, TextClause)
            or hasattr(query, "element")
            and isinstance(query.element, TextClause)
        )


def both_ways():
    from sqlalchemy.orm import Session

    models = with_classes("models")
    for name, ends in ENDS.items():
        missing = [one for one in ends if not hasattr(getattr(models, name), one)]
        assert not missing, f"{name} has no attribute called {missing[0]}. Add it as a relationship."
    with Session(library(HERE)) as session:
        loan, hold = session.get(models.Loan, 6), session.get(models.Hold, 2)
        found = [
            getattr(loan.book, "title", None),
            getattr(loan.member, "name", None),
            getattr(hold.book, "title", None),
            getattr(hold.member, "name", None),
        ]
        assert found == ["Jane Eyre", "Thandi", "Dune", "Thandi"], (
            f"Thandi has Jane Eyre and is waiting for Dune. Your Loan 6 and Hold 2 lead to {', '.join(map(str, found))}. Which class is behind each attribute?"
        )
        dune, sara = session.get(models.Book, 1), session.get(models.Member, 1)
        for what, value, number in (
            ("Dune's loans", dune.loans, 5),
            ("Dune's holds", dune.holds, 1),
            ("Sara's loans", sara.loans, 5),
        ):
            assert hasattr(value, "__len__"), (
                f"{what} should be a list, and that's {kind(value)}. What does the hint of that attribute say?"
            )
            assert len(value) == number, (
                f"There should be {number} in {what}, and your attribute has {len(value)}. Which class and which foreign key does it follow?"
            )
        bao = session.get(models.Member, 6)
        day = datetime.date(2028, 3, 7)
        with session.no_autoflush:
            loan = models.Loan(book=dune, member=bao, lent_on=day, due=day)
            hold = models.Hold(book=dune, member=bao, asked_on=day)
            for what, new, lines in (
                ("dune.loans", loan, dune.loans),
                ("bao.loans", loan, bao.loans),
                ("dune.holds", hold, dune.holds),
            ):
                assert new in lines, (
                    f"check.pyz made a {type(new).__name__} with book=dune and member=bao, and {what} doesn't know it. Does each of the two sides know the name of the other?"
                )
        session.expunge_all()


def called(name, rows):
    """Returns what a function of questions.py returns after its session has ended, and what it sent."""
    import questions
    from sqlalchemy.orm import Session

    function = getattr(questions, name, None)
    assert callable(function), f"questions.py has no function called {name} any more. Give yours this name."
    with_classes("models")
    engine = library(rows)
    seen, problem, result = Watched(engine), "", None
    with Session(engine) as session:
        try:
            result = function(session)
        except Exception as error:
            problem = first_line(error) + place_of(error, "questions")
    assert not problem, f"{name}(session) stopped with {problem}. What does that line ask for?"
    assert isinstance(result, (list, tuple)), (
        f"{name}(session) returned {kind(result)}. ask.py reads it after the end of the session: what can it still read then?"
    )
    return list(result), seen


def place(rows):
    return "" if rows is HERE else "In a library that only check.pyz has, "


def records(name, rows, types, words):
    """Returns the rows that a function finds, as tuples."""
    result, seen = called(name, rows)
    found = []
    for one in result:
        is_row = isinstance(one, Sequence) and not isinstance(one, str)
        values = tuple(one) if is_row else (one,)
        plain = [type(value) for value in values] == list(types)
        shown = ", ".join(
            repr(value) if isinstance(value, (str, int, datetime.date)) else kind(value) for value in values
        )
        shown = f"({shown})" if is_row else shown
        if plain and len(types) == 1 and is_row:
            raise AssertionError(
                f"The list from {name} holds {tuple(one)!r}, a row with one value, and ask.py wants {words}. Which method of a session returns the first value of each row?"
            )
        assert plain, (
            f"The list from {name} holds {shown}, and ask.py wants {words}. Which plain values should your query select?"
        )
        found.append(values)
    assert seen.selects, f"{name} sends no SELECT through the session that it gets. Where should its answer come from?"
    assert not seen.as_text, f"{name} sends SQL that you've written as text. How does select() say the same?"
    return found, seen


def once(name, seen):
    assert len(seen.selects) == 1, (
        f"{name} finds the right answer, and sends {counted(len(seen.selects), 'SELECT')} for it. Which line sends the others?"
    )


def in_order(name, rows, found, wanted, show):
    number = next((number for number, one in enumerate(wanted) if found[number] != one), None)
    assert number is None, (
        f"{place(rows)}{name} finds the right rows, but {show(found[number])} comes before {show(wanted[number])}. What decides the order?"
    )


def asks_at_home(rows):
    names, titles = dict(rows["members"]), dict(rows["books"])
    wanted = sorted(
        (names[loan[2]], datetime.date.fromisoformat(loan[4]), titles[loan[1]])
        for loan in rows["loans"]
        if loan[5] is None
    )
    wanted = [(name, title, due) for name, due, title in wanted]

    def show(one):
        return f"{one[0]} with {one[1]}, due {one[2]}"

    found, seen = records("at_home", rows, (str, str, datetime.date), "a name, a title and a date")
    missing = [one for one in wanted if one not in found]
    assert not missing, (
        f"{place(rows)}at_home doesn't find {show(missing[0])}, and that book is out. Where does your query lose it?"
    )
    extra = [one for one in found if one not in wanted]
    assert not extra, (
        f"{place(rows)}at_home finds {show(extra[0])}, and there's no such book out. Which loans does your query choose, and what does it join?"
    )
    assert len(found) == len(wanted), (
        f"{place(rows)}{counted(len(wanted), 'book')} are out, and at_home finds {len(found)}. Where does the same loan come from a second time?"
    )
    in_order("at_home", rows, found, wanted, show)
    once("at_home", seen)


def asks_unread(rows):
    lent = {loan[1] for loan in rows["loans"]}
    wanted = sorted(title for number, title in rows["books"] if number not in lent)
    found, seen = records("unread", rows, (str,), "titles")
    titles = [one[0] for one in found]
    missing = [one for one in wanted if one not in titles]
    assert not (missing and [title for _, title in rows["books"]].count(missing[0]) > 1), (
        f"{place(rows)}there are two editions of {missing[0]}, and nobody has borrowed one of them. unread doesn't find it. How does your query tell two books apart?"
    )
    assert not missing, (
        f"{place(rows)}unread doesn't find {missing[0]}, which has no loans. What happens in your query to a book without loans?"
    )
    extra = [one for one in titles if one not in wanted]
    assert not extra, (
        f"{place(rows)}unread finds {extra[0]}, and somebody has borrowed it. Which books does your query keep?"
    )
    assert len(titles) == len(wanted), (
        f"{place(rows)}unread finds a title more often than there are unread books with that title: {', '.join(titles)}. Where does it come from a second time?"
    )
    in_order("unread", rows, titles, wanted, str)
    once("unread", seen)


def asks_times(rows):
    wanted = sorted(
        ((name, sum(loan[2] == number for loan in rows["loans"])) for number, name in rows["members"]),
        key=lambda one: (-one[1], one[0]),
    )

    def show(one):
        return f"{one[0]} with {one[1]}"

    found, seen = records("times", rows, (str, int), "a name and a number")
    for name in dict.fromkeys(name for name, _ in wanted):
        right = sorted(number for other, number in wanted if other == name)
        got = sorted(number for other, number in found if other == name)
        same = got == right
        who = (
            f"{place(rows)}{name} has borrowed {counted(right[0], 'book')}"
            if len(right) == 1
            else f"{place(rows)}{len(right)} members are called {name}, with {' and '.join(map(str, right))} loans"
        )
        assert same, (
            f"{who}, and times says {' and '.join(map(str, got)) or 'nothing about that'}. What is a group in your query, and what does it count?"
        )
    strange = [name for name, _ in found if name not in [other for other, _ in wanted]]
    assert not strange, (
        f"{place(rows)}times finds {strange[0]}, and that isn't the name of a member. Which column is that?"
    )
    in_order("times", rows, found, wanted, show)
    once("times", seen)


def own_classes():
    """Returns the reader's module and its mappers, by the name of their class."""
    mine = with_classes("mine")
    mappers = sorted(mine.Base.registry.mappers, key=lambda one: one.class_.__name__)
    return mine, mappers


def own_tables():
    mine, mappers = own_classes()
    names = [one.class_.__name__ for one in mappers]
    assert len(mappers) >= 3, (
        f"mine.py has {counted(len(names), 'model')} so far{': ' * bool(names)}{', '.join(names)}. What else is there in your sentences?"
    )
    ends, both = set(), False
    for mapper in mappers:
        for one in mapper.relationships:
            if one.mapper is not mapper:
                ends |= {mapper.class_.__name__, one.mapper.class_.__name__}
            both = both or bool(one.back_populates or one.backref or one._reverse_property)
    alone = [name for name in names if name not in ends]
    assert not alone, (
        f"No relationship connects {alone[0]} with another of your classes. What belongs to it, or what does it belong to?"
    )
    assert both, (
        "Your relationships all lead in one direction only: none of them knows its other side. Which of them would you like to follow from both ends?"
    )
    return mine, mappers


def own_engine(mine):
    from sqlalchemy import create_engine
    from sqlalchemy.pool import StaticPool

    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.execute("PRAGMA foreign_keys = ON")
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    problem = ""
    try:
        mine.Base.metadata.create_all(engine)
    except Exception as error:
        problem = first_line(error)
    assert not problem, f"SQLAlchemy couldn't make your tables: {problem}. Which of your columns does that mean?"
    return engine, connection


def own_filled():
    """Makes the reader's tables, and fills them."""
    from sqlalchemy.orm import Session

    mine, mappers = own_classes()
    engine, connection = own_engine(mine)
    function = getattr(mine, "fill", None)
    assert callable(function), "mine.py has no function called fill any more. Give yours this name."
    problem = ""
    with Session(engine) as session:
        try:
            function(session)
            session.commit()
        except Exception as error:
            problem = first_line(error) + place_of(error, "mine")
    return mine, mappers, engine, connection, problem


def typed_keys(mappers):
    """Watches the calls of the reader's classes. Returns a list that gets each foreign key for which there's a relationship."""
    from sqlalchemy import event
    from sqlalchemy.orm import MANYTOONE, ONETOMANY

    keys, typed = {}, []
    for mapper in mappers:
        for one in mapper.relationships:
            if one.direction in (MANYTOONE, ONETOMANY):
                owner = mapper if one.direction is MANYTOONE else one.mapper
                names = [owner.get_property_by_column(column).key for _, column in one.synchronize_pairs]
                keys.setdefault(owner.class_, set()).update(names)

    def look(thing, values, named):
        name = type(thing).__name__
        typed.extend(
            f"{name} with {key}={value!r}"
            for key, value in named.items()
            if key in keys.get(type(thing), ()) and value is not None
        )

    for model in keys:
        event.listen(model, "init", look)
    return typed


def ordinary_week():
    from sqlalchemy import select
    from sqlalchemy.orm import Session

    typed = typed_keys(own_classes()[1])
    _mine, mappers, engine, _, problem = own_filled()
    assert not typed, f"fill makes a {typed[0]}. Which object could it get instead of that key?"
    assert not problem, f"fill(session) and a commit stopped with {problem}. Which object does that mean?"
    longest = 0
    with Session(engine) as session:
        for mapper in mappers:
            objects = session.scalars(select(mapper.class_)).all()
            name = mapper.class_.__name__
            assert len(objects) >= 2, (
                f"After fill and a commit, the table of {name} has {counted(len(objects), 'row')}. Which two of them are in an ordinary week, and does the session know both?"
            )
            for one in mapper.relationships:
                for thing in objects if one.uselist else ():
                    value = getattr(thing, one.key)
                    longest = max(longest, len(value)) if hasattr(value, "__len__") else longest
    assert longest >= 2, (
        f"After fill, no list of a relationship has more than {longest} in it. Which of your sentences says “many”, and who has two of them?"
    )


def told(mine, engine):
    """Returns the reader's answer, and what it sent."""
    from sqlalchemy.orm import Session

    function = getattr(mine, "answer", None)
    assert callable(function), "mine.py has no function called answer any more. Give yours this name."
    seen, problem, text = Watched(engine), "", None
    with Session(engine) as session:
        try:
            text = function(session)
        except Exception as error:
            problem = first_line(error) + place_of(error, "mine")
    return text, seen, problem


def is_text(text, when):
    assert isinstance(text, str), f"{when}, answer(session) returned {kind(text)}. What can you send to somebody?"
    assert text.strip(), f"{when}, answer(session) returned an empty string. What will the person who asked read?"
    raw = re.search(r"<[\w.]+ object at [^>]*>|datetime\.\w+\(|[\[(]'[^']*'[],]|\bNone\b(?! (?:of|so|yet|at)\b)", text)
    assert raw is None, f"{when}, your answer is “{text}”. What would somebody who doesn't program make of {raw[0]}?"


def friendly_answer():
    from sqlalchemy import Enum, String
    from sqlalchemy.orm import Session

    mine, _mappers, engine, connection, problem = own_filled()
    assert not problem, f"fill(session) and a commit stopped with {problem}. Which object does that mean?"
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        text, seen, problem = told(mine, engine)
    assert not problem, f"answer(session) stopped with {problem}. What does that line ask for?"
    is_text(text, "After fill")
    number = len(seen.selects)
    assert number, f"Your answer is “{text}”, and not one SELECT was sent for it. Where does it come from?"
    assert number == 1, f"Your answer is “{text}”, and it took {number} SELECTs. Which line sends the others?"
    tables = list(mine.Base.metadata.tables)
    asked = [one for one in tables if re.search(rf"(?<![\w.]){re.escape(one)}(?!\w)", seen.selects[0])]
    assert len(asked) >= 2, (
        f"Your SELECT only asks the table {asked[0] if asked else '?'}. What do you know about it from another of your tables?"
    )
    assert not any("cartesian product" in str(one.message) for one in warned), (
        "Your SELECT has no join between two of its tables, so it pairs each row of one with each row of the other. Which rows belong together?"
    )

    # An answer that comes from the rows changes with them: with twice as many, with other names, or with fewer.
    answers = {text}
    try:
        with Session(engine) as session:
            mine.fill(session)
            session.commit()
        answers.add(str(told(mine, engine)[0]))
    except Exception:
        pass  # Some rows can't exist twice.
    connection.rollback()
    connection.execute("PRAGMA foreign_keys = OFF")
    for table in mine.Base.metadata.sorted_tables:
        for column in table.columns:
            if isinstance(column.type, String) and not isinstance(column.type, Enum):
                try:
                    connection.execute(f'UPDATE "{table.name}" SET "{column.name}" = "{column.name}" || \'q\'')
                except sqlite3.Error:
                    pass
    connection.commit()
    answers.add(str(told(mine, engine)[0]))
    from_rows = len(answers) > 1
    for table in reversed(mine.Base.metadata.sorted_tables):
        while connection.execute(
            f'DELETE FROM "{table.name}" WHERE rowid = (SELECT max(rowid) FROM "{table.name}")'
        ).rowcount:
            connection.commit()
            if not from_rows:
                answers.add(str(told(mine, engine)[0]))
        connection.commit()
    empty, _, problem = told(mine, engine)
    assert not problem, (
        f"With empty tables, answer(session) stopped with {problem}. What does your query return if there's nothing?"
    )
    is_text(empty, "With empty tables")
    assert empty != text, (
        f"Your answer is “{text}”, and with empty tables it's the same. Which part of it comes from your rows?"
    )
    assert from_rows or len(answers) > 2, (
        f"check.pyz changed all names in your tables, and your answer was still “{text}”. Which part of it comes from your rows?"
    )


def at_home_finds_whats_out_with_one_select():
    asks_at_home(HERE)
    asks_at_home(ELSEWHERE)


def unread_finds_what_nobody_has_borrowed():
    asks_unread(HERE)
    asks_unread(ELSEWHERE)


def times_counts_for_each_member_with_the_zeros():
    asks_times(HERE)
    asks_times(ELSEWHERE)


def three_classes_or_more_connected():
    mine, _ = own_tables()
    own_engine(mine)
