"""The engine, and a session for each request."""

from pathlib import Path

from sqlalchemy import create_engine, event
from sqlalchemy.orm import sessionmaker

FILE = Path(__file__).resolve().with_name("shelf.db")
engine = create_engine(f"sqlite:///{FILE}", pool_size=2, max_overflow=3, pool_timeout=1)
new_session = sessionmaker(engine, expire_on_commit=False)


@event.listens_for(engine, "connect")
def switch_on_foreign_keys(connection, record):
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def get_session():
    session = new_session()
    try:
        yield session
    except BaseException:
        session.rollback()
        raise
    finally:
        session.close()
