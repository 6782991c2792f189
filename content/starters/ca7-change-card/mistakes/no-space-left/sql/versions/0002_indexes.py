"""two indexes"""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    op.execute("CREATE INDEX note_by_task ON note (task, number)")
    op.execute("CREATE INDEX task_by_list ON task (list)")


def downgrade():
    op.execute("DROP INDEX task_by_list")
    op.execute("DROP INDEX note_by_task")
