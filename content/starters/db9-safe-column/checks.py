"""Checks of the starter db9-safe-column."""

import datetime
import io
import os
import re
import runpy
import shutil
import sqlite3
import sys
from contextlib import closing, redirect_stdout
from pathlib import Path

from shared.migrations import Elsewhere

SHELF = """
CREATE TABLE books (
    id INTEGER NOT NULL, isbn VARCHAR NOT NULL, title VARCHAR NOT NULL, author VARCHAR NOT NULL,
    year INTEGER NOT NULL, copies INTEGER NOT NULL,
    PRIMARY KEY (id), CONSTRAINT copies_at_least_one CHECK (copies >= 1), UNIQUE (isbn)
);
CREATE TABLE members (
    id INTEGER NOT NULL, name VARCHAR NOT NULL, email VARCHAR NOT NULL, PRIMARY KEY (id), UNIQUE (email)
);
CREATE TABLE loans (
    id INTEGER NOT NULL, book_id INTEGER NOT NULL, member_id INTEGER NOT NULL,
    lent_on DATE NOT NULL, due DATE NOT NULL, returned_on DATE, PRIMARY KEY (id),
    FOREIGN KEY(book_id) REFERENCES books (id), FOREIGN KEY(member_id) REFERENCES members (id)
);
CREATE TABLE holds (
    id INTEGER NOT NULL, book_id INTEGER NOT NULL, member_id INTEGER NOT NULL, asked_on DATE NOT NULL,
    PRIMARY KEY (id), CONSTRAINT one_hold_per_book UNIQUE (book_id, member_id),
    FOREIGN KEY(book_id) REFERENCES books (id), FOREIGN KEY(member_id) REFERENCES members (id)
);
"""
# A library that readers don't see.
ROWS = """
INSERT INTO books VALUES
    (3, '9800000000017', 'Salt Road', 'Wei Lin', 1999, 2), (4, '9800000000024', 'Owls', 'Ravi Nair', 2011, 31);
INSERT INTO loans VALUES
    (5, 3, 4, '2029-05-01', '2029-05-22', NULL), (6, 4, 8, '2029-05-02', '2029-05-23', '2029-05-09'),
    (9, 4, 15, '2029-05-02', '2029-05-23', NULL), (10, 4, 15, '2029-05-02', '2029-05-23', NULL);
INSERT INTO holds VALUES (2, 3, 12, '2029-05-03');
"""
PEOPLE = [
    (2, "Ravi", "Ravi", "adult"),
    (4, "Rachid (child)", "Rachid", "child"),
    (5, "Ana Fairchild", "Ana Fairchild", "adult"),
    (8, "D'Arcy (Child)", "D'Arcy", "child"),
    (11, "Kim Schooling (preschool)", "Kim Schooling (preschool)", "adult"),
    (12, "Lee (child) Park (3)", "Lee (child) Park (3)", "adult"),
    (15, "School on the Hill (school)", "School on the Hill", "school"),
    (16, "Crèche Sol (SCHOOL)", "Crèche Sol", "school"),
    (20, "Youssef Ölmez (CHILD)", "Youssef Ölmez", "child"),
]
PARTY = "CREATE TABLE songs (id INTEGER NOT NULL, song VARCHAR NOT NULL, wanted_by VARCHAR NOT NULL, PRIMARY KEY (id));"
SONGS = [
    (2, "Miriam Makeba - Pata Pata", "Ren, Liv"),
    (3, "a-ha - Take On Me", "Ayo"),
    (5, "the slow one", "Liv and Ren"),
    (6, "Björk -  Jóga ", "Liv,Ren"),
    (9, "Nina Simone - Feeling Good", "Liv, Ayo, Ren"),
    (10, "Queen - Radio Ga Ga - live, please", "Ayo, Ayo"),
    (12, "Jay-Z", "D'Angelo, Ren"),
    (13, "D'Angelo - Untitled", "Ren"),
    (14, "Sigur Rós — Hoppípolla", "nobody, really"),
    (15, "Miriam Makeba - Pata Pata", "Ren, Liv"),
]


