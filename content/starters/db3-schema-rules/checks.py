"""Checks of the starter db3-schema-rules."""

import re
import sqlite3
from pathlib import Path

SPELLING = "Is there a comma between each two lines, none after the last one, and a semicolon after each statement?"


def text_of(file):
    path = Path(file)
    assert path.is_file(), f"There's no file {file} in this folder. Save yours under this name."
    return path.read_text(encoding="utf-8-sig")


def run(connection, file, text=None):
    """Runs a file with SQL, and says what SQLite says about it."""
    problem, refused = "", False
    try:
        connection.executescript(text_of(file) if text is None else text)
    except sqlite3.IntegrityError as error:
        problem, refused = str(error), True
    except (sqlite3.Error, sqlite3.Warning) as error:
        problem = str(error)
    assert not refused, f"Your tables refuse something in {file}: {problem}. Is that statement wrong, or the rule?"
    where = SPELLING if "syntax" in problem or "incomplete" in problem else "Which line does it mean?"
    if "mismatch" in problem:
        where = "Is the column that a foreign key refers to the key of its table?"
    assert not problem, f"SQLite stops at {file} and says: {problem}. {where}"
    if connection.in_transaction:
        connection.commit()


def opened(*files):
    """Returns an open database with these files, and with its foreign keys switched on."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    for file in files:
        run(connection, file)
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def columns_of(connection, table):
    return [row[1].lower() for row in connection.execute(f'PRAGMA table_info("{table}")')]


def tables_of(connection):
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
    return [name for (name,) in connection.execute(query)]


COLUMNS = {
    "books": ("isbn", "title", "author", "year", "copies"),
    "members": ("name", "email"),
    "loans": ("book_id", "member_id", "lent_on", "due", "returned_on"),
    "holds": ("book_id", "member_id", "asked_on"),
}


def facts(table, row):
    return ", ".join(f"{name} {'NULL' if value is None else repr(value)}" for name, value in zip(COLUMNS[table], row))


def described(table, row):
    return f"{table}: {facts(table, row)}"


def added(connection, table, row, number=None):
    """Adds a row, and returns the error if it's refused."""
    names, values = list(COLUMNS[table]), list(row)
    if number is not None:
        names, values = ["id", *names], [number, *values]
    try:
        connection.execute(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(values))})", values)
    except (sqlite3.Error, sqlite3.Warning) as error:
        return str(error)


def takes(connection, table, row, why, number=None):
    problem = added(connection, table, row, number)
    assert problem is None, f"Your tables refuse an ordinary row, {described(table, row)}, and say: {problem}. {why}"


def refuses(connection, table, row, why):
    assert added(connection, table, row) is not None, f"Your tables take this row, {described(table, row)}. {why}"


def forbids(connection, statement, why):
    try:
        connection.execute(statement)
        refused = False
    except sqlite3.IntegrityError:
        refused = True
    assert refused, f"Your tables let this through: {statement}. {why}"


def ready(*tables):
    """Returns the reader's tables, which have the columns of the lesson."""
    connection = opened("schema.sql")
    for table in tables:
        columns = columns_of(connection, table)
        assert columns, f"There's no table {table} in schema.sql. Add a CREATE TABLE for it."
        missing = [name for name in ("id", *COLUMNS[table]) if name not in columns]
        assert not missing, (
            f"The table {table} has the columns {', '.join(columns)}, and rows.sql also needs {missing[0]}. Add it, or correct its spelling."
        )
    return connection


def numbered(connection, table):
    """Fails if rows that came without an id have no number, or share one."""
    numbers = [number for (number,) in connection.execute(f"SELECT id FROM {table}")]
    assert None not in numbers and len(set(numbers)) == len(numbers), (
        f"Rows of {table} that came without an id now have these: {', '.join(map(str, numbers))}. How is the type of a key spelled, if the table should number its rows itself?"
    )


BOOK = ("9800000000017", "Salt Road", "Wei Lin", 1999, 2)


def without(row, place):
    return (*row[:place], None, *row[place + 1 :])


