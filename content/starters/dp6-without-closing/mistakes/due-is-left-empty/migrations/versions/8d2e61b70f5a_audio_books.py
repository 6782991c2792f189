"""audio books

Revision ID: 8d2e61b70f5a
Revises: 1f0c9a27be43

"""

import sqlalchemy as sa
from alembic import op

revision = "8d2e61b70f5a"
down_revision = "1f0c9a27be43"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds what 5.1 needs, in a way that 5.0 doesn't notice."""
    op.add_column("books", sa.Column("kind", sa.String(), server_default="print", nullable=False))
    op.add_column("loans", sa.Column("ends_at", sa.DateTime(), nullable=True))
    with op.batch_alter_table("loans") as batch:
        batch.alter_column("due", nullable=True)


def downgrade() -> None:
    op.drop_column("loans", "ends_at")
    op.drop_column("books", "kind")
