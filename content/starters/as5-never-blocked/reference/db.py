"""The engines, and a session for each request."""

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.orm import Session

engine = create_engine("sqlite:///shelf.db")
async_engine = create_async_engine("sqlite+aiosqlite:///shelf.db")


# `Engine` with an uppercase letter: every engine in this program switches its foreign keys on.
@event.listens_for(Engine, "connect")
def switch_on_foreign_keys(connection, record):
    connection.execute("PRAGMA foreign_keys = ON")


def get_session():
    """Opens a session for a request. Rolls back after an error, and closes it whatever happens."""
    with Session(engine) as session:
        try:
            yield session
        except Exception:
            session.rollback()
            raise
