"""Invitations: each is a link that opens a door for a while. There's no list of guests."""

import datetime

from fastapi import APIRouter, HTTPException

import clock
import tokens

router = APIRouter(prefix="/secret")


def invite(guest: str, now: datetime.datetime) -> str:
    """Returns the path of a guest's invitation, from the first slash on."""
    ticket = tokens.Stamp("guests").sign(guest, now + datetime.timedelta(days=6))
    return f"/secret/garden?ticket={ticket}"


@router.get("/garden")
def garden(ticket: str = ""):
    try:
        guest = tokens.Stamp("guests").subject_of(ticket, clock.now())
    except tokens.BadTokenError:
        raise HTTPException(404, "There's no garden here.") from None
    return {"welcome": guest, "gate": "the green one", "bring": ["a spoon", "a towel"]}
