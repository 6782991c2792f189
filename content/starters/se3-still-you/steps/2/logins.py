"""Who's asking? The login state of Shelf."""

from typing import Annotated

from fastapi import Cookie, Depends

from db import DbSession
from errors import NotLoggedInError
from models import Member


def current_member(session: DbSession, shelf_login: Annotated[int, Cookie()] = 0) -> Member:
    """Returns the member who sent this request, or raises a NotLoggedInError."""
    member = session.get(Member, shelf_login)
    if member is None:
        raise NotLoggedInError
    return member


Me = Annotated[Member, Depends(current_member)]
