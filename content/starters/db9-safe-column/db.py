"""The way to the database."""

from sqlalchemy import create_engine, event

engine = create_engine("sqlite:///shelf.db")


@event.listens_for(engine, "connect")
def switch_on_foreign_keys(connection, _record):
    connection.execute("PRAGMA foreign_keys = ON")
