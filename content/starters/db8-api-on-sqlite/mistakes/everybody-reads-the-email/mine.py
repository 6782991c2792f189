"""An endpoint of your own, for the phones of the members."""

from typing import Annotated

from fastapi import APIRouter, Depends
from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from db import get_session
from models import Loan

router = APIRouter()

TRY = "/late"
MOST_STATEMENTS = 1


@router.get("/late")
def late(session: Annotated[Session, Depends(get_session)]):
    query = select(Loan).where(Loan.returned_on.is_(None)).options(joinedload(Loan.book), joinedload(Loan.member))
    return [f"{loan.member.email} has {loan.book.title} until {loan.due}" for loan in session.scalars(query)]
