"""books

Revision ID: 5d0c1f7b2a9e
Revises:
Create Date: 2026-11-28 21:40:00

"""
import sqlalchemy as sa
from alembic import op

revision = "5d0c1f7b2a9e"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    books = op.create_table(
        "books",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("author", sa.String(200), nullable=False),
        sa.Column("lodge", sa.String(200), nullable=False),
    )
    op.bulk_insert(
        books,
        [
            {"title": "Kindred", "author": "Octavia E. Butler", "lodge": "Pasang's"},
            {"title": "The Fellowship of the Ring", "author": "J. R. R. Tolkien", "lodge": "Pasang's"},
            {"title": "The Two Towers", "author": "J. R. R. Tolkien", "lodge": "Dolma's, 600 metres higher"},
            {"title": "Things Fall Apart", "author": "Chinua Achebe", "lodge": "Lhakpa's"},
            {"title": "Convenience Store Woman", "author": "Sayaka Murata", "lodge": "Tashi's, above the bridge"},
        ],
    )


def downgrade() -> None:
    op.drop_table("books")
