"""lengths

Revision ID: 84f2c6e91d07
Revises: 3b7d10c5a2e4
Create Date: 2026-11-28 20:40:11.402913

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision = '84f2c6e91d07'
down_revision = '3b7d10c5a2e4'
branch_labels = None
depends_on = None


def upgrade():
    op.add_column('bookings', sa.Column('minutes', sa.Integer(), nullable=True))


def downgrade():
    op.drop_column('bookings', 'minutes')