def books():
    connection = ready("books")
    stored = [name for name in columns_of(connection, "books") if name in ("lent", "free", "due")]
    assert not stored, f"books has a column {stored[0]}. In which other table is that fact already?"
    takes(connection, "books", BOOK, "Which of your rules is too strict?")
    takes(
        connection,
        "books",
        ("080442957X", *BOOK[1:]),
        "It's an older edition of the same title, and an old ISBN may end in X. Which of your rules, or which type, refuses it?",
    )
    takes(
        connection,
        "books",
        ("9800000000031", "Aeneid", "Virgil", -19, 1),
        "Virgil wrote it before the year 1. Which of your rules doesn't know that?",
    )
    numbered(connection, "books")
    new = ("9800000000048", "Night Ferry", "Bo Ek", 2003, 3)
    for place, name in enumerate(COLUMNS["books"]):
        refuses(connection, "books", without(new, place), f"May {name} be missing?")
    refuses(connection, "books", (BOOK[0], *new[1:]), "Another book has that ISBN. What keeps a second one out?")
    for copies in (0, -2):
        refuses(connection, "books", (*new[:4], copies), "How many copies does a library own, if it owns the book?")
    for copies in ("three", 2.5):
        refuses(
            connection,
            "books",
            (*new[:4], copies),
            "What does SQLite do with a value that doesn't fit the column's type?",
        )
    forbids(
        connection,
        "UPDATE books SET copies = copies - 2",
        "Afterwards, a book had 0 copies, or fewer. Which rule is about that?",
    )


def members():
    connection = ready("members")
    takes(connection, "members", ("Maria", "maria@example.com"), "Which of your rules is too strict?")
    takes(connection, "members", ("Maria", "maria.two@example.com"), "May two members have the same name?")
    numbered(connection, "members")
    refuses(connection, "members", (None, "yuki@example.com"), "May name be missing?")
    refuses(connection, "members", ("Yuki", None), "May email be missing?")
    refuses(
        connection, "members", ("Yuki", "maria@example.com"), "Maria has that address. What keeps a second one out?"
    )
    forbids(
        connection,
        "UPDATE members SET email = 'maria@example.org'",
        "Now everybody has Maria's address. Which rule is about the same value in two rows?",
    )


def shelves():
    """Returns all four tables, with two books and two members."""
    connection = ready("books", "members", "loans", "holds")
    takes(connection, "books", BOOK, "Which of your rules is too strict?", number=21)
    takes(
        connection,
        "books",
        ("9800000000024", "Owls", "Ravi Nair", 2011, 1),
        "Which of your rules is too strict?",
        number=22,
    )
    takes(connection, "members", ("Maria", "maria@example.com"), "Which of your rules is too strict?", number=31)
    takes(connection, "members", ("Yuki", "yuki@example.com"), "Which of your rules is too strict?", number=32)
    return connection


def loans():
    connection = ready("loans") and shelves()
    takes(
        connection,
        "loans",
        (21, 31, "2028-01-10", "2028-01-31", "2028-01-20"),
        "Book 21 and member 31 exist, and the dates are in order. Which of your rules refuses it?",
    )
    takes(
        connection,
        "loans",
        (21, 31, "2028-02-10", "2028-03-02", None),
        "It's still out. Which of your rules refuses it?",
    )
    takes(
        connection,
        "loans",
        (22, 31, "2028-02-10", "2028-03-02", "2028-03-09"),
        "It came back late, and that happens. Which of your rules refuses it?",
    )
    takes(
        connection,
        "loans",
        (22, 32, "2028-03-10", "2028-03-10", "2028-03-10"),
        "It was lent for a day, and came back on that day. Which of your rules refuses it?",
    )
    numbered(connection, "loans")
    new = (21, 32, "2028-03-03", "2028-03-24", None)
    for place, name in enumerate(COLUMNS["loans"][:4]):
        refuses(
            connection,
            "loans",
            without(new, place),
            f"May {name} be missing, and what does each of your rules do with NULL?",
        )
    refuses(connection, "loans", (99, *new[1:]), "There's no book 99. How does loans know about books?")
    refuses(connection, "loans", (31, *new[1:]), "There's a member 31, but no book 31. Where does book_id look?")
    refuses(connection, "loans", (21, 99, *new[2:]), "There's no member 99. How does loans know about members?")
    refuses(connection, "loans", (21, 21, *new[2:]), "There's a book 21, but no member 21. Where does member_id look?")
    refuses(connection, "loans", (*new[:3], "2028-02-24", None), "When is it due, and when was it lent?")
    refuses(connection, "loans", (*new[:4], "2028-03-02"), "When did it come back, and when was it lent?")
    forbids(
        connection,
        "UPDATE loans SET returned_on = '2028-01-01' WHERE returned_on IS NULL",
        "It came back before it was lent. Which rule is about that?",
    )
    forbids(connection, "DELETE FROM books WHERE id = 21", "Loans refer to book 21. What has happened to them?")
    forbids(connection, "DELETE FROM members WHERE id = 31", "Loans refer to member 31. What has happened to them?")


