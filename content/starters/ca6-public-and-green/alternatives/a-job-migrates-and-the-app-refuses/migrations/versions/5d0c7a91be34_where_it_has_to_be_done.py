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
    # A new table, so that the version before never looks at it.
    op.create_table(
        "places",
        sa.Column("task_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["task_id"], ["tasks.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("task_id"),
    )


def downgrade() -> None:
    op.drop_table("places")
