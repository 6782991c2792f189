"""Show what's in the library's database: python look.py"""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db import engine
from models import Book, Loan, Member

with Session(engine) as session:
    for name, model in {"books": Book, "members": Member, "loans": Loan}.items():
        print(f"{name:8}", session.scalar(select(func.count()).select_from(model)))
    print("The newest book:", session.scalar(select(Book.title).order_by(Book.id.desc()).limit(1)))
