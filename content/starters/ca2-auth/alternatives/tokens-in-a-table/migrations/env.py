"""Runs migrations on the service's own engine, so both have the same address."""

from alembic import context

from db import engine
from models import Base

with engine.connect() as connection:
    # A batch drops the old table, and its rows are what others point to.
    connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
    connection.commit()
    context.configure(connection=connection, target_metadata=Base.metadata)
    with context.begin_transaction():
        context.run_migrations()
