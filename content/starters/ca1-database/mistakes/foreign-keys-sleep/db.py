"""The engine, and a session for each request."""

import os

from sqlalchemy import create_engine, event
from sqlalchemy.orm import Session

engine = create_engine(os.environ.get("DATABASE_URL", "sqlite:///station.db"))




def get_session():
    """Opens a session for a request. Closing it takes back whatever wasn't committed."""
    with Session(engine) as session:
        yield session
