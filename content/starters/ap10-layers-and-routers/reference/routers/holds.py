"""The endpoint for holds. It only translates between HTTP and the library."""

from fastapi import APIRouter

from models import HoldIn, HoldOut
from wiring import library

router = APIRouter(prefix="/holds", tags=["holds"])


@router.post("", status_code=201, response_model=HoldOut)
def create_hold(new: HoldIn):
    """Puts a member into the queue for a book."""
    hold = library.hold(new.book_id, new.member_id)
    return {**vars(hold), "place": library.place(hold)}
