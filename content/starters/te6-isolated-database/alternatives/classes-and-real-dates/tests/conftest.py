import pytest
from fastapi.testclient import TestClient
from sqlalchemy import create_engine, event
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from db import engine as library
from db import get_session, switch_on_foreign_keys
from main import app
from models import Base


def pytest_configure():
    def no(*details):
        raise AssertionError("Tests stay out of the library.")

    event.listen(library, "do_connect", no)


class Database:
    """A database for one test."""

    def __init__(self):
        self.engine = create_engine(
            "sqlite:///:memory:", poolclass=StaticPool, connect_args={"check_same_thread": False}
        )
        event.listen(self.engine, "connect", switch_on_foreign_keys)
        Base.metadata.create_all(self.engine)

    def sessions(self):
        with Session(self.engine) as session:
            yield session

    def add(self, *rows):
        with Session(self.engine, expire_on_commit=False) as session:
            session.add_all(rows)
            session.commit()
        return rows if len(rows) > 1 else rows[0]

    def get(self, model, key):
        with Session(self.engine) as session:
            return session.get(model, key)


@pytest.fixture
def engine(db):
    return db.engine


@pytest.fixture
def make_session(engine):
    def make_session(**options):
        return Session(engine, **options)

    return make_session


@pytest.fixture
def db():
    db = Database()
    yield db
    db.engine.dispose()


@pytest.fixture
def client(make_session):
    def sessions():
        with make_session() as session:
            yield session

    app.dependency_overrides[get_session] = sessions
    yield TestClient(app)
    app.dependency_overrides = {}


@pytest.fixture
def save(make_session):
    def save(row):
        with make_session(expire_on_commit=False) as session:
            session.add(row)
            session.commit()
        return row

    return save
