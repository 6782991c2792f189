"""Your own tables, and the answer to one question."""

from sqlalchemy import ForeignKey, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    """What all your models have in common."""


class Band(Base):
    __tablename__ = "bands"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]

    concerts: Mapped[list["Concert"]] = relationship(back_populates="band")


class Town(Base):
    __tablename__ = "towns"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Concert(Base):
    __tablename__ = "concerts"

    id: Mapped[int] = mapped_column(primary_key=True)
    year: Mapped[int]
    band_id: Mapped[int] = mapped_column(ForeignKey("bands.id"))
    town_id: Mapped[int] = mapped_column(ForeignKey("towns.id"))

    band: Mapped[Band] = relationship(back_populates="concerts")


def fill(session):
    band = Band(name="The Tin Kettles")
    other = Band(name="Late Trams")
    session.add_all([band, other, Town(name="Bergen"), Town(name="Graz")])
    session.flush()
    session.add_all([Concert(year=2025, band=band, town_id=1), Concert(year=2026, band=band, town_id=2)])


def answer(session):
    query = select(Band.name, func.count(Concert.id)).outerjoin(Band.concerts).group_by(Band.id)
    return ", ".join(f"{name} {number}" for name, number in session.execute(query)) or "No band yet."
