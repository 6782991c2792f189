"""The tables. AUTOINCREMENT: no number is given twice."""

import datetime

from sqlalchemy import CheckConstraint, ForeignKey, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, column_property, mapped_column


class Base(DeclarativeBase):
    pass


class Team(Base):
    __tablename__ = "teams"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    code: Mapped[str] = mapped_column(unique=True)


class Member(Base):
    __tablename__ = "members"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    password_hash: Mapped[str]
    team_id: Mapped[int | None] = mapped_column(ForeignKey("teams.id"))


class Login(Base):
    __tablename__ = "logins"

    id: Mapped[int] = mapped_column(primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"))
    token_hash: Mapped[str] = mapped_column(unique=True)
    ends: Mapped[float]


class TaskList(Base):
    __tablename__ = "lists"
    __table_args__ = (
        CheckConstraint("length(name) BETWEEN 1 AND 60", name="name_length"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    # Lists from before there were accounts have no owner until somebody registers.
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("members.id"))


class Share(Base):
    __tablename__ = "shares"

    list_id: Mapped[int] = mapped_column(ForeignKey("lists.id"), primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"), primary_key=True)


class Note(Base):
    __tablename__ = "notes"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True)
    task_id: Mapped[int] = mapped_column(ForeignKey("tasks.id"), index=True)
    text: Mapped[str]


class Task(Base):
    __tablename__ = "tasks"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True)
    list_id: Mapped[int] = mapped_column(ForeignKey("lists.id"))
    title: Mapped[str]
    due: Mapped[datetime.date | None]
    done: Mapped[bool] = mapped_column(default=False)
    created_by: Mapped[int | None] = mapped_column(ForeignKey("members.id"))


class Reminder(Base):
    __tablename__ = "reminders"
    __table_args__ = (
        CheckConstraint("state IN ('waiting', 'sending', 'sent', 'failed')", name="known_state"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    # One for each task, whatever two runs do at the same moment.
    task_id: Mapped[int] = mapped_column(ForeignKey("tasks.id"), unique=True)
    due: Mapped[datetime.date]
    state: Mapped[str]
    tries: Mapped[int]


# Counted by the database, in the same query as the task.
Task.notes = column_property(
    select(func.count(Note.id)).where(Note.task_id == Task.id).scalar_subquery()
)
