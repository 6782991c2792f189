"""What the tests need: a fresh library for each test, and a way to ask as somebody."""

import os

os.environ["SECRET_KEY"] = "a key for the tests, which nobody else uses"
os.environ["DATABASE_URL"] = "sqlite://"

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import StaticPool, create_engine
from sqlalchemy.orm import Session

from clock import NOW
from db import get_session
from main import app
from make_db import fill
from models import Base
from tokens import issue

# Joao is the owner of loan 7, and Thandi is another member.
NUMBERS = {"owner": 2, "another": 5, "librarian": 10}


@pytest.fixture
def ask():
    """A function: ask("owner", "GET /loans/7") returns the response."""
    options = {"check_same_thread": False}
    engine = create_engine("sqlite://", poolclass=StaticPool, connect_args=options)
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        fill(session)

    def session_of_the_test():
        with Session(engine) as session:
            yield session

    client = TestClient(app)

    def ask(who, what, send=None):
        method, path = what.split()
        headers = {}
        if who != "nobody":
            headers["Authorization"] = f"Bearer {issue(NUMBERS[who], NOW)}"
        return client.request(method, path, headers=headers, json=send)

    app.dependency_overrides[get_session] = session_of_the_test
    yield ask
    app.dependency_overrides.clear()
    engine.dispose()
