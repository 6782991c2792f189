"""Gives the loans of 5.0 their `ends_at`, a few at a time."""

from sqlalchemy import text
from sqlalchemy.orm import Session

from db import get_engine

STATEMENT = """
UPDATE loans SET ends_at = due || ' 20:00:00.000000'
WHERE id IN (SELECT id FROM loans WHERE ends_at IS NULL LIMIT :most)
"""


def fill(session: Session, most: int = 100) -> int:
    result = session.execute(text(STATEMENT), {"most": most})
    session.commit()
    return result.rowcount


if __name__ == "__main__":
    with Session(get_engine()) as session:
        while fill(session):
            print("A few more.")
