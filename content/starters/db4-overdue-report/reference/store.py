"""What the library's programs ask their database. Each function gets an open connection."""

from dataclasses import dataclass


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


def overdue(connection, day):
    query = """
        SELECT members.id, members.name, books.title, julianday(?) - julianday(loans.due) AS days
        FROM loans
        JOIN books ON books.id = loans.book_id
        JOIN members ON members.id = loans.member_id
        WHERE loans.due < ? AND (loans.returned_on IS NULL OR loans.returned_on > ?)
        ORDER BY days DESC, members.name, books.title
    """
    rows = connection.execute(query, (day, day, day)).fetchall()
    return [Overdue(row["id"], row["name"], row["title"], int(row["days"])) for row in rows]


def fee(days):
    return min(20 * days, 1000)


def report(connection, day):
    days_of = {}
    for loan in overdue(connection, day):
        days_of.setdefault((loan.member_id, loan.name), []).append(loan.days)
    return [
        Line(name, len(days), max(days), sum(fee(one) for one in days))
        for (_, name), days in days_of.items()
    ]


def card(connection, member_id, year):
    member = connection.execute("SELECT name FROM members WHERE id = ?", (member_id,)).fetchone()
    author = connection.execute(
        """
        SELECT books.author, count(*) AS times
        FROM loans
        JOIN books ON books.id = loans.book_id
        WHERE loans.member_id = ? AND substr(loans.lent_on, 1, 4) = ?
        GROUP BY books.author
        ORDER BY times DESC, books.author
        LIMIT 1
        """,
        (member_id, year),
    ).fetchone()
    if author is None:
        return (
            f"{member['name']}, your {year} is still a blank page.\nWe keep a chair free for you."
        )
    first = connection.execute(
        """
        SELECT books.title, loans.lent_on
        FROM loans
        JOIN books ON books.id = loans.book_id
        WHERE loans.member_id = ? AND substr(loans.lent_on, 1, 4) = ?
        ORDER BY loans.lent_on, books.title
        LIMIT 1
        """,
        (member_id, year),
    ).fetchone()
    longest = connection.execute(
        """
        SELECT books.title, julianday(loans.returned_on) - julianday(loans.lent_on) AS days
        FROM loans
        JOIN books ON books.id = loans.book_id
        WHERE loans.member_id = ? AND substr(loans.lent_on, 1, 4) = ? AND loans.returned_on IS NOT NULL
        ORDER BY days DESC, books.title
        LIMIT 1
        """,
        (member_id, year),
    ).fetchone()
    lines = [
        f"{member['name']}, this was your {year}",
        f"It began with {first['title']}, on {first['lent_on']}.",
        f"Your favourite author: {author['author']} ({author['times']}×).",
    ]
    if longest is None:
        lines.append("You couldn't part with anything: it's all still with you.")
    else:
        lines.append(f"You spent {longest['days']:.0f} days with {longest['title']}.")
    return "\n".join(lines)
