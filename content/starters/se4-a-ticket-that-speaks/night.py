"""Invitations: each is a link that opens a door for a while. There's no list of guests."""

import datetime

from fastapi import APIRouter

router = APIRouter()


def invite(guest: str, now: datetime.datetime) -> str:
    """Returns the path of a guest's invitation, from the first slash on."""
    raise NotImplementedError("You write this in step 6.")
