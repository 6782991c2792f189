"""The engine, and a session for each request."""

from sqlalchemy import create_engine
from sqlalchemy.orm import Session

engine = create_engine("sqlite:///clinic.db")


def get_session():
    """Opens a session for a request. Rolls back after an error, and closes it whatever happens."""
    # After a commit, an answer needs nothing that somebody else may have changed since.
    with Session(engine, expire_on_commit=False) as session:
        try:
            yield session
        except Exception:
            session.rollback()
            raise