def holds():
    connection = shelves()
    for row in ((21, 31, "2028-03-01"), (21, 32, "2028-03-01"), (22, 31, "2028-03-02")):
        takes(
            connection,
            "holds",
            row,
            "A member may wait for several books, and several members for the same one. Which of your rules refuses it?",
        )
    numbered(connection, "holds")
    new = (22, 32, "2028-03-03")
    for place, name in enumerate(COLUMNS["holds"]):
        refuses(connection, "holds", without(new, place), f"May {name} be missing?")
    refuses(connection, "holds", (99, 32, "2028-03-03"), "There's no book 99. How does holds know about books?")
    refuses(connection, "holds", (22, 99, "2028-03-03"), "There's no member 99. How does holds know about members?")
    refuses(
        connection, "holds", (31, 32, "2028-03-03"), "There's a member 31, but no book 31. Where does book_id look?"
    )
    refuses(
        connection, "holds", (22, 21, "2028-03-03"), "There's a book 21, but no member 21. Where does member_id look?"
    )
    refuses(
        connection,
        "holds",
        (21, 31, "2028-03-05"),
        "That member is waiting for that book already. Which two columns decide that?",
    )


# Monday morning, and one in a library that only check.pyz has.
ELSEWHERE = """
INSERT INTO loans (id, book_id, member_id, lent_on, due, returned_on) VALUES
    (41, 4, 5, '2027-10-04', '2027-10-25', '2027-10-20'),
    (42, 7, 5, '2028-03-01', '2028-03-22', NULL),
    (43, 4, 6, '2028-03-02', '2028-03-23', NULL);
INSERT INTO holds (id, book_id, member_id, asked_on) VALUES (44, 3, 2, '2028-03-02'), (45, 9, 2, '2028-03-03');
UPDATE books SET copies = 2 WHERE id = 4;
UPDATE books SET copies = 5 WHERE id = 9;
"""


def contents(connection, table):
    """Returns the rows of a table by their id."""
    names = ("id", *COLUMNS[table])
    return {row[0]: row[1:] for row in connection.execute(f"SELECT {', '.join(names)} FROM {table}")}


