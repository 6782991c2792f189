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
    op.add_column("songs", sa.Column("artist", sa.String()))
    op.execute(
        "UPDATE songs SET artist = substr(song, 1, instr(song, ' - ') - 1), "
        "song = substr(song, instr(song, ' - ') + 3) WHERE instr(song, ' - ') > 0"
    )
    op.alter_column("songs", "song", new_column_name="title")


def downgrade() -> None:
    """Downgrade schema."""
    op.execute("UPDATE songs SET title = artist || ' - ' || title WHERE artist IS NOT NULL")
    op.alter_column("songs", "title", new_column_name="song")
    op.drop_column("songs", "artist")
