"""Your own tables, and the answer to one question."""

from sqlalchemy import ForeignKey, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    """What all your models have in common."""


# Here come your classes.


def fill(session):
    """Adds an ordinary week: at least two objects of each class."""


def answer(session):
    """Returns the answer, as a message to the person who always asks."""
    return ""
