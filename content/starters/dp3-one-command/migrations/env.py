"""Connects Alembic with Shelf: the same address, the same models."""

from logging.config import fileConfig

from alembic import context
from sqlalchemy import create_engine

from models import Base
from settings import Settings

fileConfig(context.config.config_file_name)
address = Settings().database_url

if context.is_offline_mode():
    context.configure(url=address, target_metadata=Base.metadata, literal_binds=True)
    with context.begin_transaction():
        context.run_migrations()
else:
    with create_engine(address).connect() as connection:
        context.configure(connection=connection, target_metadata=Base.metadata)
        with context.begin_transaction():
            context.run_migrations()
