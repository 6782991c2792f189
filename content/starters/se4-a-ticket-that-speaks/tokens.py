"""Tickets that say whom they're about. Knows nothing about the web."""

import datetime

import jwt

from settings import get_settings


class BadTokenError(Exception):
    """Nobody should believe this token."""


def issue(member_id: int, now: datetime.datetime) -> str:
    """Returns a token for a member. It's good for token_minutes, from now on."""
    raise NotImplementedError("You write this in step 2.")


def member_id_of(token: str, now: datetime.datetime) -> int:
    """Returns whom a token is about, or raises a BadTokenError."""
    raise NotImplementedError("You write this in step 3.")
