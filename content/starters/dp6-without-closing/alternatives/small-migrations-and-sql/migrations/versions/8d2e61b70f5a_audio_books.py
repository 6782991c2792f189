"""audio books

Revision ID: 8d2e61b70f5a
Revises: 1f0c9a27be43

"""

import sqlalchemy as sa
from alembic import op

revision = "8d2e61b70f5a"
down_revision = "1f0c9a27be43"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("books") as batch:
        batch.add_column(sa.Column("kind", sa.String(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("books") as batch:
        batch.drop_column("kind")
