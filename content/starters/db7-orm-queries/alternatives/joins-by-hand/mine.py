"""A film club, with dataclasses and an answer that's only a number."""

import enum
from datetime import date

from sqlalchemy import Enum, ForeignKey, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, mapped_column, relationship


class Base(MappedAsDataclass, DeclarativeBase):
    pass


class Mood(enum.Enum):
    SAD = "sad"
    FUNNY = "funny"


class Friend(Base):
    __tablename__ = "friends"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    name: Mapped[str]
    evenings: Mapped[list["Evening"]] = relationship(back_populates="chosen_by", default_factory=list)


class Film(Base):
    __tablename__ = "films"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    title: Mapped[str]
    mood: Mapped[Mood] = mapped_column(Enum(Mood))
    evenings: Mapped[list["Evening"]] = relationship(back_populates="film", default_factory=list)


class Evening(Base):
    __tablename__ = "evenings"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    film_id: Mapped[int] = mapped_column(ForeignKey("films.id"), init=False)
    friend_id: Mapped[int] = mapped_column(ForeignKey("friends.id"), init=False)
    day: Mapped[date]
    film: Mapped[Film] = relationship(back_populates="evenings")
    chosen_by: Mapped[Friend] = relationship(back_populates="evenings")


def fill(session):
    matteo, signe = Friend("Matteo"), Friend("Signe")
    up, roma = Film("Up", Mood.FUNNY), Film("Roma", Mood.SAD)
    session.add(Evening(date(2026, 1, 9), up, matteo))
    session.add(Evening(date(2026, 1, 16), roma, signe))
    session.add(Evening(date(2026, 1, 23), up, signe))


def answer(session):
    query = select(func.count(Evening.id)).join(Evening.film).where(Film.mood == Mood.SAD)
    return f"We've cried {session.scalar(query)} times this winter."
