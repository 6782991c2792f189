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


# Here come Member, Loan and Hold.
