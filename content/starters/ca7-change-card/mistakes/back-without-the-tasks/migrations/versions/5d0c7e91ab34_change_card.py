"""tasks that come back

Revision ID: 5d0c7e91ab34
Revises: e7f2b85c0419
Create Date: 2026-11-29 02:14:09.204417

"""

from alembic import op

revision = "5d0c7e91ab34"
down_revision = "e7f2b85c0419"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE tasks ADD COLUMN repeat JSON")
    # No foreign key: the number stays when the next task is deleted.
    op.execute("ALTER TABLE tasks ADD COLUMN next_id INTEGER")


def downgrade() -> None:
    op.execute("DELETE FROM notes WHERE task_id IN (SELECT id FROM tasks WHERE repeat IS NULL)")
    op.execute("DELETE FROM tasks WHERE repeat IS NULL")
    op.execute("ALTER TABLE tasks DROP COLUMN next_id")
    op.execute("ALTER TABLE tasks DROP COLUMN repeat")
