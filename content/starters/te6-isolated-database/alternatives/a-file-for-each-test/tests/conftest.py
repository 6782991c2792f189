from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from rows import TODAY
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.orm import Session

from clock import today
from db import get_session, switch_on_foreign_keys
from main import app
from models import Base


@event.listens_for(Engine, "do_connect")
def guard(dialect, record, args, options):
    if Path(args[0]).name == "shelf.db":
        raise PermissionError("shelf.db belongs to the library")


@pytest.fixture
def database(tmp_path):
    engine = create_engine(f"sqlite:///{tmp_path / 'test.db'}")
    event.listen(engine, "connect", switch_on_foreign_keys)
    Base.metadata.create_all(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def client(database, monkeypatch):
    def session_of_the_test():
        session = Session(database)
        try:
            yield session
        finally:
            session.close()

    monkeypatch.setitem(app.dependency_overrides, get_session, session_of_the_test)
    monkeypatch.setitem(app.dependency_overrides, today, lambda: TODAY)
    with TestClient(app) as client:
        yield client


@pytest.fixture
def save(database):
    def save(row):
        with Session(database, expire_on_commit=False) as session, session.begin():
            session.add(row)
        return row

    return save


@pytest.fixture
def make_session(database):
    return lambda: Session(database)
