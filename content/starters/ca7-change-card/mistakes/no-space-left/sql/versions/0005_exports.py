"""exports, with their files"""

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade():
    op.execute("""
        CREATE TABLE export (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            member INTEGER NOT NULL REFERENCES member,
            state TEXT NOT NULL DEFAULT 'waiting',
            lines INTEGER,
            file TEXT
        )
    """)


def downgrade():
    op.execute("DROP TABLE export")
