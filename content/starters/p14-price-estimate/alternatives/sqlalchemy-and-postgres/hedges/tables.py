from functools import cache

from sqlalchemy import JSON, ForeignKey, create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from hedges.config import database_url


@cache
def get_engine():
    """Makes the engine when it's first needed, so that an import needs no setting."""
    return create_engine(database_url())


class Base(DeclarativeBase):
    pass


class Job(Base):
    __tablename__ = "job"
    id: Mapped[int] = mapped_column(primary_key=True)
    state: Mapped[str] = mapped_column(default="waiting")
    worker: Mapped[str | None]
    rows: Mapped[list["Row"]] = relationship(order_by="Row.number")


class Row(Base):
    __tablename__ = "row"
    job_id: Mapped[int] = mapped_column(ForeignKey("job.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    hedge: Mapped[dict] = mapped_column(JSON)
    result: Mapped[dict | None] = mapped_column(JSON(none_as_null=True))
