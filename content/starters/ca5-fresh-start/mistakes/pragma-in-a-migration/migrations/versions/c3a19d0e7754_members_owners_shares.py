"""members, owners, shares

Revision ID: c3a19d0e7754
Revises: 8be42d61c703
Create Date: 2026-11-29 00:12:55.720116

"""

import sqlalchemy as sa
from alembic import op

revision = "c3a19d0e7754"
down_revision = "8be42d61c703"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "members",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("password_hash", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("email"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "shares",
        sa.Column("list_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["list_id"], ["lists.id"]),
        sa.ForeignKeyConstraint(["member_id"], ["members.id"]),
        sa.PrimaryKeyConstraint("list_id", "member_id"),
    )
    op.execute("PRAGMA foreign_keys = OFF")
    # Not Alembic's batch mode, which would copy the tables, and drop the old ones with foreign keys on.
    op.execute("ALTER TABLE lists ADD COLUMN owner_id INTEGER REFERENCES members (id)")
    op.execute("ALTER TABLE tasks ADD COLUMN created_by INTEGER REFERENCES members (id)")


def downgrade() -> None:
    op.execute("ALTER TABLE tasks DROP COLUMN created_by")
    op.execute("ALTER TABLE lists DROP COLUMN owner_id")
    op.drop_table("shares")
    op.drop_table("members")
