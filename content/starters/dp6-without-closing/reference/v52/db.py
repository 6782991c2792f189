"""The engine, and a session for each request."""

import os

from sqlalchemy import create_engine
from sqlalchemy.orm import Session

engine = create_engine(os.environ.get("DATABASE_URL", "sqlite:///shelf.db"))


def get_session():
    """Opens a session for a request, and closes it whatever happens."""
    with Session(engine) as session:
        yield session
