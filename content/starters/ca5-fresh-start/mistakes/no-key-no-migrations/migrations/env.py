"""Runs migrations on the service's own engine, so both have the same address."""

from alembic import context

from db import engine
from models import Base
from settings import get_settings

print(f"logins last {get_settings().login_minutes} minutes")

with engine.connect() as connection:
    context.configure(connection=connection, target_metadata=Base.metadata)
    with context.begin_transaction():
        context.run_migrations()
