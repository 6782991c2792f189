"""find the notes of a task

Revision ID: 8be42d61c703
Revises: 1f0c9a57d2be
Create Date: 2026-11-28 21:40:37.402913

"""

from alembic import op

revision = "8be42d61c703"
down_revision = "1f0c9a57d2be"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_notes_task_id", "notes", ["task_id"])


def downgrade() -> None:
    op.drop_index("ix_notes_task_id", table_name="notes")
