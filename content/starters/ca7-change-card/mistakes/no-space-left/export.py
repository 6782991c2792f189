"""Makes the files that somebody has asked for. Start: python export.py, every few minutes"""

import csv
import io

import station

NEXT = """
    UPDATE export SET state = 'working'
    WHERE number = (SELECT min(number) FROM export WHERE state = 'waiting')
    RETURNING number, member
"""
ROWS = """
    SELECT t.number, l.name, t.title, t.due, t.done,
           (SELECT count(*) FROM note AS n WHERE n.task = t.number)
    FROM task AS t JOIN list AS l ON l.number = t.list
    WHERE t.list IN (SELECT list FROM may WHERE member = ?)
    ORDER BY t.number
"""
DONE = "UPDATE export SET state = 'done', lines = ?, file = ? WHERE number = ?"


def change(sql, *values):
    with station.opened() as db, db:
        return [tuple(row) for row in db.execute(sql, values).fetchall()]


def harmless(text):
    """A spreadsheet would calculate what begins like this."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text


def file_for(member):
    text = io.StringIO()
    write = csv.writer(text, lineterminator="\n").writerow
    write(["id", "list", "title", "due", "done", "notes"])
    count = 0
    with station.opened() as db:
        for number, name, title, due, done, notes in db.execute(ROWS, [member]):
            write([number, harmless(name), harmless(title), due, "true" if done else "false", notes])
            count += 1
    return count, "\ufeff" + text.getvalue()


def run_exports():
    while rows := change(NEXT):
        [(number, member)] = rows
        change(DONE, *file_for(member), number)


if __name__ == "__main__":
    run_exports()
