"""The engine, and a session for each request."""

import os
from functools import cache

from sqlalchemy import Engine, create_engine
from sqlalchemy.orm import Session


@cache
def get_engine() -> Engine:
    """Makes the engine when it's first needed, so that an import reads no setting."""
    return create_engine(os.environ.get("DATABASE_URL", "sqlite:///shelf.db"))


def get_session():
    """Opens a session for a request, and closes it whatever happens."""
    with Session(get_engine()) as session:
        yield session
