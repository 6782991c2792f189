"""member categories

Revision ID: c0ffee123456
Revises: 44985210b152
Create Date: 2026-11-28 17:54:20.559379

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision: str = 'c0ffee123456'
down_revision: Union[str, Sequence[str], None] = 'f321525f3966'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("UPDATE members SET category = 'adult'")
    for word in ("child", "school"):
        op.execute(f"UPDATE members SET category = '{word}' WHERE lower(name) LIKE '%({word})'")
        op.execute(f"UPDATE members SET name = trim(substr(name, 1, length(name) - {len(word) + 2})) WHERE category = '{word}'")


def downgrade() -> None:
    """Downgrade schema."""
    for word in ("child", "school"):
        op.execute(f"UPDATE members SET name = name || ' ({word})' WHERE category = '{word}'")
