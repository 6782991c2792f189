import pytest
from rows import a_book
from sqlalchemy import create_engine, event
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

import db
from main import app
from models import Base


@pytest.fixture(scope="module")
def catalogue():
    engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})

    @event.listens_for(engine, "connect")
    def leave_transactions_to_us(connection, record):
        connection.isolation_level = None
        db.switch_on_foreign_keys(connection, record)

    @event.listens_for(engine, "begin")
    def begin(connection):
        connection.exec_driver_sql("BEGIN")

    Base.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        for _ in range(2000):
            session.add(a_book())
    return engine


@pytest.fixture
def connection(catalogue):
    connection = catalogue.connect()
    transaction = connection.begin()
    yield connection
    transaction.rollback()
    connection.close()


@pytest.fixture
def client(client, connection):
    def get_session():
        with Session(bind=connection, join_transaction_mode="create_savepoint") as session:
            yield session

    app.dependency_overrides[db.get_session] = get_session
    yield client
    del app.dependency_overrides[db.get_session]


@pytest.fixture
def save(connection):
    def save(row):
        with Session(connection, join_transaction_mode="create_savepoint") as session:
            session.add(row)
            session.commit()

    return save
