"""Checks of the exercise tables-from-a-story."""

import sqlite3

from understory import db

TABLES = {
    "dogs": ["id", "name", "chip"],
    "walkers": ["id", "name", "phone"],
    "walks": ["dog_id", "walker_id", "day", "minutes"],
}


def refusal(table, *values):
    """Adds a row, and returns the error if it is refused."""
    columns = TABLES[table]
    try:
        db.execute(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})", values)
    except sqlite3.Error as error:
        return error


def row(table, values):
    """Returns a row as a message shows it."""
    return ", ".join(f"{name} {'NULL' if value is None else repr(value)}" for name, value in zip(TABLES[table], values))


def takes(table, *values, why):
    error = refusal(table, *values)
    assert error is None, f"{table} refuses an ordinary row, {row(table, values)}, and says: {error}. {why}"


def refuses(table, *values, why):
    assert refusal(table, *values) is not None, f"{table} takes this row: {row(table, values)}. {why}"


def week():
    """Adds the rows of an ordinary week, and nothing else."""
    for table in ("walks", "dogs", "walkers"):
        db.execute(f"DELETE FROM {table}")
    takes("dogs", 1, "Mango", "276098100000001", why="Which of your rules is too strict?")
    takes("dogs", 2, "Pixel", "276098100000002", why="Which of your rules is too strict?")
    takes("dogs", 3, "Mango", "276098100000003", why="May there be two dogs called Mango?")
    takes("walkers", 11, "Leila", "+49 30 123456", why="Which of your rules is too strict, or which type?")
    takes("walkers", 12, "Tuan", None, why="Does everybody have a phone?")
    takes("walkers", 13, "Tuan", "+49 30 123457", why="May there be two walkers called Tuan?")
    takes(
        "walks",
        1,
        11,
        "2028-03-04",
        10,
        why="Dog 1 and walker 11 exist, and 10 minutes is long enough. Which of your rules refuses it?",
    )
    takes(
        "walks",
        2,
        11,
        "2028-03-04",
        120,
        why="Leila has walked another dog on that day. Which of your rules refuses it?",
    )
    takes(
        "walks", 1, 12, "2028-03-05", 45, why="It's the next day, and another walker. Which of your rules refuses it?"
    )
    takes("walks", 3, 12, "2028-03-05", 45, why="It's another dog. Which of your rules refuses it?")


def there_are_three_tables_and_each_column_is_in():
    for table, wanted in TABLES.items():
        columns = [column[1].lower() for column in db.execute(f"PRAGMA table_info({table})")]
        assert columns, f"There's no table {table} yet. What would be in one of its rows?"
        for name in wanted:
            assert name in columns, (
                f"{table} has the columns {', '.join(columns)}, and {name} isn't among them. Whose fact is it?"
            )
        others = [name for name in columns if name not in wanted and name != "id"]
        assert not others, (
            f"{table} has the column {others[0] if others else ''}. Whose fact is that, and is it in another table already?"
        )


def refuses_half_a_dog_and_a_chip_thats_there():
    week()
    refuses("dogs", 4, None, "276098100000004", why="What would you call?")
    refuses("dogs", 4, "Bruno", None, why="May the chip number be missing?")
    refuses(
        "dogs",
        4,
        "Bruno",
        "276098100000002",
        why="Pixel has that chip. Which constraint is about the same value in two rows?",
    )
    refuses("dogs", 1, "Bruno", "276098100000004", why="That's Mango's id. What names one row, and only one?")
    refuses("walkers", 14, None, "+49 30 123458", why="Who's that?")
    refuses("walkers", 12, "Aroha", None, why="That's Tuan's id. What names one row, and only one?")


def refuses_a_walk_that_cant_be():
    week()
    refuses("walks", None, 11, "2028-03-06", 30, why="Which dog is that?")
    refuses("walks", 1, None, "2028-03-06", 30, why="Who's at the other end of the lead?")
    refuses("walks", 1, 11, None, 30, why="When was that?")
    refuses("walks", 1, 11, "2028-03-06", None, why="What does your rule for the minutes do with NULL?")
    refuses("walks", 99, 11, "2028-03-06", 30, why="There's no dog 99. How does walks know about dogs?")
    refuses("walks", 1, 99, "2028-03-06", 30, why="There's no walker 99. How does walks know about walkers?")
    refuses("walks", 1, 1, "2028-03-06", 30, why="There's a dog 1, but no walker 1. Where does walker_id look?")
    for minutes in (9, 0, 121, 600):
        refuses("walks", 1, 11, "2028-03-06", minutes, why="Which of your conditions should refuse that number?")


def refuses_a_second_walk_of_the_same_dog_on():
    week()
    refuses(
        "walks",
        1,
        12,
        "2028-03-04",
        30,
        why="That dog has been out with Leila on that day. Which two columns decide that?",
    )
    refuses(
        "walks",
        3,
        12,
        "2028-03-05",
        60,
        why="That dog has been out with Tuan on that day. Which two columns decide that?",
    )


def one_wide_table():
    tables = [name.lower() for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    assert "dogs" not in tables and "chip" in [column[1].lower() for column in db.execute("PRAGMA table_info(walks)")]


def crossed():
    refusal("dogs", 1, "Mango", "276098100000001")
    refusal("walkers", 11, "Leila", None)
    assert "FOREIGN KEY" in str(refusal("walks", 1, 11, "2028-03-04", 30)) and "FOREIGN KEY" not in str(
        refusal("walks", 11, 1, "2028-03-04", 30)
    )


def walker_once_a_day():
    for number in (1, 2):
        refusal("dogs", number, "Mango", f"27609810000000{number}")
    refusal("walkers", 11, "Leila", None)
    assert refusal("walks", 1, 11, "2028-03-04", 30) is None and "walks.walker_id" in str(
        refusal("walks", 2, 11, "2028-03-04", 30)
    )
