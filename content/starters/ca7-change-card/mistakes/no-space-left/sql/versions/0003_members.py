"""members, and a view that says who may see what"""

from alembic import op

revision = "0003"
down_revision = "0002"

UP = """
CREATE TABLE member (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    address TEXT NOT NULL UNIQUE COLLATE NOCASE,
    name TEXT NOT NULL,
    salt BLOB NOT NULL,
    hash BLOB NOT NULL,
    round INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE share (
    list INTEGER NOT NULL REFERENCES list ON DELETE CASCADE,
    member INTEGER NOT NULL REFERENCES member,
    UNIQUE (list, member)
);
ALTER TABLE list ADD COLUMN owner INTEGER REFERENCES member;
ALTER TABLE task ADD COLUMN maker INTEGER REFERENCES member;
CREATE VIEW may AS
    SELECT owner AS member, number AS list, 1 AS owns FROM list
    UNION ALL SELECT member, list, 0 FROM share
"""
DOWN = """
DROP VIEW may;
ALTER TABLE task DROP COLUMN maker;
ALTER TABLE list DROP COLUMN owner;
DROP TABLE share;
DROP TABLE member
"""


def run(script):
    for statement in script.split(";"):
        op.execute(statement)


def upgrade():
    run(UP)


def downgrade():
    run(DOWN)