# Where the checks are, in words, and the database there.
WHERE = ["in this folder", "shelf.db"]


def started(folder, database):
    """Goes to a new copy of the reader's files, in which only this database may be opened."""
    WHERE[:] = ["in this folder" if folder == "." else f"in {folder}/", database]
    place = Path("tried").absolute()
    shutil.rmtree(place, ignore_errors=True)
    hidden = shutil.ignore_patterns("*.db", "*.db-journal", "tried", "__pycache__")
    shutil.copytree(folder, place, ignore=hidden)
    os.chdir(place)
    sys.path.insert(0, str(place))
    allowed = [str(place / name) for name in (database, "made.db")]

    def guard(event, values):
        if event == "sqlite3.connect":
            name = os.fsdecode(values[0])
            if name != ":memory:" and os.path.realpath(name) not in [os.path.realpath(one) for one in allowed]:
                raise Elsewhere(
                    f"Alembic opens {os.path.basename(name) or name!r}, and the database here is {database}. Which line names the file?"
                )

    sys.addaudithook(guard)


def said(error):
    """Returns an error's type, its first line, and the SQL it's about."""
    inner = getattr(error, "orig", None) or error
    text = (str(inner).strip().splitlines() or [""])[0].rstrip(".").replace(f"{Path.cwd()}{os.sep}", "")
    sql = getattr(error, "statement", None)
    about = f", in “{' '.join(sql.split())[:110]}”" if sql else ""
    return f"{type(inner).__name__}: {text}{about}"


def configured():
    from alembic.config import Config

    assert os.path.isfile("alembic.ini"), f"There's no alembic.ini {WHERE[0]}. Make it with `alembic init`."
    config = Config("alembic.ini", stdout=io.StringIO())
    # A whole path to the reader's own file means the one here.
    url = config.get_main_option("sqlalchemy.url") or ""
    if re.match(r"sqlite:///(/|[A-Za-z]:)", url) and re.split(r"[/\\]", url)[-1] == WHERE[1]:
        config.set_main_option("sqlalchemy.url", f"sqlite:///{WHERE[1]}")
    return config


def alembic(what, *arguments):
    """Runs a command of Alembic in this folder. Returns what it says if it fails."""
    from alembic import command

    try:
        getattr(command, what)(configured(), *arguments)
    except AssertionError:
        raise
    except (Exception, SystemExit) as error:
        while error.__context__ is not None and not isinstance(error, Elsewhere):
            if not isinstance(error.__context__, Elsewhere):
                break
            error = error.__context__
        return str(error) if isinstance(error, Elsewhere) else said(error)
    return ""


def ended(problem, words):
    fine = not problem
    elsewhere = problem.startswith("Alembic opens ")
    assert fine, (
        problem
        if elsewhere
        else f"{words} stopped with {problem}. Which of your lines asks for that, and what's there when it runs?"
    )


def revisions():
    """Returns the ids of the reader's migrations, the first one first."""
    from alembic.script import ScriptDirectory

    configured()
    try:
        scripts = ScriptDirectory.from_config(configured())
        bases, heads = scripts.get_bases(), scripts.get_heads()
        names = [one.revision for one in scripts.walk_revisions()][::-1]
        problem = ""
    except Exception as error:
        problem, names, bases, heads = said(error), [], [], []
    assert not problem, f"Alembic can't read your migrations: {problem}. Which file does it mean?"
    assert names, f"There's no migration {WHERE[0]}. Write one with `alembic revision`."
    assert len(bases) == 1, (
        f"{len(bases)} of your migrations have no down_revision. Which one is the first, and which file is left over from a try?"
    )
    assert len(heads) == 1, f"{len(heads)} of your migrations follow the same one. Which file is left over from a try?"
    return names


