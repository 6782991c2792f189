import pytest
from rows import a_book
from sqlalchemy import create_engine, event
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import StaticPool

import db
from models import Base

SIZE = 2000


@pytest.fixture(scope="session")
def engine():
    engine = create_engine(
        "sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False}
    )
    event.listen(engine, "connect", db.switch_on_foreign_keys)
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add_all([a_book() for _ in range(SIZE)])
        session.commit()
    yield engine
    engine.dispose()


@pytest.fixture
def make_session(engine):
    with engine.connect() as connection:
        transaction = connection.begin()
        yield sessionmaker(connection, join_transaction_mode="create_savepoint")
        transaction.rollback()
