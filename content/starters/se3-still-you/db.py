"""The engine, and a session for each request."""

from functools import cache
from typing import Annotated

from fastapi import Depends
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.orm import Session

from settings import get_settings


@cache
def get_engine() -> Engine:
    """Makes the engine when it's first needed, so that an import needs no setting."""
    engine = create_engine(get_settings().database_url)
    event.listen(engine, "connect", switch_on_foreign_keys)
    return engine


def switch_on_foreign_keys(connection, record):
    connection.execute("PRAGMA foreign_keys = ON")


def get_session():
    with Session(get_engine()) as session:
        try:
            yield session
        except Exception:
            session.rollback()
            raise


DbSession = Annotated[Session, Depends(get_session)]