def fresh(database, *scripts):
    """Makes the database with these scripts."""
    from sqlalchemy import Engine

    for module in list(sys.modules.values()):
        for one in list(getattr(module, "__dict__", {}).values()):
            if isinstance(one, Engine):
                one.dispose()
    for name in (database, database + "-journal"):
        if os.path.exists(name):
            os.remove(name)
    with closing(sqlite3.connect(database)) as connection:
        for script in scripts:
            connection.executescript(script)


def asked(database, query):
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(query).fetchall()


def tables_of(database):
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'alembic_version' ORDER BY name"
    return [name for (name,) in asked(database, query)]


def columns_of(database, table):
    return [row[1] for row in asked(database, f'PRAGMA table_info("{table}")')]


def shape(database):
    """Returns what a database's tables say, a sentence for each rule."""
    facts = set()
    for table in tables_of(database):
        for _, name, kind, needed, _, key in asked(database, f'PRAGMA table_info("{table}")'):
            rule = " NOT NULL" if needed else ""
            facts.add(f"{table}.{name} {kind}{rule}{' PRIMARY KEY' if key else ''}")
        for key in asked(database, f'PRAGMA foreign_key_list("{table}")'):
            facts.add(f"{table}.{key[3]} refers to {key[2]}")
        for index in asked(database, f'PRAGMA index_list("{table}")'):
            if index[2]:
                parts = ", ".join(row[2] for row in asked(database, f'PRAGMA index_info("{index[1]}")'))
                facts.add(f"{table}: UNIQUE ({parts})")
        sql = asked(database, f"SELECT sql FROM sqlite_master WHERE name = '{table}'")[0][0]
        facts.update(f"{table}: CHECK ({rule})" for rule in re.findall(r"CHECK \(([^)]*)", sql))
    return facts


def contents(database):
    return {table: sorted(asked(database, f'SELECT * FROM "{table}"'), key=repr) for table in tables_of(database)}


def differs(got, wanted):
    missing, extra = sorted(wanted - got), sorted(got - wanted)
    parts = [f"“{missing[0]}” is missing"] if missing else []
    parts += [f"“{extra[0]}” is new"] if extra else []
    return ", and ".join(parts)


def shelf(*more):
    """Makes the library of Shelf 4.0 that readers don't see."""
    people = "".join(
        f"INSERT INTO members VALUES ({number}, '{name.replace(chr(39), chr(39) * 2)}', 'm{number}@example.com');"
        for number, name, _, _ in PEOPLE
    )
    fresh("shelf.db", SHELF, people, ROWS, *more)


def baseline():
    started(".", "shelf.db")
    first = revisions()[0]
    fresh("shelf.db")
    ended(alembic("upgrade", first), "On an empty database, your first migration")
    assert tables_of("shelf.db"), (
        "On an empty database, your first migration makes no table. Which two things did Alembic compare when it wrote that file?"
    )
    got = shape("shelf.db")
    fresh("made.db", SHELF)
    wanted = shape("made.db")
    same = got == wanted
    words = "Your first migration should make the tables of the file that the library has now. On an empty database"
    assert same, f"{words}, {differs(got, wanted)}. What did models.py say when Alembic wrote it?"
    shelf()
    before = contents("shelf.db")
    ended(alembic("stamp", first), "`alembic stamp` on a library with rows")
    assert contents("shelf.db") == before, (
        "After `alembic stamp`, the library's rows aren't the same. What does your env.py do besides running migrations?"
    )


def agree(when):
    """Compares the reader's models with the tables."""
    from alembic import command
    from alembic.util.exc import AutogenerateDiffsDetected

    problem, change = "", ""
    try:
        command.check(configured())
    except AutogenerateDiffsDetected as error:
        change = change_of(error.diffs[0])
    except (Exception, SystemExit) as error:
        problem = said(error)
    assert not problem, f"{when}, `alembic check` stopped with {problem}. What does env.py compare the tables with?"
    assert not change, (
        f"{when}, the models and the tables don't agree. To make them agree, Alembic would do this: {change}. Which of the two is right?"
    )


