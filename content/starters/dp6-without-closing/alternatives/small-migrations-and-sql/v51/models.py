"""The tables as classes."""

import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

CLOSING_TIME = datetime.time(20)


class Base(DeclarativeBase):
    """What all models have in common."""


class Book(Base):
    __tablename__ = "books"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    author: Mapped[str]
    copies: Mapped[int]
    kind: Mapped[str | None] = mapped_column(default="print")

    loans: Mapped[list["Loan"]] = relationship(back_populates="book")

    @property
    def is_audio(self):
        return self.kind == "audio"


class Loan(Base):
    __tablename__ = "loans"

    id: Mapped[int] = mapped_column(primary_key=True)
    book_id: Mapped[int] = mapped_column(ForeignKey("books.id"))
    member_id: Mapped[int]
    due: Mapped[datetime.date | None]
    moment: Mapped[datetime.datetime | None] = mapped_column("ends_at")
    returned_on: Mapped[datetime.date | None]

    book: Mapped[Book] = relationship(back_populates="loans")

    @property
    def ends_at(self):
        if self.moment is None:
            return datetime.datetime(self.due.year, self.due.month, self.due.day, 20)
        return self.moment

    @ends_at.setter
    def ends_at(self, value):
        self.moment = value
        self.due = value.date()
