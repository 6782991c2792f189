from sqlalchemy import create_engine, event
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import Session

engine = create_engine("sqlite:///shelf.db")
waiting_engine = create_async_engine("sqlite+aiosqlite:///shelf.db")
Sessions = async_sessionmaker(waiting_engine, expire_on_commit=False)


@event.listens_for(waiting_engine.sync_engine, "connect")
@event.listens_for(engine, "connect")
def switch_on_foreign_keys(connection, record):
    connection.execute("PRAGMA foreign_keys = ON")


def get_session():
    with Session(engine) as session:
        try:
            yield session
        except Exception:
            session.rollback()
            raise
