"""The library's database, and the SQL that SQLAlchemy has sent to it."""

from sqlalchemy import create_engine, event

engine = create_engine("sqlite:///library.db")
sent = []


@event.listens_for(engine, "before_cursor_execute")
def keep(connection, cursor, statement, parameters, context, executemany):
    sent.append(statement)
