"""waiting list

Revision ID: d5e09a7733b1
Revises: 84f2c6e91d07
Create Date: 2026-11-28 20:40:11.402913

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision = 'd5e09a7733b1'
down_revision = '84f2c6e91d07'
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('waiting',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('patient', sa.String(), nullable=False),
    sa.Column('problem', sa.String(), nullable=False),
    sa.Column('minutes', sa.Integer(), nullable=False),
    sa.Column('booking', sa.String(), nullable=True),
    sa.PrimaryKeyConstraint('id')
    )


def downgrade():
    op.drop_table('waiting')
