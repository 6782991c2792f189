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
    op.add_column('bookings', sa.Column('minutes', sa.Integer(), server_default='20', nullable=False))
    op.create_table('pieces',
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('start', sa.Integer(), nullable=False),
    sa.Column('booking_id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['booking_id'], ['bookings.id'], ),
    sa.PrimaryKeyConstraint('day', 'start')
    )
    # Everybody has had two pieces so far.
    for later in (0, 10):
        op.execute(f"INSERT INTO pieces (day, start, booking_id) SELECT day, start + {later}, id FROM bookings")


def downgrade():
    op.drop_table('pieces')
    op.drop_column('bookings', 'minutes')
