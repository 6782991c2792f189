"""The engine, and a session for each request."""

import os

from sqlalchemy import create_engine, event, text
from sqlalchemy.orm import Session

ADDRESS = os.environ.get("DATABASE_URL", "sqlite:///station.db")
SQLITE = ADDRESS.startswith("sqlite")
# A connection is tried before it's used again, because the database may have been restarted.
engine = create_engine(
    ADDRESS, pool_pre_ping=True, connect_args={} if SQLITE else {"connect_timeout": 3}
)

if SQLITE:

    @event.listens_for(engine, "connect")
    def switch_on_foreign_keys(connection, record):
        connection.execute("PRAGMA foreign_keys = ON")


def ping() -> None:
    """Raises an error if the database doesn't answer."""
    with engine.connect() as connection:
        connection.execute(text("SELECT 1"))


def get_session():
    """Opens a session for a request. Closing it takes back whatever wasn't committed."""
    with Session(engine) as session:
        yield session
