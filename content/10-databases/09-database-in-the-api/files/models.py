"""The tables of the library as classes."""

import datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    """What all models have in common."""


class Book(Base):
    __tablename__ = "books"
    __table_args__ = (CheckConstraint("copies >= 1", name="copies_at_least_one"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    isbn: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    author: Mapped[str]
    year: Mapped[int]
    copies: Mapped[int]

    loans: Mapped[list["Loan"]] = relationship(back_populates="book")
    holds: Mapped[list["Hold"]] = relationship(back_populates="book", order_by="Hold.id")


class Member(Base):
    __tablename__ = "members"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    email: Mapped[str] = mapped_column(unique=True)

    loans: Mapped[list["Loan"]] = relationship(back_populates="member")


class Loan(Base):
    __tablename__ = "loans"

    id: Mapped[int] = mapped_column(primary_key=True)
    book_id: Mapped[int] = mapped_column(ForeignKey("books.id"))
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"))
    lent_on: Mapped[datetime.date]
    due: Mapped[datetime.date]
    returned_on: Mapped[datetime.date | None]

    book: Mapped[Book] = relationship(back_populates="loans")
    member: Mapped[Member] = relationship(back_populates="loans")


class Hold(Base):
    __tablename__ = "holds"
    __table_args__ = (UniqueConstraint("book_id", "member_id", name="one_hold_per_book"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    book_id: Mapped[int] = mapped_column(ForeignKey("books.id"))
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"))
    asked_on: Mapped[datetime.date]

    book: Mapped[Book] = relationship(back_populates="holds")
    member: Mapped[Member] = relationship()
