"""Where the library's database is."""

from sqlalchemy import create_engine

engine = create_engine("sqlite:///library.db")
