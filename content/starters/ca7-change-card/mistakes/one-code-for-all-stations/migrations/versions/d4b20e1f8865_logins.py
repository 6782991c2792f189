"""logins

Revision ID: d4b20e1f8865
Revises: e7f2b85c0419
Create Date: 2026-11-29 00:40:12.371502

"""

import sqlalchemy as sa
from alembic import op

revision = "d4b20e1f8865"
down_revision = "e7f2b85c0419"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "logins",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("ends", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["members.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("token_hash"),
    )


def downgrade() -> None:
    op.drop_table("logins")
