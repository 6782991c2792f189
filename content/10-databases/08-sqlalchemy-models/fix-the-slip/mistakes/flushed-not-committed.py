from datetime import date, timedelta

from sqlalchemy.orm import Session

from db import engine
from models import Loan


def lend(book_id, member_id, day):
    with Session(engine) as session:
        loan = Loan(book_id=book_id, member_id=member_id, lent_on=day, due=day + timedelta(days=21))
        session.add(loan)
        session.flush()
        return f"{loan.member.name}: {loan.book.title}, back by {loan.due}"


print(lend(3, 6, date(2028, 3, 7)))
