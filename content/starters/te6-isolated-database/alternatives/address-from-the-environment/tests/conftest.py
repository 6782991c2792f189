import os

os.environ["SHELF_DATABASE"] = "sqlite://"

import pytest  # noqa: E402
from fastapi.testclient import TestClient  # noqa: E402
from rows import TODAY  # noqa: E402
from sqlalchemy.orm import Session  # noqa: E402

import db  # noqa: E402
from clock import today  # noqa: E402
from main import app  # noqa: E402
from models import Base  # noqa: E402


@pytest.fixture
def tables():
    Base.metadata.create_all(db.engine)
    yield db.engine
    Base.metadata.drop_all(db.engine)


@pytest.fixture
def client(tables):
    app.dependency_overrides[today] = lambda: TODAY
    yield TestClient(app)
    app.dependency_overrides.pop(today)


@pytest.fixture
def save(tables):
    def save(row):
        with Session(tables, expire_on_commit=False) as session:
            session.add(row)
            session.commit()
        return row

    return save


@pytest.fixture
def make_session(tables):
    return lambda: Session(tables)
