"""The books of Shelf, in the database that DATABASE_URL names: SQLite or PostgreSQL."""

from sqlalchemy import Column, Integer, MetaData, String, Table, create_engine, delete, insert, select

from models import BookIn
from settings import DATABASE_URL

engine = create_engine(DATABASE_URL)
metadata = MetaData()
BOOKS = Table(
    "books",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("title", String(200), nullable=False),
    Column("author", String(100), nullable=False),
    Column("copies", Integer, nullable=False),
)


def create_tables() -> None:
    """Makes the tables that are not there yet. Books that are there stay."""
    metadata.create_all(engine)


def count_books() -> int:
    with engine.connect() as connection:
        return len(connection.execute(select(BOOKS.c.id)).all())


def list_books(author: str | None, limit: int, offset: int) -> list[dict]:
    query = select(BOOKS).order_by(BOOKS.c.id).limit(limit).offset(offset)
    if author is not None:
        query = query.where(BOOKS.c.author == author)
    with engine.connect() as connection:
        return [dict(row) for row in connection.execute(query).mappings()]


def find_book(book_id: int) -> dict | None:
    with engine.connect() as connection:
        row = connection.execute(select(BOOKS).where(BOOKS.c.id == book_id)).mappings().first()
    return None if row is None else dict(row)


def add_book(new: BookIn) -> int:
    """Adds a book and gives its number."""
    values = {"title": new.title, "author": new.author, "copies": new.copies}
    with engine.begin() as connection:
        return connection.execute(insert(BOOKS).values(values).returning(BOOKS.c.id)).scalar_one()


def remove_book(book_id: int) -> bool:
    """Says whether there was such a book."""
    with engine.begin() as connection:
        return connection.execute(delete(BOOKS).where(BOOKS.c.id == book_id)).rowcount == 1
