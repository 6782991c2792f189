"""the tables"""

from alembic import op

revision = "0001"
down_revision = None

UP = """
CREATE TABLE list (number INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL CHECK (trim(name) <> ''));
CREATE TABLE task (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    list INTEGER NOT NULL REFERENCES list ON DELETE CASCADE,
    title TEXT NOT NULL CHECK (length(title) <= 120),
    due TEXT CHECK (due IS date(due)),
    done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1))
);
CREATE TABLE note (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    task INTEGER NOT NULL REFERENCES task ON DELETE CASCADE,
    text TEXT NOT NULL
)
"""


def upgrade():
    for statement in UP.split(";"):
        op.execute(statement)


def downgrade():
    for table in ("note", "task", "list"):
        op.execute(f"DROP TABLE {table}")
