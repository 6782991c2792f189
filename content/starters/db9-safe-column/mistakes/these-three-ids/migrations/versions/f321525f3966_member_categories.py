"""member categories

Revision ID: f321525f3966
Revises: 44985210b152
Create Date: 2026-11-28 17:54:20.559379

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision: str = 'f321525f3966'
down_revision: Union[str, Sequence[str], None] = '44985210b152'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    op.add_column("members", sa.Column("category", sa.String(), server_default="adult", nullable=False))
    op.execute("UPDATE members SET category = 'child', name = substr(name, 1, length(name) - 8) WHERE id IN (7, 8)")
    op.execute("UPDATE members SET category = 'school', name = substr(name, 1, length(name) - 9) WHERE id = 9")


def downgrade() -> None:
    """Downgrade schema."""
    op.execute("UPDATE members SET name = name || ' (' || category || ')' WHERE category <> 'adult'")
    op.drop_column("members", "category")
