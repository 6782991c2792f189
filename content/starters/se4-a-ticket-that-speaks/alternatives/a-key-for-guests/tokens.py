"""Tickets that say whom they're about. Knows nothing about the web."""

import datetime
from uuid import uuid4

import jwt

from settings import get_settings


class BadTokenError(Exception):
    """Nobody should believe this token."""


def secret():
    return get_settings().secret_key.get_secret_value()


def issue(member_id: int, now: datetime.datetime) -> str:
    """Returns a token for a member. It's good for token_minutes, from now on."""
    exp = now.timestamp() + 60 * get_settings().token_minutes
    return jwt.encode(dict(jti=uuid4().hex, exp=exp, sub=str(member_id)), secret())


def member_id_of(token: str, now: datetime.datetime) -> int:
    """Returns whom a token is about, or raises a BadTokenError."""
    try:
        claims = jwt.decode(token, secret(), ["HS256"], options={"verify_exp": False})
        expires = datetime.datetime.fromtimestamp(claims["exp"], datetime.timezone.utc)
        if now < expires:
            return int(claims["sub"])
    except Exception as error:
        raise BadTokenError from error
    raise BadTokenError
