"""What the library's programs ask their database. Each function gets an open connection."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date


@dataclass
class Overdue:
    member_id: int
    name: str
    title: str
    days: int


@dataclass
class Line:
    name: str
    books: int
    longest: int
    cents: int
    email: str = ""


def days_late(due, day):
    return (date.fromisoformat(day) - date.fromisoformat(due)).days


def overdue(connection, day):
    found = []
    for row in connection.execute(
        "SELECT m.id AS member_id, name, title, due, returned_on"
        " FROM members m JOIN loans l ON l.member_id = m.id JOIN books b ON b.id = l.book_id"
        " WHERE due < ? AND coalesce(returned_on, '9999-12-31') > ?",
        [day, day],
    ):
        found.append(Overdue(row["member_id"], row["name"], row["title"], days_late(row["due"], day)))
    found.sort(key=lambda one: (-one.days, one.name, one.title))
    return found


def report(connection, day):
    members = defaultdict(list)
    for loan in overdue(connection, day):
        members[loan.member_id].append(loan)
    lines = []
    for loans in members.values():
        cents = 0
        for loan in loans:
            cents += min(loan.days * 20, 10 * 100)
        lines.append(Line(name=loans[0].name, books=len(loans), longest=max(loan.days for loan in loans), cents=cents))
    return sorted(lines, key=lambda line: (-line.longest, line.name))


def card(connection, member_id, year):
    (name,) = connection.execute("SELECT name FROM members WHERE id = ?", [member_id]).fetchone()
    rows = connection.execute(
        "SELECT title, author, lent_on FROM loans JOIN books ON books.id = book_id"
        " WHERE member_id = ? AND lent_on LIKE ? ORDER BY lent_on, title",
        [member_id, f"{year}-%"],
    ).fetchall()
    if not rows:
        return f"*** {name} ***\nNothing in {year}? None of us minds. See you soon!"
    authors = Counter(row["author"] for row in rows)
    months = Counter(row["lent_on"][5:7] for row in rows)
    author = min(authors, key=lambda one: (-authors[one], one))
    month = min(months, key=lambda one: (-months[one], one))
    return f"""
*** {name} ***
{year} had {len(rows)} books for you.
Mostly {author}.
Mostly in month {month}.
The last one: {rows[-1]["title"]}.
"""
