"""What has to be back today?"""

import datetime
from typing import Annotated

from fastapi import APIRouter, Depends
from sqlalchemy import text
from sqlalchemy.orm import Session

from clock import today
from db import get_session

router = APIRouter()
TRY = "/today"
MOST_STATEMENTS = 2


@router.get("/today")
def due_today(
    day: Annotated[datetime.date, Depends(today)],
    session: Annotated[Session, Depends(get_session, scope="function")],
):
    query = """
        SELECT books.title, members.name FROM loans
        JOIN books ON books.id = loans.book_id
        JOIN members ON members.id = loans.member_id
        WHERE loans.returned_on IS NULL AND loans.due <= :day
        ORDER BY loans.due
    """
    rows = session.execute(text(query), {"day": str(day)})
    return [f"{name}: {title}" for title, name in rows]
