"""lengths

Revision ID: 84f2c6e91d07
Revises: 3b7d10c5a2e4
Create Date: 2026-11-28 20:44:52.118204

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision: str = '84f2c6e91d07'
down_revision: Union[str, Sequence[str], None] = '3b7d10c5a2e4'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    op.add_column('bookings', sa.Column('minutes', sa.Integer(), nullable=True))


def downgrade() -> None:
    """Downgrade schema."""
    # Version 2 only knows 20 minutes. A longer appointment keeps its beginning.
    op.drop_column('bookings', 'minutes')
