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
    """Three moves: add the columns, fill them, then forbid NULL."""
    op.add_column("books", sa.Column("kind", sa.String(), nullable=True))
    op.add_column("loans", sa.Column("ends_at", sa.DateTime(), nullable=True))
    op.execute("UPDATE books SET kind = 'print'")
    op.execute("UPDATE loans SET ends_at = due || ' 20:00:00.000000'")
    with op.batch_alter_table("books") as batch:
        batch.alter_column("kind", nullable=False)
    with op.batch_alter_table("loans") as batch:
        batch.alter_column("ends_at", nullable=False)
        # 5.1 doesn't fill it any more.
        batch.alter_column("due", nullable=True)


def downgrade() -> None:
    op.execute("UPDATE loans SET due = date(ends_at)")
    with op.batch_alter_table("loans") as batch:
        batch.alter_column("due", nullable=False)
        batch.drop_column("ends_at")
    with op.batch_alter_table("books") as batch:
        batch.drop_column("kind")
