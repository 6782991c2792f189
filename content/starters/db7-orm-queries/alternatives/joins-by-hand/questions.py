from sqlalchemy import case, desc, distinct, func, select

from models import Book, Loan, Member


def at_home(session):
    query = select(Member.name, Book.title, Loan.due)
    query = query.join(Loan, Loan.member_id == Member.id)
    query = query.join(Book, Book.id == Loan.book_id)
    query = query.filter(Loan.returned_on.is_(None)).order_by(Member.name).order_by(Loan.due, Book.title)
    found = []
    for name, title, due in session.execute(query):
        found.append((name, title, due))
    return found


def unread(session):
    lent = select(distinct(Loan.book_id))
    return session.execute(select(Book.title).where(Book.id.not_in(lent)).order_by(Book.title)).scalars().all()


def times(session):
    number = func.sum(case((Loan.id.is_not(None), 1), else_=0)).label("number")
    query = select(Member.name, number).join(Loan, Loan.member_id == Member.id, isouter=True)
    return session.execute(query.group_by(Member.id, Member.name).order_by(desc("number"), Member.name)).fetchall()
