import datetime

import sqlalchemy as sa
from sqlalchemy import orm
from sqlalchemy.orm import Mapped, mapped_column


class Base(orm.DeclarativeBase):
    def __repr__(self):
        return f"{type(self).__name__} {self.id}"


class Hold(Base):
    __tablename__ = "holds"

    id: Mapped[int] = mapped_column(primary_key=True)
    book_id: Mapped[int] = mapped_column(sa.ForeignKey("books.id"))
    member_id: Mapped[int] = mapped_column(sa.ForeignKey("members.id"))
    asked_on: Mapped[datetime.date]
    book: Mapped["Book"] = orm.relationship(back_populates="holds")
    member: Mapped["Member"] = orm.relationship()

    __table_args__ = (sa.UniqueConstraint("member_id", "book_id"), {"comment": "who waits"})


class Loan(Base):
    __tablename__ = "loans"

    id: Mapped[int] = mapped_column(primary_key=True)
    book_id: Mapped[int] = mapped_column(sa.ForeignKey("books.id"))
    member_id: Mapped[int] = mapped_column(sa.ForeignKey("members.id"))
    lent_on: Mapped[datetime.date]
    due: Mapped[datetime.date] = mapped_column(default=datetime.date.today)
    returned_on: Mapped[datetime.date | None] = mapped_column(default=None)
    book: Mapped["Book"] = orm.relationship(back_populates="loans", lazy="joined")
    member: Mapped["Member"] = orm.relationship(back_populates="loans")


class Member(Base):
    __tablename__ = "members"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    email: Mapped[str]
    loans: Mapped[list[Loan]] = orm.relationship(back_populates="member", order_by=Loan.lent_on)

    __table_args__ = (sa.UniqueConstraint("email"),)


class Book(Base):
    __tablename__ = "books"

    id: Mapped[int] = mapped_column(primary_key=True)
    isbn: Mapped[str] = mapped_column(sa.Text, unique=True)
    title: Mapped[str]
    author: Mapped[str]
    year: Mapped[int]
    copies: Mapped[int] = mapped_column(sa.CheckConstraint("copies >= 1"))
    loans: Mapped[list[Loan]] = orm.relationship(back_populates="book")
    holds: Mapped[list[Hold]] = orm.relationship(back_populates="book")
