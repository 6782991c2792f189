"""The tables, and the way to them."""

import datetime
from pathlib import Path

from sqlalchemy import CheckConstraint, create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, sessionmaker

FILE = Path(__file__).resolve().parent.parent / "clinic.db"
engine = create_engine(f"sqlite:///{FILE}", connect_args={"timeout": 20})
new_session = sessionmaker(engine, expire_on_commit=False)


class Base(DeclarativeBase):
    pass


class Appointment(Base):
    __tablename__ = "appointments"
    __table_args__ = (CheckConstraint("ends > begins", name="not_backwards"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[datetime.date]
    begins: Mapped[int]
    ends: Mapped[int]
    patient: Mapped[str]
    problem: Mapped[str]


class Queue(Base):
    __tablename__ = "queue"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[datetime.date]
    minutes: Mapped[int]
    patient: Mapped[str]
    problem: Mapped[str]
