"""Gives the loans of 5.0 their `ends_at`, a few at a time."""

from sqlalchemy import select
from sqlalchemy.orm import Session

import service
from db import get_engine
from models import Loan


def fill(session: Session, most: int = 100) -> int:
    """Fills `ends_at` in at most this many loans, and commits. Returns how many it filled."""
    query = select(Loan).where(Loan.ends_at.is_(None)).order_by(Loan.id).limit(most)
    loans = session.scalars(query).all()
    for loan in loans:
        loan.ends_at = service.ends(loan)
    session.commit()
    return len(loans)


if __name__ == "__main__":
    with Session(get_engine()) as session:
        filled = fill(session)
        while filled:
            print(f"{filled} loans filled")
            filled = fill(session)
