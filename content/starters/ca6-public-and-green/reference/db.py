"""The engine, and a session for each request."""

import os
from functools import cache

from sqlalchemy import Engine, create_engine, event, text
from sqlalchemy.orm import Session


@cache
def get_engine() -> Engine:
    """Makes the engine when it's first needed, so that an import needs no setting."""
    address = os.environ.get("DATABASE_URL", "sqlite:///station.db")
    for short in ("postgres://", "postgresql://"):  # as platforms write it
        if address.startswith(short):
            address = address.replace(short, "postgresql+psycopg://", 1)
    sqlite = address.startswith("sqlite")
    # A connection is tried before it's used again, because the database may have been restarted.
    engine = create_engine(
        address, pool_pre_ping=True, connect_args={} if sqlite else {"connect_timeout": 3}
    )
    if sqlite:
        event.listen(engine, "connect", switch_on_foreign_keys)
    return engine


def switch_on_foreign_keys(connection, record):
    connection.execute("PRAGMA foreign_keys = ON")


def ping() -> None:
    """Raises an error if the database doesn't answer."""
    with get_engine().connect() as connection:
        connection.execute(text("SELECT 1"))


def get_session():
    """Opens a session for a request. Closing it takes back whatever wasn't committed."""
    with Session(get_engine()) as session:
        yield session
