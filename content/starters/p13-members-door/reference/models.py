"""The tables, and a session for each request."""

from functools import cache
from typing import Annotated

from fastapi import Depends
from sqlalchemy import Engine, ForeignKey, create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from settings import get_settings


@cache
def get_engine() -> Engine:
    """Makes the engine when it's first needed, so that an import needs no setting."""
    return create_engine(get_settings().database_url)


class Base(DeclarativeBase):
    pass


class Account(Base):
    __tablename__ = "accounts"

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    password_hash: Mapped[str]
    role: Mapped[str] = mapped_column(default="member")


class Ticket(Base):
    """Something that works once: an invitation, or a way to a new password."""

    __tablename__ = "tickets"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    token_hash: Mapped[str] = mapped_column(unique=True)
    email: Mapped[str]
    role: Mapped[str] = mapped_column(default="member")
    expires_at: Mapped[int]


class Login(Base):
    __tablename__ = "logins"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    token_hash: Mapped[str] = mapped_column(unique=True)
    expires_at: Mapped[int]


class Guess(Base):
    """A wrong password, or one that isn't compared yet."""

    __tablename__ = "guesses"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(index=True)
    at: Mapped[int]


class Permission(Base):
    __tablename__ = "permissions"

    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    machine: Mapped[str] = mapped_column(primary_key=True)
    may: Mapped[str]


class Opening(Base):
    __tablename__ = "openings"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    machine: Mapped[str]
    at: Mapped[int]


def make_tables():
    Base.metadata.create_all(get_engine())


def get_session():
    with Session(get_engine()) as session:
        yield session


DbSession = Annotated[Session, Depends(get_session)]
