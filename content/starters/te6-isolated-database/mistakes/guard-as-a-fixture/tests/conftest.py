import pytest
from fastapi.testclient import TestClient
from rows import TODAY
from sqlalchemy import create_engine, event
from sqlalchemy.orm import sessionmaker
from sqlalchemy.pool import StaticPool

import db
from clock import today
from main import app
from models import Base


def refuse(*details):
    raise RuntimeError("a test wants to open the library's shelf.db")


@pytest.fixture(autouse=True)
def guard():
    event.listen(db.engine, "do_connect", refuse)
    yield
    event.remove(db.engine, "do_connect", refuse)


@pytest.fixture
def engine():
    engine = create_engine(
        "sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False}
    )
    event.listen(engine, "connect", db.switch_on_foreign_keys)
    Base.metadata.create_all(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def make_session(engine):
    return sessionmaker(engine)


@pytest.fixture
def client(make_session):
    def session_for_a_request():
        with make_session() as session:
            yield session

    app.dependency_overrides[db.get_session] = session_for_a_request
    app.dependency_overrides[today] = lambda: TODAY
    yield TestClient(app)
    app.dependency_overrides.clear()


@pytest.fixture
def save(make_session):
    def save(row):
        with make_session(expire_on_commit=False) as session:
            session.add(row)
            session.commit()
        return row

    return save
