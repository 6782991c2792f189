import shutil

import pytest
from rows import a_book
from sqlalchemy import create_engine, event
from sqlalchemy.orm import Session

from db import switch_on_foreign_keys
from models import Base


@pytest.fixture(scope="session")
def template(tmp_path_factory):
    path = tmp_path_factory.mktemp("template") / "catalogue.db"
    engine = create_engine(f"sqlite:///{path}")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add_all(a_book() for _ in range(1500))
        session.commit()
    engine.dispose()
    return path


@pytest.fixture
def database(template, tmp_path):
    engine = create_engine(f"sqlite:///{shutil.copy(template, tmp_path / 'copy.db')}")
    event.listen(engine, "connect", switch_on_foreign_keys)
    yield engine
    engine.dispose()
