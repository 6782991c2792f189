from datetime import date, timedelta

from sqlalchemy.orm import Session

from db import engine
from models import Book, Loan, Member


def lend(book_id, member_id, day):
    due = day + timedelta(days=21)
    with Session(engine) as session:
        book, member = session.get(Book, book_id), session.get(Member, member_id)
        slip = f"{member.name}: {book.title}, back by {due}"
        session.add(Loan(book=book, member=member, lent_on=day, due=due))
        session.commit()
    return slip


print(lend(3, 6, date(2028, 3, 7)))
