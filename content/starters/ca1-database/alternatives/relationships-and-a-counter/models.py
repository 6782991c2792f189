"""Tables whose rows know each other. A task keeps the number of its notes."""

from datetime import date

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    __table_args__ = {"sqlite_autoincrement": True}
    id: Mapped[int] = mapped_column(primary_key=True, sort_order=-1)


class TaskList(Base):
    __tablename__ = "task_list"
    name: Mapped[str] = mapped_column(String(60))
    tasks: Mapped[list["Task"]] = relationship(cascade="all, delete-orphan", back_populates="task_list")


class Task(Base):
    __tablename__ = "task"
    list_id: Mapped[int] = mapped_column(ForeignKey("task_list.id"))
    title: Mapped[str] = mapped_column(String(120))
    due: Mapped[date | None]
    done: Mapped[bool] = mapped_column(default=False)
    notes: Mapped[int] = mapped_column(default=0)
    task_list: Mapped[TaskList] = relationship(back_populates="tasks")
    texts: Mapped[list["Note"]] = relationship(cascade="all, delete-orphan", back_populates="task")


class Note(Base):
    __tablename__ = "note"
    task_id: Mapped[int] = mapped_column(ForeignKey("task.id"))
    text: Mapped[str]
    task: Mapped[Task] = relationship(back_populates="texts")

    __table_args__ = (Index("by_task", "task_id", "id"), {"sqlite_autoincrement": True})