def change_of(difference):
    """Returns one of the differences that Alembic finds, in words."""
    kind, *about = difference[0] if isinstance(difference, list) else difference
    names = [one if isinstance(one, str) else getattr(one, "name", None) for one in about[:3]]
    if kind.endswith(("constraint", "fk", "index")):
        names = [getattr(getattr(about[0], "table", None), "name", None), names[0]]
    return f"{kind} {'.'.join(name for name in names if name)}"


def gone(words, before):
    """Checks that everything except members is as before."""
    now = contents("shelf.db")
    for table in before:
        if table == "members":
            continue
        same = now.get(table) == before[table]
        lost = [row for row in before[table] if row not in now.get(table, [])]
        assert same, (
            f"{words}, {table} has changed: {f'the row {lost[0]} is gone' if lost else 'there are other rows in it'}. Which statement is about that table?"
        )


def seen_members():
    names = columns_of("shelf.db", "members")
    assert "category" in names, (
        f"After `alembic upgrade head`, members has the columns {', '.join(names)}. Where's category?"
    )
    return {row[0]: row[1:] for row in asked("shelf.db", "SELECT id, name, category FROM members")}


def fits(words, people):
    members = seen_members()
    for number, old, name, category in people:
        assert number in members, f"{words}, the member {old!r} is gone. Which statement deletes or leaves out rows?"
        got = members[number]
        assert got == (name, category), (
            f"{words}, the member {old!r} has the name {got[0]!r} and the category {got[1]!r}. What should they be, and which statement decides that?"
        )
    extra = len(members) - len(people)
    assert not extra, f"{words}, there are {extra} more members than before. Where do they come from?"


def upgraded():
    started(".", "shelf.db")
    names = revisions()
    assert len(names) > 1, "There's one migration so far, the baseline. Which command writes the next one?"
    words = "After `alembic upgrade head` in a library that only check.pyz has"
    shelf()
    before = contents("shelf.db")
    ended(alembic("stamp", names[0]), "`alembic stamp`")
    ended(alembic("upgrade", "head"), "In a library with rows, `alembic upgrade head`")
    fits(words, PEOPLE)
    gone(words, before)
    addresses = asked("shelf.db", "SELECT id, email FROM members WHERE email <> 'm' || id || '@example.com'")
    assert not addresses, (
        f"{words}, member {addresses[0][0]} has the address {addresses[0][1]}. Which statement changes email?"
    )
    agree(words)
    with closing(sqlite3.connect("shelf.db")) as connection:
        try:
            connection.execute(
                "INSERT INTO members (name, email, category) VALUES ('Nobody', 'nobody@example.com', NULL)"
            )
            refused = False
        except sqlite3.IntegrityError:
            refused = True
    assert refused, f"{words}, the table takes a member whose category is NULL. Which rule should refuse it?"
    by_default()
    full = shape("shelf.db")
    fresh("shelf.db")
    ended(alembic("upgrade", "head"), "On an empty database, `alembic upgrade head`")
    got = shape("shelf.db")
    assert got == full, (
        f"An empty database and a library with rows end up with different tables: {differs(shape('shelf.db'), full)} in the empty one. Which migration isn't the same for both?"
    )
    own()


def by_default():
    """Adds a member without a category, through the reader's model."""
    from models import Member
    from sqlalchemy import create_engine
    from sqlalchemy.orm import Session

    engine = create_engine("sqlite:///shelf.db")
    try:
        with Session(engine) as session:
            new = Member(name="Nell", email="nell@example.com")
            session.add(new)
            session.flush()
            session.refresh(new)
            got, problem = new.category, ""
    except Exception as error:
        got, problem = None, said(error)
    finally:
        engine.dispose()
    assert not problem, (
        f"A program added Member(name='Nell', email='nell@example.com') and got {problem}. Which category should a new member have if nobody chooses one, and who knows that?"
    )
    assert got == "adult", (
        f"A program added Member(name='Nell', email='nell@example.com'), and Nell's category is {got!r}. Which one should a new member have if nobody chooses?"
    )


