"""where it has to be done

Revision ID: 5d0c7a91be34
Revises: e7f2b85c0419
Create Date: 2026-11-29 03:12:09.415520

"""

import sqlalchemy as sa
from alembic import op

revision = "5d0c7a91be34"
down_revision = "e7f2b85c0419"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # The version before doesn't know it, so it may be NULL.
    op.add_column("tasks", sa.Column("place", sa.String(), nullable=True))
    op.execute("UPDATE tasks SET due = date(due, '-1 day')")


def downgrade() -> None:
    op.execute("UPDATE tasks SET due = date(due, '+1 day')")
    op.drop_column("tasks", "place")
