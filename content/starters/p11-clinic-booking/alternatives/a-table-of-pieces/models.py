"""The tables of the clinic. The day consists of pieces of ten minutes, and each has one owner at most."""

import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Booking(Base):
    __tablename__ = "bookings"
    __table_args__ = (
        UniqueConstraint("day", "start", name="one_at_a_time"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[datetime.date]
    start: Mapped[int]
    patient: Mapped[str]
    problem: Mapped[str]
    minutes: Mapped[int] = mapped_column(server_default="20")

    pieces: Mapped[list["Piece"]] = relationship(cascade="all, delete-orphan")


class Piece(Base):
    __tablename__ = "pieces"

    day: Mapped[datetime.date] = mapped_column(primary_key=True)
    start: Mapped[int] = mapped_column(primary_key=True)
    booking_id: Mapped[int] = mapped_column(ForeignKey("bookings.id"))


class Waiting(Base):
    __tablename__ = "waiting"

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[datetime.date]
    minutes: Mapped[int]
    patient: Mapped[str]
    problem: Mapped[str]
    is_waiting: Mapped[bool]