def own():
    """Looks at the reader's own database, if there's one."""
    place = Path("../shelf.db")
    if not place.is_file():
        return
    shutil.copy(place, "made.db")
    known = bool(asked("made.db", "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"))
    at = asked("made.db", "SELECT version_num FROM alembic_version") if known else []
    head = revisions()[-1]
    assert at == [(head,)], (
        f"Your migrations are fine, and your own shelf.db is at {at[0][0] if at else 'none of them'}; the newest one is {head}. Which command is still missing?"
    )
    left = asked("made.db", "SELECT name FROM members WHERE id IN (7, 8, 9) AND name LIKE '% (%)'")
    assert not left, (
        f"Your migrations are fine, and in your own shelf.db there's still the name {left[0][0]}. Did your migration run before you repaired it?"
    )


def back():
    started(".", "shelf.db")
    names = revisions()
    assert len(names) > 1, "There's one migration so far, the baseline. Which command writes the next one?"
    shelf()
    old_shape = shape("shelf.db")
    ended(alembic("stamp", names[0]), "`alembic stamp`")
    ended(alembic("upgrade", "head"), "In a library with rows, `alembic upgrade head`")
    # An evening with the new Shelf: a child joins and takes a book home.
    with closing(sqlite3.connect("shelf.db")) as connection, connection:
        connection.execute(
            "INSERT INTO members (id, name, email, category) VALUES (30, 'Ida', 'm30@example.com', 'child')"
        )
        connection.execute("INSERT INTO loans VALUES (31, 4, 30, '2029-05-04', '2029-05-25', NULL)")
    before = contents("shelf.db")
    words = "A library that only check.pyz has was upgraded, and a child called Ida joined. After `alembic downgrade` to the baseline"
    ended(alembic("downgrade", names[0]), "In a library with rows, `alembic downgrade` to the baseline")
    got = shape("shelf.db")
    assert got == old_shape, (
        f"{words}, the tables aren't those of Shelf 4.0: {differs(shape('shelf.db'), old_shape)}. Which step of upgrade() isn't undone?"
    )
    gone(words, before)
    people = [*PEOPLE, (30, "Ida (child)", "Ida", "child")]
    members = dict(asked("shelf.db", "SELECT id, name FROM members"))
    for number, name, short, category in people:
        assert members.get(number) in (name, short if category == "adult" else f"{short} ({category})"), (
            f"{words}, the member {name!r} has the name {members.get(number)!r}. Which facts does Shelf 4.0 keep in its names, and how should they look there?"
        )
    again = "After upgrade, downgrade and upgrade again"
    ended(alembic("upgrade", "head"), "The second `alembic upgrade head`")
    fits(again, people)
    gone(again, before)


def rules():
    import service
    from models import Loan, Member

    day, due = datetime.date(2028, 3, 14), datetime.date(2028, 3, 2)
    lent = due - datetime.timedelta(days=21)

    def with_books(category, out):
        member = Member(name="Nell", email="nell@example.com", category=category)
        member.loans.append(Loan(lent_on=lent, due=due, returned_on=day))
        for number in range(out):
            member.loans.append(Loan(lent_on=lent, due=due))
        return member

    for category, out, wanted in (
        ("adult", 2, 3),
        ("adult", 5, 0),
        ("child", 0, 3),
        ("child", 3, 0),
        ("school", 5, 25),
        ("school", 30, 0),
        ("child", 4, 0),
        ("adult", 7, 0),
    ):
        got = service.may_take(with_books(category, out))
        assert got == wanted, (
            f"A member with the category {category!r} has {out} books at home, and may_take returns {got!r}. How many more may they take?"
        )
    for category, days, wanted in (
        ("adult", 12, 240),
        ("child", 12, 0),
        ("school", 12, 240),
        ("adult", 300, 1000),
        ("child", 300, 0),
        ("adult", -3, 0),
    ):
        member = with_books(category, 1)
        got = service.fee(member.loans[1], due + datetime.timedelta(days=days))
        right = isinstance(got, (int, float)) and got == wanted
        late = f"{days} days late" if days > 0 else "early"
        assert right, (
            f"A member with the category {category!r} brings a book back {late}, and fee returns {got!r}. What does the rule say for this category?"
        )


