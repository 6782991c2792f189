"""The engine, and a session for each request."""

from sqlalchemy import create_engine, event
from sqlalchemy.orm import Session

# A call that finds no free connection waits 2 seconds. Without pool_timeout, it waits 30.
engine = create_engine("sqlite:///shelf.db", pool_timeout=2)


@event.listens_for(engine, "connect")
def switch_on_foreign_keys(connection, record):
    connection.execute("PRAGMA foreign_keys = ON")


def get_session():
    """Opens a session for a request, and closes it whatever happens."""
    with Session(engine) as session:
        yield session
