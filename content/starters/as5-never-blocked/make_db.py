"""Makes the library: the tables of models.py, with the rows of rows.sql. Everything else is forgotten."""

from pathlib import Path

from db import engine
from models import Base


def fill(engine):
    rows = Path(__file__).with_name("rows.sql").read_text(encoding="utf-8")
    Base.metadata.drop_all(engine)
    Base.metadata.create_all(engine)
    with engine.begin() as connection:
        for statement in rows.split(";\n"):
            if statement.strip():
                connection.exec_driver_sql(statement)


if __name__ == "__main__":
    fill(engine)
    print(f"{engine.url.database}: 10 books, 6 members, 14 loans, 3 holds")
