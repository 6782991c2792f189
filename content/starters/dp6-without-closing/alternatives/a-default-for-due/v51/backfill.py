"""Gives the loans of 5.0 their `ends_at`, a few at a time."""

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from db import get_engine
from models import Loan


def fill(session: Session, most: int = 100) -> int:
    """Fills `ends_at` in at most this many loans, and commits. Returns how many it filled."""
    ids = session.scalars(select(Loan.id).where(Loan.ends_at == None).limit(most)).all()  # noqa: E711
    change = update(Loan).where(Loan.id.in_(ids)).values(ends_at=func.datetime(Loan.due, "+20 hours"))
    session.execute(change, execution_options={"synchronize_session": False})
    session.commit()
    return len(ids)


if __name__ == "__main__":
    with Session(get_engine()) as session:
        filled = fill(session)
        while filled:
            print(f"{filled} loans filled")
            filled = fill(session)
