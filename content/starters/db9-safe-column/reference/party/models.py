"""Version 2 of the party list."""

from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """What all models have in common."""


class Song(Base):
    __tablename__ = "songs"

    id: Mapped[int] = mapped_column(primary_key=True)
    artist: Mapped[str | None]
    title: Mapped[str]
    wanted_by: Mapped[str]
