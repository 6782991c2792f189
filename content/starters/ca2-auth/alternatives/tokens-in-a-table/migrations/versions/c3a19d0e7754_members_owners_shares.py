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

COLUMNS = (("lists", "owner_id", "fk_owner"), ("tasks", "created_by", "fk_creator"))


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
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("list_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["list_id"], ["lists.id"]),
        sa.ForeignKeyConstraint(["member_id"], ["members.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("list_id", "member_id"),
    )
    op.create_table(
        "logins",
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["members.id"]),
        sa.PrimaryKeyConstraint("token_hash"),
    )
    for table, column, name in COLUMNS:
        with op.batch_alter_table(table, table_kwargs={"sqlite_autoincrement": True}) as batch:
            batch.add_column(sa.Column(column, sa.Integer(), nullable=True))
            batch.create_foreign_key(name, "members", [column], ["id"])


def downgrade() -> None:
    for table, column, name in COLUMNS:
        with op.batch_alter_table(table, table_kwargs={"sqlite_autoincrement": True}) as batch:
            batch.drop_constraint(name, type_="foreignkey")
            batch.drop_column(column)
    for table in ("logins", "shares", "members"):
        op.drop_table(table)