def monday():
    for words, more in (("", ""), ("In a library that only check.pyz has, ", ELSEWHERE)):
        connection = opened("schema.sql", "rows.sql")
        run(connection, "the rows of check.pyz", more)
        before = {table: contents(connection, table) for table in COLUMNS}
        assert before["loans"].get(6, ())[:2] == (4, 5), (
            "In rows.sql, loan 6 isn't Thandi's loan of Jane Eyre any more. What has happened to that file?"
        )
        run(connection, "monday.sql")
        after = {table: contents(connection, table) for table in COLUMNS}
        returned = after["loans"].get(6, (None,) * 5)[4]
        assert 6 in after["loans"], (
            f"{words}Thandi's loan is gone after monday.sql. Who'll remember in a year that she had the book?"
        )
        assert after["loans"][6][:4] == before["loans"][6][:4], (
            f"{words}Thandi's loan is different now ({facts('loans', after['loans'][6])}). Which of its columns should change?"
        )
        assert returned is not None, (
            f"{words}Jane Eyre is still out with Thandi after monday.sql. What's different in the row of a loan that's over?"
        )
        assert returned == "2028-03-06", (
            f"{words}Thandi returned Jane Eyre on {returned}, says monday.sql. What's the date of that Monday, and how are dates written here?"
        )
        for number, row in before["loans"].items():
            assert number == 6 or after["loans"].get(number) == row, (
                f"{words}monday.sql also changed or deleted loan {number} ({facts('loans', row)}). Which rows does your WHERE keep?"
            )
        new = [row for number, row in after["loans"].items() if number not in before["loans"]]
        assert new, f"{words}Joao has no loan after monday.sql. What does he take home?"
        assert len(new) == 1, f"{words}monday.sql adds {len(new)} loans. How many does Joao take home?"
        assert new[0] == (4, 2, "2028-03-06", "2028-03-27", None), (
            f"{words}Joao's new loan has {facts('loans', new[0])}. Which book does Joao have, from when until when?"
        )
        lost = [row for number, row in before["holds"].items() if number != 1 and after["holds"].get(number) != row]
        assert not lost, (
            f"{words}monday.sql also took away or changed a hold ({facts('holds', lost[0] if lost else ())}). Who may stop waiting, and for which book?"
        )
        assert 1 not in after["holds"], (
            f"{words}Joao has Jane Eyre, and he's still waiting for it. In which table is that?"
        )
        extra = [row for number, row in after["holds"].items() if number not in before["holds"]]
        assert not extra, (
            f"{words}monday.sql adds a hold ({facts('holds', extra[0] if extra else ())}). Who has asked for what?"
        )
        for number, row in before["books"].items():
            now = after["books"].get(number)
            wanted = (*row[:4], row[4] + 2) if number == 9 else row
            assert number != 9 or now is not None and now[4] == wanted[4], (
                f"{words}Persepolis has {row[4]} in copies, two more arrive, and then {'it has ' + str(now[4]) if now else 'the book is gone'}. What does the new number depend on?"
            )
            assert now == wanted, (
                f"{words}monday.sql also changed or deleted book {number} ({facts('books', row)}). Which rows does your WHERE keep?"
            )
        assert len(after["books"]) == len(before["books"]), f"{words}monday.sql adds a row to books. Is a copy a row?"
        assert after["members"] == before["members"], (
            f"{words}monday.sql changes members, and nobody has moved. Which statement was it?"
        )


# The reader's own world.
def foreign_keys(connection, table):
    """Returns the tables that a table refers to, one for each of its foreign keys."""
    found = {row[0]: row[2] for row in connection.execute(f'PRAGMA foreign_key_list("{table}")')}
    return list(found.values())


def world():
    connection = opened("mine.sql")
    tables = tables_of(connection)
    assert tables, "There's no table in mine.sql. Add a CREATE TABLE for each kind of thing."
    assert len(tables) >= 3, (
        f"mine.sql has {len(tables)} table{'s' * (len(tables) > 1)}: {', '.join(tables)}. Which two kinds of things meet, and in which third table do they?"
    )
    assert not ({"books", "members", "loans", "holds"} <= {name.lower() for name in tables}), (
        "These are the library's four tables. What gets lent, booked or traded in your own world?"
    )
    for table in tables:
        assert any(row[5] for row in connection.execute(f'PRAGMA table_info("{table}")')), (
            f"The table {table} has no primary key. How will another table name one of its rows?"
        )
    for table in tables:
        for other in foreign_keys(connection, table):
            assert other.lower() in [name.lower() for name in tables], (
                f"{table} refers to a table {other}, and mine.sql has none with that name. Correct the name, or add the table."
            )
    try:
        orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
        problem = ""
    except sqlite3.Error as error:
        problem = str(error)
    assert not problem, (
        f"SQLite says about your foreign keys: {problem}. Is the column that one of them refers to a key of its table?"
    )
    assert not orphans, (
        f"{orphans[0][0]} has a row that refers to nothing in {orphans[0][2]}. Did mine.sql switch the foreign keys off?"
    )
    most = max(tables, key=lambda table: len(foreign_keys(connection, table)))
    assert len(foreign_keys(connection, most)) >= 2, (
        f"None of your tables has two foreign keys; {most} has {len(foreign_keys(connection, most))}. Which table connects the others?"
    )
    for table in tables:
        number = connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
        assert number >= 2, (
            f"{table} has {number} row{'s' * (number != 1)}, and an ordinary week needs at least two. What's in them?"
        )


