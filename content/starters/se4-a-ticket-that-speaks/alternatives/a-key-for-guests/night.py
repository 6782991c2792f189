"""Invitations: each is a link that opens a door for a while. There's no list of guests."""

import datetime
import hashlib

import jwt
from fastapi import APIRouter
from fastapi.responses import PlainTextResponse

import clock
from settings import get_settings

router = APIRouter()
HOURS = 36


def key():
    """Returns a key that's only for invitations, made of the library's."""
    secret = get_settings().secret_key.get_secret_value()
    return hashlib.sha256(b"invitations:" + secret.encode()).hexdigest()


def invite(guest: str, now: datetime.datetime) -> str:
    """Returns the path of a guest's invitation, from the first slash on."""
    until = now.timestamp() + HOURS * 3600
    return "/psst/" + jwt.encode({"guest": guest, "exp": int(until)}, key()) + "/come"


@router.get("/psst/{ticket}/come", response_class=PlainTextResponse)
def come(ticket):
    try:
        claims = jwt.decode(ticket, key(), ["HS256"], options={"verify_exp": False, "require": ["exp"]})
        left = claims["exp"] - clock.now().timestamp()
        guest = claims["guest"]
    except (jwt.PyJWTError, KeyError):
        return PlainTextResponse("This key fits no door here.", 403)
    if left <= 0:
        return PlainTextResponse("Too late. We've gone swimming without you.", 410)
    return f"{guest}, we're going to the lake. The bus leaves in {left / 3600:.0f} hours."
