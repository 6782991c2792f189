"""from the sofa

Revision ID: b81e64d07c35
Revises: 5d0c1f7b2a9e
Create Date: 2026-11-29 09:12:00

"""
import sqlalchemy as sa
from alembic import op

revision = "b81e64d07c35"
down_revision = "5d0c1f7b2a9e"
branch_labels = None
depends_on = None

books = sa.table("books", *[sa.column(name, sa.String) for name in ("title", "author", "lodge")])
MINE = [
    {"title": "Spirited Away", "author": "Hayao Miyazaki", "lodge": "my sofa"},
    {"title": "Paddington 2", "author": "Paul King", "lodge": "my sofa"},
    {"title": "Arrival", "author": "Denis Villeneuve", "lodge": "with my sister, since March"},
    {"title": "Rafiki", "author": "Wanuri Kahiu", "lodge": "my sofa"},
    {"title": "The Straight Story", "author": "David Lynch", "lodge": "under my sofa"},
]


def upgrade() -> None:
    op.bulk_insert(books, MINE)


def downgrade() -> None:
    for mine in MINE:
        op.execute(books.delete().where(books.c.title == mine["title"], books.c.author == mine["author"]))
