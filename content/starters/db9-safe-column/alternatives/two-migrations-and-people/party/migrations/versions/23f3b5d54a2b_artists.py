"""artists

Revision ID: 23f3b5d54a2b
Revises: 34d8961775f0
Create Date: 2026-11-28 17:54:42.849243

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision: str = '23f3b5d54a2b'
down_revision: Union[str, Sequence[str], None] = '34d8961775f0'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    wishes = op.create_table(
        "wishes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("song_id", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["song_id"], ["songs.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    rows = op.get_bind().execute(sa.text("SELECT id, wanted_by FROM songs")).all()
    new = [{"song_id": number, "person": person} for number, people in rows for person in people.split(", ")]
    if new:
        op.bulk_insert(wishes, new)
    op.drop_column("songs", "wanted_by")


def downgrade() -> None:
    """Downgrade schema."""
    op.add_column("songs", sa.Column("wanted_by", sa.String(), nullable=True))
    connection = op.get_bind()
    people = {}
    for number, person in connection.execute(sa.text("SELECT song_id, person FROM wishes ORDER BY id")):
        people.setdefault(number, []).append(person)
    for number, names in people.items():
        connection.execute(sa.text("UPDATE songs SET wanted_by = :names WHERE id = :id"), {"names": ", ".join(names), "id": number})
    with op.batch_alter_table("songs") as batch:
        batch.alter_column("wanted_by", nullable=False)
    op.drop_table("wishes")
