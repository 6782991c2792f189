"""Makes a small library: 6 books, 7 members, 4 loans. Everything else is forgotten."""

import datetime

from sqlalchemy.orm import Session

import wishes  # noqa: F401 (its tables belong to the library, too)
from models import Base, Book, Loan, Member

TITLES = ["Dune", "Life of Pi", "Persepolis", "Kindred", "Beloved", "The Summer Book"]
JOAO = "$argon2id$v=19$m=65536,t=3,p=4$im6oGOw4oJ1q2qXkURGAjQ$mnPfSUHf9eoxHMDHd7wxgZEipUA/EU7YRUGi7Kw8VwY"
HALIMA = "$argon2id$v=19$m=65536,t=3,p=4$6VLv6gQqWnhybW9gFvsrwA$9LcTWTqRthdym5OSa8sqYwtdvSYrSoMj0bJlgmDklgQ"
PAVEL = "$argon2id$v=19$m=65536,t=3,p=4$mCV4ROUrszE+T8AqqGwTWQ$CoRPMUhuSzCQOJ8fIh9XPoS7Tthu2ZdVOR0ahZgDwF4"
THANDI = "$argon2id$v=19$m=65536,t=3,p=4$vNLVpDqXHQNaesMQU7uPaw$7ZD4gvpc97kI6IYxeuhN+8H1CGm746nUwc6tX0TuZ/U"
GRETA = "$argon2id$v=19$m=65536,t=3,p=4$yKoHjUtjG/TG20GmjgyDEw$HE+hj5mZ65pILVLmdsz0qazXpd2c2duxlmjMHoKWcT4"
MEMBERS = [
    (1, "Sara", None, "member"),
    (2, "Joao", JOAO, "member"),
    (3, "Halima", HALIMA, "member"),
    (4, "Pavel", PAVEL, "member"),
    (5, "Thandi", THANDI, "member"),
    (6, "Bao", None, "member"),
    (10, "Greta", GRETA, "librarian"),
]
LOANS = [
    (6, "Life of Pi", 4, datetime.date(2028, 3, 14)),
    (7, "Dune", 2, datetime.date(2028, 5, 29)),
    (8, "Persepolis", 5, datetime.date(2028, 6, 5)),
    (9, "Beloved", 3, datetime.date(2028, 6, 8)),
]


def fill(session: Session) -> None:
    for number, title in enumerate(TITLES, start=1):
        session.add(Book(id=number, title=title))
    for number, name, password_hash, role in MEMBERS:
        email = f"{name.lower()}@example.com"
        session.add(
            Member(id=number, name=name, email=email, password_hash=password_hash, role=role)
        )
    session.flush()
    for number, title, member_id, due in LOANS:
        book_id = TITLES.index(title) + 1
        session.add(Loan(id=number, book_id=book_id, member_id=member_id, due=due))
    session.commit()


if __name__ == "__main__":
    from db import get_engine

    engine = get_engine()
    Base.metadata.drop_all(engine)
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        fill(session)
    print("6 books, 7 members, 4 loans")
