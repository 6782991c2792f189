"""A database in memory, and members who are put in place of the login."""

import os

os.environ["SECRET_KEY"] = "only tests know this key, and it opens nothing"

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import create_engine, event
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

import db
from logins import current_member
from main import app
from models import Base, Member


@event.listens_for(db.get_engine(), "do_connect")
def refuse(*details):
    raise RuntimeError("a test wants to open the real database")


@pytest.fixture
def session(monkeypatch):
    engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
    event.listen(engine, "connect", db.switch_on_foreign_keys)
    Base.metadata.create_all(engine)
    monkeypatch.setattr("remind.get_engine", lambda: engine)
    with Session(engine, expire_on_commit=False) as session:
        app.dependency_overrides[db.get_session] = lambda: session
        yield session
    app.dependency_overrides.clear()
    engine.dispose()


@pytest.fixture
def acting(session):
    """Says who sends the following requests."""
    people = {}

    def acting(name):
        if name not in people:
            people[name] = Member(email=f"{name}@skua.example", name=name, password_hash="none")
            session.add(people[name])
            session.commit()
        app.dependency_overrides[current_member] = lambda: people[name]
        return people[name]

    return acting


@pytest.fixture
def client(acting):
    acting("itziar")
    return TestClient(app)
