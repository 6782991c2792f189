from datetime import date
from typing import Optional

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index, Integer, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class WithId:
    id: Mapped[int] = mapped_column(primary_key=True)


class WithBookAndMember(WithId):
    book_id: Mapped[int] = mapped_column(ForeignKey("books.id"))
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"))


class Member(WithId, Base):
    __tablename__ = "members"

    name: Mapped[str] = mapped_column(String(100))
    email = mapped_column(String, unique=True, nullable=False)


class Book(WithId, Base):
    __tablename__ = "books"
    __table_args__ = (CheckConstraint("copies >= 1", name="copies_at_least_one"),)

    isbn: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    author: Mapped[str]
    year: Mapped[int] = mapped_column(Integer)
    copies: Mapped[int]


class Loan(WithBookAndMember, Base):
    __tablename__ = "loans"

    start: Mapped[date] = mapped_column("lent_on")
    due: Mapped[date]
    returned_on: Mapped[Optional[date]] = mapped_column(Date)

    book = relationship(Book, backref="loans")
    member = relationship(Member, backref="loans")

    def __init__(self, lent_on=None, **values):
        super().__init__(start=lent_on, **values)


class Hold(WithBookAndMember, Base):
    __tablename__ = "holds"
    __table_args__ = (Index("one_hold", "member_id", "book_id", unique=True),)

    asked_on: Mapped[date]

    book = relationship("Book", backref="holds")
    member = relationship("Member", backref="holds")
