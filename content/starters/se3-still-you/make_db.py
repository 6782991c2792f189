"""Makes a small library: 7 books, 6 members, 3 accounts. Everything else is forgotten."""

import datetime

from sqlalchemy.orm import Session

import mine  # noqa: F401 (its tables belong to the library, too)
from db import get_engine
from models import Base, Book, Loan, Member
from passwords import hash_password

MONDAY = datetime.date(2028, 5, 22)
TITLES = [
    "Dune",
    "Kindred",
    "Surprise Parties for Beginners",
    "Cakes for Thirty Guests",
    "Persepolis",
    "Beloved",
    "Minutes of the Town Council, 1951",
]
PASSWORDS = {
    "Sara": "quiet-until-saturday",
    "Joao": None,
    "Halima": "one-more-chapter-please",
    "Pavel": None,
    "Thandi": None,
    "Bao": "seven-tall-sunflowers",
}
LOANS = [(3, 1), (4, 1), (2, 3), (5, 6)]

engine = get_engine()
Base.metadata.drop_all(engine)
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all([Book(id=number, title=title) for number, title in enumerate(TITLES, start=1)])
    for number, (name, password) in enumerate(PASSWORDS.items(), start=1):
        password_hash = hash_password(password) if password else None
        email = f"{name.lower()}@example.com"
        session.add(Member(id=number, name=name, email=email, password_hash=password_hash))
    session.flush()
    session.add_all([Loan(book_id=book, member_id=member, due=MONDAY) for book, member in LOANS])
    session.commit()
print("7 books, 6 members, 3 accounts")
