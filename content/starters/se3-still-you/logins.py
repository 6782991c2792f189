"""Who's asking? The login state of Shelf."""

from typing import Annotated

from fastapi import Depends

from errors import NotLoggedInError
from models import Member


def current_member() -> Member:
    """Returns the member who sent this request, or raises a NotLoggedInError."""
    raise NotLoggedInError


Me = Annotated[Member, Depends(current_member)]