def statements(text):
    """Returns the statements in a text, each with its comments."""
    found, piece = [], ""
    for part in re.findall(r"[^;]+;?[ \t]*(?:--[^\n]*)?|;", text):
        piece += part
        if sqlite3.complete_statement(piece):
            found.append(piece)
            piece = ""
    return [one for one in [*found, piece] if re.sub(r"--[^\n]*|/\*[\s\S]*?\*/|[\s;]", "", one)]


def verdict(statement, *switches):
    """Returns the error of a statement on the reader's tables, or None if they accept it."""
    connection = opened("mine.sql")
    for switch in switches:
        connection.execute(switch)
    try:
        connection.execute(statement)
    except (sqlite3.Error, sqlite3.Warning) as error:
        return error


def numbers(connection):
    """Returns the ids with which tables number their rows, as messages name them. A locker's number
    isn't one: two lockers with the same number can't be true.
    """
    found = []
    for table in tables_of(connection):
        key = [row for row in connection.execute(f'PRAGMA table_info("{table}")') if row[5]]
        is_id = len(key) == 1 and re.search(r"(?i)(^|_)id$", key[0][1])
        if is_id and key[0][2].upper() == "INTEGER":
            found.append(f"{table}.{key[0][1]}")
    return found


def nonsense():
    world()
    keys = numbers(opened("mine.sql"))
    pieces = statements(text_of("nonsense.sql"))
    assert len(pieces) >= 3, (
        f"nonsense.sql has {len(pieces)} statement{'s' * (len(pieces) != 1)}, and the dare needs at least three. What else can't be true in your world?"
    )
    names = set()
    for number, piece in enumerate(pieces, start=1):
        lines = [line.strip() for line in piece.strip().splitlines() if line.strip()]
        about = f"Statement {number} in nonsense.sql (“{lines[0].lstrip('- ')[:60]}”)"
        error = verdict(piece)
        assert error is not None, (
            f"{about} goes through: your tables accept it. Which rule should refuse it, or can it be true after all?"
        )
        assert isinstance(error, sqlite3.IntegrityError), (
            f"{about} is refused for its spelling, not by a rule. SQLite says: {error}. Which word does it mean?"
        )
        assert not (str(error).rpartition(": ")[2] in keys and error.sqlite_errorname != "SQLITE_CONSTRAINT_NOTNULL"), (
            f"{about} is refused because its id is taken: {error}. If it had a free one, what couldn't be true about it?"
        )
        if error.sqlite_errorname == "SQLITE_CONSTRAINT_CHECK":
            second = verdict(piece, "PRAGMA ignore_check_constraints = ON")
            assert second is None, (
                f"{about} breaks two rules. SQLite says: {error}. Without that rule, it would say: {second}. Which one do you mean?"
            )
        names.add(error.sqlite_errorname)
    assert "SQLITE_CONSTRAINT_CHECK" in names, (
        "Your statements are refused, but none of them by a CHECK. Which value, or which two values together, can't be true in your world?"
    )
    assert "SQLITE_CONSTRAINT_FOREIGNKEY" in names, (
        "Your statements are refused, but none of them by a foreign key. Who or what in your world could somebody mention who doesn't exist?"
    )
    assert names - {"SQLITE_CONSTRAINT_CHECK", "SQLITE_CONSTRAINT_FOREIGNKEY"}, (
        "One is refused by a CHECK and one by a foreign key, and none by another kind of rule. What may not be missing, or may not come twice?"
    )
