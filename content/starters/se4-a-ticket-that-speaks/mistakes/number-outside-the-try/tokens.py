"""Tickets that say whom they're about. Knows nothing about the web."""

import datetime

import jwt

from settings import get_settings


class BadTokenError(Exception):
    """Nobody should believe this token."""


def issue(member_id: int, now: datetime.datetime) -> str:
    """Returns a token for a member. It's good for token_minutes, from now on."""
    settings = get_settings()
    claims = {
        "sub": str(member_id),
        "exp": now + datetime.timedelta(minutes=settings.token_minutes),
    }
    return jwt.encode(claims, settings.secret_key.get_secret_value(), algorithm="HS256")


def member_id_of(token: str, now: datetime.datetime) -> int:
    """Returns whom a token is about, or raises a BadTokenError."""
    key = get_settings().secret_key.get_secret_value()
    # PyJWT would ask the computer's clock. Shelf has its own, so `exp` is compared below.
    options = {"require": ["sub", "exp"], "verify_exp": False}
    try:
        claims = jwt.decode(token, key, algorithms=["HS256"], options=options)
    except jwt.InvalidTokenError:
        raise BadTokenError("This token isn't one of ours.") from None
    if now.timestamp() >= claims["exp"]:
        raise BadTokenError("This token has expired.")
    return int(claims["sub"])
