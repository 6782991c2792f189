"""Show who has how many books, as the screen at the desk does: python desk.py"""

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from db import engine
from models import Member
from service import books_out, may_take

with Session(engine) as session:
    query = select(Member).options(selectinload(Member.loans)).order_by(Member.id)
    for member in session.scalars(query):
        print(f"{member.name:19} has {books_out(member)}, may take {may_take(member)}")
