"""teams

Revision ID: 5d0c7e91ab34
Revises: d4b20e1f8865
Create Date: 2026-11-29 02:14:09.204417

"""

import sqlalchemy as sa
from alembic import op

revision = "5d0c7e91ab34"
down_revision = "d4b20e1f8865"
branch_labels = None
depends_on = None


def upgrade() -> None:
    teams = op.create_table(
        "teams",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("code"),
        sqlite_autoincrement=True,
    )
    first = {"id": 1, "name": "Station Skua", "code": "V1stGXR8Z5jdHi6BmyT0aQ"}
    op.bulk_insert(teams, [first])
    op.execute("ALTER TABLE members ADD COLUMN team_id INTEGER REFERENCES teams (id)")
    op.execute("UPDATE members SET team_id = 1")


def downgrade() -> None:
    op.execute("ALTER TABLE members DROP COLUMN team_id")
    op.drop_table("teams")
