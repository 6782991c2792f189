import os

from alembic import context
from sqlalchemy import create_engine

from models import Base

engine = create_engine(os.environ.get("DATABASE_URL") or "sqlite:///station.db")
with engine.begin() as connection:
    context.configure(connection=connection, target_metadata=Base.metadata)
    with context.begin_transaction():
        context.run_migrations()
