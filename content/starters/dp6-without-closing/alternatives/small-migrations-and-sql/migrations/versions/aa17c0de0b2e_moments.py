"""moments"""

import sqlalchemy as sa
from alembic import op

revision = "aa17c0de0b2e"
down_revision = "8d2e61b70f5a"


def upgrade():
    # From now on, due may be empty. Nobody leaves it empty before 5.2.
    with op.batch_alter_table("loans") as batch:
        batch.add_column(sa.Column("ends_at", sa.DateTime()))
        batch.alter_column("due", nullable=True)
        batch.create_index("loans_by_member", ["member_id"])


def downgrade():
    with op.batch_alter_table("loans") as batch:
        batch.drop_index("loans_by_member")
        batch.alter_column("due", nullable=False)
        batch.drop_column("ends_at")
