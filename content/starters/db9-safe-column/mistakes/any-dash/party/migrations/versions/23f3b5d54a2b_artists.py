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


def taken_apart(song):
    """Returns artist and title, or None and the whole text if it can't be put together again."""
    artist, _, title = song.partition("-")
    return (artist.strip(), title.strip()) if title else (None, song)


def upgrade() -> None:
    """Upgrade schema."""
    op.add_column("songs", sa.Column("artist", sa.String(), nullable=True))
    op.alter_column("songs", "song", new_column_name="title")
    connection = op.get_bind()
    update = sa.text("UPDATE songs SET artist = :artist, title = :title WHERE id = :id")
    for number, song in connection.execute(sa.text("SELECT id, title FROM songs")).all():
        artist, title = taken_apart(song)
        connection.execute(update, {"id": number, "artist": artist, "title": title})


def downgrade() -> None:
    """Downgrade schema."""
    op.execute("UPDATE songs SET title = artist || ' - ' || title WHERE artist IS NOT NULL")
    op.alter_column("songs", "title", new_column_name="song")
    op.drop_column("songs", "artist")
