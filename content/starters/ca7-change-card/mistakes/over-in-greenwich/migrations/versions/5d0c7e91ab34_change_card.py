"""the zone in which a member lives

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
    op.execute("ALTER TABLE members ADD COLUMN time_zone VARCHAR NOT NULL DEFAULT 'UTC'")


def downgrade() -> None:
    op.execute("ALTER TABLE members DROP COLUMN time_zone")
