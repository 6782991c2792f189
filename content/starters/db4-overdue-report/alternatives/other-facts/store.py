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
    who = connection.execute("SELECT name FROM members WHERE id = ?", (member_id,)).fetchone()[0]
    query = """
        SELECT count(loans.id) AS times, count(DISTINCT books.author) AS authors, min(books.year) AS oldest,
            sum(loans.id IS NOT NULL AND loans.returned_on IS NULL) AS at_home, max(loans.lent_on) AS last
        FROM members
        LEFT JOIN loans ON loans.member_id = members.id AND strftime('%Y', loans.lent_on) = ?
        LEFT JOIN books ON books.id = loans.book_id
        WHERE members.id = ?
        GROUP BY members.id
    """
    row = connection.execute(query, (year, member_id)).fetchone()
    if row["times"] == 0:
        return f"{who}\nA quiet {year}. So many books are waiting!"
    query = """
        SELECT substr(lent_on, 1, 7) AS month, count(*) AS times FROM loans
        WHERE member_id = ? GROUP BY month HAVING substr(month, 1, 4) = ? ORDER BY times DESC, month
    """
    month = connection.execute(query, (member_id, year)).fetchone()
    return "\n".join(
        [
            f"{who}: {year}",
            f"{row['times']} times at the desk, {row['authors']} authors",
            f"The oldest book is from {row['oldest']}",
            f"Still with you: {row['at_home']}",
            f"Most of it happened in {month['month']}",
            f"The last time was on {row['last']}",
        ]
    )
