"""Gives the loans of 5.0 their `ends_at`, a few at a time."""

from sqlalchemy.orm import Session

from db import get_engine


def fill(session: Session, most: int = 100) -> int:
    """Fills `ends_at` in at most this many loans, and commits. Returns how many it filled."""
    return 0


if __name__ == "__main__":
    with Session(get_engine()) as session:
        filled = fill(session)
        while filled:
            print(f"{filled} loans filled")
            filled = fill(session)
