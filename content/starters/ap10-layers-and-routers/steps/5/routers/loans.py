"""The endpoints for loans. They only translate between HTTP and the library."""

import datetime

from fastapi import APIRouter

from models import LoanIn, LoanList, LoanOut, ScanIn
from wiring import library

router = APIRouter(tags=["loans"])


@router.post("/loans", status_code=201, response_model=LoanOut)
def create_loan(new: LoanIn):
    """Lends a book. The app on the phones calls this."""
    return library.lend(new.book_id, new.member_id, datetime.date.today())


@router.post("/scans", status_code=201, response_model=LoanOut)
def create_scan(new: ScanIn):
    """Lends a book. The tablet beside the shelf calls this: it scans the ISBN."""
    return library.lend_scanned(new.isbn, new.member_id, datetime.date.today())


@router.post("/loans/{loan_id}/return")
def return_loan(loan_id: int):
    """Ends a loan, and says what it costs."""
    return {"loan_id": loan_id, "fee": library.give_back(loan_id, datetime.date.today())}


@router.get("/members/{member_id}/loans", response_model=LoanList)
def list_loans(member_id: int):
    """Lists what a member has at home."""
    return {"items": library.loans_of(member_id)}
