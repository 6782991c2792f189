"""The books of Shelf, in the database that DATABASE_URL names: SQLite or PostgreSQL."""

from functools import cache

from sqlalchemy import (
    Column,
    ColumnElement,
    Engine,
    Integer,
    MetaData,
    String,
    Table,
    create_engine,
    delete,
    func,
    insert,
    select,
    update,
)

from books import BOOKS as FIRST_BOOKS
from models import BookChange, BookIn
from settings import database_url

metadata = MetaData()
BOOKS = Table(
    "books",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("title", String(200), nullable=False),
    Column("author", String(100), nullable=False),
    Column("copies", Integer, nullable=False),
    Column("member_phone", String(40)),
)


@cache
def engine() -> Engine:
    """Makes the engine when the database is needed for the first time, so an import needs no setting."""
    # Some platforms still write postgres://, which SQLAlchemy doesn't know.
    return create_engine(database_url().replace("postgres://", "postgresql://", 1))


def create_tables() -> None:
    """Creates the tables that don't exist yet. It leaves the others alone."""
    metadata.create_all(engine())


def add_first_books() -> None:
    """Fills an empty library. It leaves any other alone."""
    if count_books() == 0:
        for book in FIRST_BOOKS.values():
            add_book(BookIn.model_validate(book))


def fitting(author: str | None, word: str) -> list[ColumnElement[bool]]:
    conditions = [BOOKS.c.title.icontains(word, autoescape=True)]
    if author is not None:
        conditions.append(BOOKS.c.author == author)
    return conditions


def count_books(author: str | None = None, word: str = "") -> int:
    query = select(func.count()).select_from(BOOKS).where(*fitting(author, word))
    with engine().connect() as connection:
        return connection.execute(query).scalar_one()


def list_books(author: str | None, word: str, limit: int, offset: int) -> list[dict]:
    query = select(BOOKS).where(*fitting(author, word)).order_by(BOOKS.c.id)
    with engine().connect() as connection:
        rows = connection.execute(query.limit(limit).offset(offset)).mappings()
        return [dict(row) for row in rows]


def find_book(book_id: int) -> dict | None:
    query = select(BOOKS).where(BOOKS.c.id == book_id)
    with engine().connect() as connection:
        row = connection.execute(query).mappings().first()
    return None if row is None else dict(row)


def find_same(title: str, author: str) -> int | None:
    """Returns the number of the book with this title and author."""
    query = select(BOOKS.c.id).where(BOOKS.c.title == title, BOOKS.c.author == author)
    with engine().connect() as connection:
        return connection.execute(query).scalars().first()


def book_ids() -> list[int]:
    with engine().connect() as connection:
        return list(connection.execute(select(BOOKS.c.id).order_by(BOOKS.c.id)).scalars())


def add_book(new: BookIn) -> int:
    """Adds a book and returns its number."""
    with engine().begin() as connection:
        statement = insert(BOOKS).values(new.model_dump()).returning(BOOKS.c.id)
        return connection.execute(statement).scalar_one()


def correct_book(book_id: int, change: BookChange) -> bool:
    """Changes what is set, and returns whether there was such a book."""
    values = change.model_dump(exclude_unset=True)
    if not values:
        return find_book(book_id) is not None
    with engine().begin() as connection:
        statement = update(BOOKS).where(BOOKS.c.id == book_id).values(values)
        return connection.execute(statement).rowcount == 1


def remove_book(book_id: int) -> bool:
    """Returns whether there was such a book."""
    with engine().begin() as connection:
        return connection.execute(delete(BOOKS).where(BOOKS.c.id == book_id)).rowcount == 1
