"""every book has a kind"""

from alembic import op

revision = "c4a7e03d9b16"
down_revision = "aa17c0de0b2e"


def upgrade():
    op.execute("UPDATE books SET kind = 'print' WHERE kind IS NULL")
    with op.batch_alter_table("books") as batch:
        batch.alter_column("kind", nullable=False, server_default="print")


def downgrade():
    with op.batch_alter_table("books") as batch:
        batch.alter_column("kind", nullable=True, server_default=None)
