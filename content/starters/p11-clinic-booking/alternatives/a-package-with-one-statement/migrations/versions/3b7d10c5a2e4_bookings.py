"""bookings

Revision ID: 3b7d10c5a2e4
Revises: 
Create Date: 2026-11-28 20:40:11.402913

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision = '3b7d10c5a2e4'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('appointments',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('begins', sa.Integer(), nullable=False),
    sa.Column('patient', sa.String(), nullable=False),
    sa.Column('problem', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('day', 'begins', name='one_at_a_time'),
    sqlite_autoincrement=True
    )


def downgrade():
    op.drop_table('appointments')
