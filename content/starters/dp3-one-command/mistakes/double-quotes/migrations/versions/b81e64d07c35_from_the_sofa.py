"""from the sofa

Revision ID: b81e64d07c35
Revises: 5d0c1f7b2a9e
Create Date: 2026-11-29 09:12:00

"""
from alembic import op

revision = "b81e64d07c35"
down_revision = "5d0c1f7b2a9e"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for title in ("Spirited Away", "Paddington 2", "Arrival", "Rafiki", "The Straight Story"):
        op.execute(f'INSERT INTO books (title, author, lodge) VALUES ("{title}", "me", "my sofa")')


def downgrade() -> None:
    op.execute("DELETE FROM books WHERE author = 'me'")
