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
        batch.add_column(sa.Column("category", sa.String(), nullable=True))
    connection = op.get_bind()
    for number, name in connection.execute(sa.text("SELECT id, name FROM members")).all():
        category = "adult"
        for word in ("child", "school"):
            if name.lower().endswith(f" ({word})"):
                category, name = word, name[: -len(word) - 3]
        connection.execute(
            sa.text("UPDATE members SET category = :category, name = :name WHERE id = :id"),
            {"id": number, "category": category, "name": name},
        )
    with op.batch_alter_table("members") as batch:
        batch.alter_column("category", nullable=False)


def downgrade() -> None:
    """Downgrade schema."""
    members = sa.table("members", sa.column("name"), sa.column("category"))
    for word in ("child", "school"):
        op.execute(members.update().where(members.c.category == word).values(name=members.c.name + f" ({word})"))
    with op.batch_alter_table("members") as batch:
        batch.drop_column("category")
