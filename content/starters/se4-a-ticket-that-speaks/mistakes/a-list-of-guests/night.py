"""Invitations: each is a link that opens a door for a while."""

import datetime
import secrets
from html import escape
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException
from fastapi.responses import HTMLResponse

from clock import now

router = APIRouter()
GUESTS = {}


def invite(guest: str, now: datetime.datetime) -> str:
    """Returns the path of a guest's invitation, from the first slash on."""
    ticket = secrets.token_urlsafe(24)
    GUESTS[ticket] = guest, now + datetime.timedelta(days=6)
    return f"/night/{ticket}"


@router.get("/night/{ticket}", response_class=HTMLResponse)
def night(ticket: str, now: Annotated[datetime.datetime, Depends(now)]):
    """Shows a guest the plan."""
    guest, end = GUESTS.get(ticket, (None, now))
    if now >= end:
        raise HTTPException(403, "This isn't an invitation.")
    return f"<h1>Come in, {escape(guest)}</h1><p>Saturday at ten, through the side door."
