from fastapi import APIRouter

from models import LoanList
from wiring import library

router = APIRouter(prefix="/members/{member_id}")


@router.get("/loans", response_model=LoanList)
def at_home(member_id: int):
    """Lists what a member has at home."""
    return {"items": library.loans_of(member_id)}
