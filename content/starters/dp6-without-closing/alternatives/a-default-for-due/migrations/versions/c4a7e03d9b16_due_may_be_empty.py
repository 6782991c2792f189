"""due may be empty

Revision ID: c4a7e03d9b16
Revises: 8d2e61b70f5a

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision: str = 'c4a7e03d9b16'
down_revision: Union[str, Sequence[str], None] = '8d2e61b70f5a'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None



def upgrade() -> None:
    """Gives due a default that nobody reads, for apps that don't know the column."""
    with op.batch_alter_table("loans") as batch:
        batch.alter_column("due", server_default="2000-01-01")


def downgrade() -> None:
    with op.batch_alter_table("loans") as batch:
        batch.alter_column("due", server_default=None)
