"""what I'd carry up

Revision ID: b81e64d07c35
Revises: 5d0c1f7b2a9e
Create Date: 2026-11-29 09:12:00

"""
from alembic import op
from sqlalchemy import text

revision = "b81e64d07c35"
down_revision = "5d0c1f7b2a9e"
branch_labels = None
depends_on = None

SONGS = """Pata Pata - Miriam Makeba
Gracias a la vida - Violeta Parra
Feeling Good - Nina Simone
Hyperballad - Björk
Didi - Khaled
7 Seconds - Youssou N'Dour and Neneh Cherry"""


def upgrade() -> None:
    insert = text("INSERT INTO books (title, author, lodge) VALUES (:title, :author, :lodge)")
    for line in SONGS.splitlines():
        title, author = line.split(" - ")
        op.execute(insert.bindparams(title=title, author=author, lodge="in my head"))


def downgrade() -> None:
    op.execute("DELETE FROM books WHERE lodge = 'in my head'")
