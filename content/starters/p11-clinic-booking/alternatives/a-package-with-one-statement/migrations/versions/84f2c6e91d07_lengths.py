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
    op.add_column('appointments', sa.Column('ends', sa.Integer(), nullable=True))
    op.execute("UPDATE appointments SET ends = begins + 20")
    with op.batch_alter_table('appointments', table_kwargs={'sqlite_autoincrement': True}) as batch:
        batch.alter_column('ends', nullable=False)
        batch.drop_constraint('one_at_a_time', type_='unique')
        batch.create_check_constraint('not_backwards', 'ends > begins')


def downgrade():
    with op.batch_alter_table('appointments', table_kwargs={'sqlite_autoincrement': True}) as batch:
        batch.drop_constraint('not_backwards', type_='check')
        batch.drop_column('ends')
        batch.create_unique_constraint('one_at_a_time', ['day', 'begins'])
