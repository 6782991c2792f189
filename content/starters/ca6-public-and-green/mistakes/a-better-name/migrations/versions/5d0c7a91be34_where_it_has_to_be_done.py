"""where it has to be done

Revision ID: 5d0c7a91be34
Revises: e7f2b85c0419
Create Date: 2026-11-29 03:12:09.415520

"""

from alembic import op

revision = "5d0c7a91be34"
down_revision = "e7f2b85c0419"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column("tasks", "due", new_column_name="last_day")


def downgrade() -> None:
    op.alter_column("tasks", "last_day", new_column_name="due")
