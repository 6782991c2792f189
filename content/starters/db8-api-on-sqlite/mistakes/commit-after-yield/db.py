"""The engine, and a session for each request."""

from sqlalchemy import create_engine, event
from sqlalchemy.orm import Session

engine = create_engine("sqlite:///shelf.db", pool_timeout=2)


@event.listens_for(engine, "connect")
def switch_on_foreign_keys(connection, record):
    connection.execute("PRAGMA foreign_keys = ON")


def get_session():
    with Session(engine) as session:
        yield session
        session.commit()
