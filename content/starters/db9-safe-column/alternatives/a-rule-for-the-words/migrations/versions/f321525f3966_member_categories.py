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
    with op.batch_alter_table("members") as batch:
        batch.add_column(sa.Column("category", sa.String(10), server_default="adult", nullable=False))
        batch.create_check_constraint("known_category", "category IN ('adult', 'child', 'school')")
    for category in ("child", "school"):
        ending = f" ({category})"
        op.execute(
            f"UPDATE members SET category = '{category}', name = substr(name, 1, length(name) - {len(ending)}) "
            f"WHERE name LIKE '%{ending}'"
        )


def downgrade() -> None:
    """Downgrade schema."""
    op.execute("UPDATE members SET name = name || ' (' || category || ')' WHERE category IN ('child', 'school')")
    with op.batch_alter_table("members") as batch:
        batch.drop_constraint("known_category", type_="check")
        batch.drop_column("category")
