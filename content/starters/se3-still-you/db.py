"""The engine, and a session for each request."""

from typing import Annotated

from fastapi import Depends
from sqlalchemy import create_engine, event
from sqlalchemy.orm import Session

from settings import get_settings

engine = create_engine(get_settings().database_url)


@event.listens_for(engine, "connect")
def switch_on_foreign_keys(connection, record):
    connection.execute("PRAGMA foreign_keys = ON")


def get_session():
    with Session(engine) as session:
        try:
            yield session
        except Exception:
            session.rollback()
            raise


DbSession = Annotated[Session, Depends(get_session)]