def party():
    started("party", "party.db")
    names = revisions()
    assert len(names) > 1, "party/ has one migration so far. Which one comes first, and which one changes the list?"
    rows = [(number, song.replace("'", "''"), who.replace("'", "''")) for number, song, who in SONGS]
    script = "".join(f"INSERT INTO songs VALUES ({number}, '{song}', '{who}');" for number, song, who in rows)
    fresh("party.db")
    ended(alembic("upgrade", names[0]), "On an empty database, your first migration in party/")
    got = shape("party.db")
    fresh("party.db", PARTY, script)
    old = shape("party.db")
    assert got == old, (
        f"The first migration in party/ should make the table of version 1. On an empty database, {differs(got, old)}. What did models.py say when Alembic wrote it?"
    )
    ended(alembic("stamp", names[0]), "`alembic stamp`")
    ended(alembic("upgrade", "head"), "On a friend's list that only check.pyz has, `alembic upgrade head`")
    new = shape("party.db")
    cells = {str(cell) for rows in contents("party.db").values() for row in rows for cell in row}
    by_song = "Nina Simone - Feeling Good" not in cells
    by_people = "Liv, Ayo, Ren" not in cells
    assert by_song or by_people, (
        "After the upgrade, “Nina Simone - Feeling Good” is still one value, and so is “Liv, Ayo, Ren”. Which of the two columns do you take apart, and where does the data move?"
    )
    parts = []
    if by_song:
        parts += [
            ("Nina Simone - Feeling Good", ("Nina Simone", "Feeling Good")),
            ("a-ha - Take On Me", ("a-ha", "Take On Me")),
        ]
    if by_people:
        parts.append(("Liv, Ayo, Ren", ("Liv", "Ayo", "Ren")))
    for whole, pieces in parts:
        for piece in pieces:
            assert piece in cells, (
                f"“{whole}” was taken apart, and no value in the new tables is “{piece}”. Where does your program cut?"
            )
    agree("After the upgrade of a friend's list")
    shown = io.StringIO()
    try:
        with redirect_stdout(shown):
            runpy.run_path("party.py", run_name="__main__")
        problem = ""
    except (Exception, SystemExit) as error:
        problem = said(error)
    assert not problem, (
        f"party.py, with a friend's list that only check.pyz has, stopped with {problem}. What's in the new tables that it doesn't know?"
    )
    for title in ("Pata Pata", "Take On Me", "the slow one"):
        assert title in shown.getvalue(), (
            f"A friend wants “{title}”, and party.py doesn't show it. Which songs does it leave out?"
        )
    ended(alembic("downgrade", names[0]), "On a friend's list, `alembic downgrade` to version 1")
    found = shape("party.db")
    assert found == old, (
        f"After the downgrade, the table isn't that of version 1: {differs(shape('party.db'), old)}. Which step of upgrade() isn't undone?"
    )
    now = {row[0]: row[1:] for row in asked("party.db", "SELECT id, song, wanted_by FROM songs")}
    for number, *texts in SONGS:
        assert number in now, (
            f"A friend's {texts[0]!r} is gone after upgrade and downgrade. Which rows does your migration leave out?"
        )
        for before, after in zip(texts, now[number]):
            assert before == after, (
                f"A friend typed {before!r}. After upgrade and downgrade, it's {after!r}. Which values can't be put together again exactly as they were, and what could happen to those instead?"
            )
    extra = len(now) - len(SONGS)
    assert not extra, f"After upgrade and downgrade, there are {extra} more songs than before. Where do they come from?"
    ended(alembic("upgrade", "head"), "On a friend's list, the second `alembic upgrade head`")
    fresh("party.db")
    ended(alembic("upgrade", "head"), "On an empty database, `alembic upgrade head` in party/")
    answer = shape("party.db")
    assert answer == new, (
        f"An empty database and a friend's list end up with different tables: {differs(shape('party.db'), new)} in the empty one. Which migration isn't the same for both?"
    )
