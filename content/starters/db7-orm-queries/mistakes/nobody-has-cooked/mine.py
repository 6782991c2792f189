"""Your own tables, and the answer to one question."""

import datetime

from sqlalchemy import ForeignKey, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    """What all your models have in common."""


class Cook(Base):
    __tablename__ = "cooks"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)

    dinners: Mapped[list["Dinner"]] = relationship(back_populates="cook")


class Dish(Base):
    __tablename__ = "dishes"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)

    dinners: Mapped[list["Dinner"]] = relationship(back_populates="dish")


class Dinner(Base):
    __tablename__ = "dinners"

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[datetime.date]
    dish_id: Mapped[int] = mapped_column(ForeignKey("dishes.id"))
    cook_id: Mapped[int] = mapped_column(ForeignKey("cooks.id"))

    dish: Mapped[Dish] = relationship(back_populates="dinners")
    cook: Mapped[Cook] = relationship(back_populates="dinners")


def fill(session):
    """Adds an ordinary week: at least two objects of each class."""
    salome, matteo = Cook(name="Salome"), Cook(name="Matteo")
    dal, soup, pancakes = Dish(name="dal"), Dish(name="leek soup"), Dish(name="pancakes")
    session.add_all(
        [
            Dinner(day=datetime.date(2026, 1, 11), dish=dal, cook=salome),
            Dinner(day=datetime.date(2026, 2, 1), dish=soup, cook=matteo),
            Dinner(day=datetime.date(2026, 2, 8), dish=pancakes, cook=matteo),
            Dinner(day=datetime.date(2026, 2, 15), dish=soup, cook=salome),
        ]
    )


def answer(session):
    """Returns the answer, as a message to the person who always asks."""
    last = func.max(Dinner.day)
    query = select(Dish.name, last).join(Dish.dinners).group_by(Dish.id).order_by(last).limit(1)
    row = session.execute(query).first()
    name, day = row
    return f"Please cook {name} on Friday. We haven't had it since {day.day} {day:%B}."
