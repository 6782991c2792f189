"""Runs migrations on the service's own engine, so both have the same address."""

from alembic import context

from db import get_engine
from models import Base

with get_engine().connect() as connection:
    context.configure(connection=connection, target_metadata=Base.metadata)
    with context.begin_transaction():
        context.run_migrations()
