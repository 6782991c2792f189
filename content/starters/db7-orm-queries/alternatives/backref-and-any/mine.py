"""Songs and concerts: many-to-many without a class in the middle."""

import sqlalchemy as sa
from sqlalchemy import orm


class Base(orm.DeclarativeBase):
    pass


setlist = sa.Table(
    "setlist",
    Base.metadata,
    sa.Column("concert_id", sa.ForeignKey("concert.id"), primary_key=True),
    sa.Column("song_id", sa.ForeignKey("song.id"), primary_key=True),
)


class Town(Base):
    __tablename__ = "town"
    name: orm.Mapped[str] = orm.mapped_column(primary_key=True)


class Song(Base):
    __tablename__ = "song"
    id: orm.Mapped[int] = orm.mapped_column(primary_key=True)
    title: orm.Mapped[str]
    concerts: orm.Mapped[list["Concert"]] = orm.relationship(secondary=setlist, back_populates="songs")


class Concert(Base):
    __tablename__ = "concert"
    id: orm.Mapped[int] = orm.mapped_column(primary_key=True)
    town_name: orm.Mapped[str] = orm.mapped_column(sa.ForeignKey("town.name"))
    town: orm.Mapped[Town] = orm.relationship()
    songs: orm.Mapped[set[Song]] = orm.relationship(secondary=setlist, back_populates="concerts")


def fill(session):
    rain, ferry, salt = (Song(title=title) for title in ("Neon Rain", "Night Ferry", "Salt Road"))
    session.add(Concert(town=Town(name="Graz"), songs={rain, ferry}))
    session.add(Concert(town=Town(name="Bergen"), songs={ferry}))
    session.add(salt)
    session.commit()


def answer(session):
    count = sa.func.count(setlist.c.concert_id)
    query = sa.select(Song.title).outerjoin(setlist).group_by(Song.id).having(count == 0).order_by(Song.title)
    titles = session.scalars(query).all()
    return f"Never played live: {', '.join(titles)}." if titles else "We've played every song we have."
