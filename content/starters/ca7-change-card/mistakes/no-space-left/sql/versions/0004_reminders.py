"""reminders"""

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade():
    op.execute("""
        CREATE TABLE reminder (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            task INTEGER NOT NULL UNIQUE REFERENCES task ON DELETE CASCADE,
            due TEXT NOT NULL,
            state TEXT NOT NULL DEFAULT 'waiting',
            tries INTEGER NOT NULL DEFAULT 0,
            run TEXT
        )
    """)


def downgrade():
    op.execute("DROP TABLE reminder")
