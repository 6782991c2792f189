"""Invitations: each is a link that opens a door for a while. There's no list of guests."""

import datetime
from typing import Annotated

import jwt
from fastapi import APIRouter, Depends, HTTPException
from fastapi.responses import HTMLResponse

from clock import now
from settings import get_settings

router = APIRouter()

PLAN = """Saturday at ten, through the side door. Bring a torch, and a book for under a blanket.
The cake is behind the minutes of the town council, because nobody ever looks there."""


def invite(guest: str, now: datetime.datetime) -> str:
    """Returns the path of a guest's invitation, from the first slash on. It's good for six days."""
    claims = {"aud": "night", "sub": guest, "exp": now + datetime.timedelta(days=6)}
    key = get_settings().secret_key.get_secret_value()
    return "/night/" + jwt.encode(claims, key, algorithm="HS256")


def guest_of(ticket: str, now: Annotated[datetime.datetime, Depends(now)]) -> str:
    """Returns who is invited. Everybody else gets a 403."""
    key = get_settings().secret_key.get_secret_value()
    # PyJWT would ask the computer's clock. Shelf has its own, so `exp` is compared below.
    options = {"require": ["sub", "exp"], "verify_exp": False}
    try:
        claims = jwt.decode(ticket, key, algorithms=["HS256"], options=options, audience="night")
    except jwt.InvalidTokenError:
        raise HTTPException(403, "This isn't an invitation.") from None
    if now.timestamp() >= claims["exp"]:
        raise HTTPException(403, "You're too late. The cake is gone.")
    return claims["sub"]


@router.get("/night/{ticket}", response_class=HTMLResponse)
def night(guest: Annotated[str, Depends(guest_of)]):
    """Shows a guest the plan."""
    size = '<meta name="viewport" content="width=device-width">'
    return f"{size}<h1>Come in, {guest}</h1><p>{PLAN}</p>"
