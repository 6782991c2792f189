"""reminders

Revision ID: e7f2b85c0419
Revises: c3a19d0e7754
Create Date: 2026-11-29 01:20:31.556207

"""

from alembic import op

revision = "e7f2b85c0419"
down_revision = "c3a19d0e7754"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE tasks ADD COLUMN reminder VARCHAR")
    op.execute("ALTER TABLE tasks ADD COLUMN reminder_day DATE")
    op.execute("ALTER TABLE tasks ADD COLUMN tries INTEGER DEFAULT '0' NOT NULL")


def downgrade() -> None:
    for column in ("tries", "reminder_day", "reminder"):
        op.execute(f"ALTER TABLE tasks DROP COLUMN {column}")
