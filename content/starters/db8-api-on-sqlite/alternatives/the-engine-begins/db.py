"""The engine, and a session for each request, which commits if all went well."""

from sqlalchemy import create_engine, event
from sqlalchemy.orm import Session

engine = create_engine("sqlite:///shelf.db")
writing = engine.execution_options(begin="BEGIN IMMEDIATE")


@event.listens_for(engine, "connect")
def prepare(connection, record):
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")


@event.listens_for(engine, "begin")
def begin(connection):
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))


def get_session():
    with Session(engine) as session, session.begin():
        yield session


def get_writer():
    with Session(writing) as session, session.begin():
        yield session
