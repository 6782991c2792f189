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
    op.drop_table('bookings')
    op.create_table('bookings',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('start', sa.Integer(), nullable=False),
    sa.Column('minutes', sa.Integer(), server_default='20', nullable=False),
    sa.Column('patient', sa.String(), nullable=False),
    sa.Column('problem', sa.String(), nullable=False),
    sa.Column('cancelled', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('id')
    )


def downgrade() -> None:
    """Downgrade schema."""
    # Version 2 only knows 20 minutes. A longer appointment keeps its beginning.
    op.drop_column('bookings', 'minutes')
