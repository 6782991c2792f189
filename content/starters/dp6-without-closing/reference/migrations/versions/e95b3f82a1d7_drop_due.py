"""drop due

Revision ID: e95b3f82a1d7
Revises: c4a7e03d9b16

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision: str = 'e95b3f82a1d7'
down_revision: Union[str, Sequence[str], None] = 'c4a7e03d9b16'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.batch_alter_table("loans") as batch:
        batch.alter_column("ends_at", nullable=False)
        batch.drop_column("due")


def downgrade() -> None:
    """Downgrade schema."""
    with op.batch_alter_table("loans") as batch:
        batch.add_column(sa.Column("due", sa.Date(), nullable=True))
        batch.alter_column("ends_at", nullable=True)
    op.execute("UPDATE loans SET due = date(ends_at)")
