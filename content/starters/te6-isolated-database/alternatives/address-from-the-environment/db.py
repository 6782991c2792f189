"""The engine, and a session for each request."""

import os

from sqlalchemy import create_engine, event
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

ADDRESS = os.environ.get("SHELF_DATABASE", "sqlite:///shelf.db")
IN_MEMORY = {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}

engine = create_engine(ADDRESS, **(IN_MEMORY if ADDRESS == "sqlite://" else {}))


@event.listens_for(engine, "connect")
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
