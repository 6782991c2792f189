"""The tables of the clinic."""

import datetime

from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """What all models have in common."""


class Booking(Base):
    """An appointment. A cancelled one stays, so that nobody else gets its number."""

    __tablename__ = "bookings"

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[datetime.date]
    start: Mapped[int]
    minutes: Mapped[int | None]
    patient: Mapped[str]
    problem: Mapped[str]
    cancelled: Mapped[bool] = mapped_column(default=False)


class Waiting(Base):
    """Somebody who'd like to come on a day that's full. The lowest number asked first."""

    __tablename__ = "waiting"
    # With this, SQLite gives no number to a second person.
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[datetime.date]
    minutes: Mapped[int]
    patient: Mapped[str]
    problem: Mapped[str]
