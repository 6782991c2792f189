from alembic import context

from station.store import get_engine
from station.tables import metadata

with get_engine().connect() as connection:
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()
