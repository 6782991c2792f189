"""reminders

Revision ID: e7f2b85c0419
Revises: c3a19d0e7754
Create Date: 2026-11-29 01:20:31.556207

"""

import sqlalchemy as sa
from alembic import op

revision = "e7f2b85c0419"
down_revision = "c3a19d0e7754"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "reminders",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("task_id", sa.Integer(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.CheckConstraint("state IN ('waiting', 'sending', 'sent', 'failed')", name="known_state"),
        sa.ForeignKeyConstraint(["task_id"], ["tasks.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("task_id", "due"),
        sqlite_autoincrement=True,
    )
    op.execute(
        "INSERT INTO reminders (task_id, due, state, tries)"
        " SELECT id, due, 'waiting', 0 FROM tasks WHERE due IS NOT NULL"
    )


def downgrade() -> None:
    op.drop_table("reminders")
