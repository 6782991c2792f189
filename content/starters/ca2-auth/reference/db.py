"""The engine, and a session for each request."""

import os
from functools import cache

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.orm import Session


@cache
def get_engine() -> Engine:
    """Makes the engine when it's first needed, so that an import needs no setting."""
    engine = create_engine(os.environ.get("DATABASE_URL", "sqlite:///station.db"))
    event.listen(engine, "connect", switch_on_foreign_keys)
    return engine


def switch_on_foreign_keys(connection, record):
    connection.execute("PRAGMA foreign_keys = ON")


def get_session():
    """Opens a session for a request. Closing it takes back whatever wasn't committed."""
    with Session(get_engine()) as session:
        yield session
