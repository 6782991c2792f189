"""Takes one reminder after the other, until there's none left for this run."""

import os
import time
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from uuid import uuid4

import station

ON = """
    SELECT t.number FROM task AS t JOIN may ON may.list = t.list AND may.member = t.maker
    WHERE t.due IN (:today, :tomorrow) AND NOT t.done
"""
NEW = f"""
    INSERT OR IGNORE INTO reminder (task, due)
    SELECT number, due FROM task WHERE number IN ({ON})
"""
NEXT = f"""
    UPDATE reminder
    SET state = 'sending', tries = tries + 1, run = :run,
        due = (SELECT due FROM task WHERE task.number = reminder.task)
    WHERE number = (
        SELECT min(number) FROM reminder
        WHERE state = 'waiting' AND run IS NOT :run AND task IN ({ON})
    ) AND state = 'waiting'
    RETURNING number, tries,
        (SELECT title FROM task WHERE task.number = reminder.task),
        (SELECT address FROM member JOIN task ON maker = member.number WHERE task.number = reminder.task)
"""


def change(sql, **values):
    """One statement, one transaction, one connection."""
    with station.opened() as db, db:
        return [tuple(row) for row in db.execute(sql, values).fetchall()]


def remind(today, send):
    days = {"today": f"{today}", "tomorrow": f"{today + timedelta(days=1)}"}
    run = uuid4().hex
    change(NEW, **days)
    while rows := change(NEXT, run=run, **days):
        [(number, tries, title, address)] = rows
        try:
            send(to=address, subject="Station Skua", text=title)
        except OSError:
            state = "waiting" if tries < 3 else "failed"
        else:
            state = "sent"
        change("UPDATE reminder SET state = :state WHERE number = :number", state=state, number=number)


def post_office(to, subject, text):
    folder = Path(os.environ.get("OUTBOX") or "outbox")
    folder.mkdir(exist_ok=True)
    with open(folder / f"{time.time_ns()}-{uuid4().hex[:8]}.mail", "x", encoding="utf-8") as file:
        print(to, subject, text, sep="\n", file=file)


def main():
    today: date = datetime.now(timezone.utc).date()
    remind(today, post_office)


if __name__ == "__main__":
    main()
