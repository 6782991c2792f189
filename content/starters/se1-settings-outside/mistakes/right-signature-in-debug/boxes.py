"""Tokens for the boxes on the library's wall: the box, the second when they expire, a signature."""

import hashlib
import hmac


class BadTokenError(Exception):
    """This token opens no box."""


def sign(key: str, text: str) -> str:
    """Returns a signature of the text. Without the key, nobody can calculate it."""
    return hmac.new(key.encode(), text.encode(), hashlib.sha256).hexdigest()


def make_token(key: str, box: int, until: int) -> str:
    text = f"{box}.{until}"
    return f"{text}.{sign(key, text)}"


def box_of(key: str, token: str, now: float) -> int:
    """Returns the number of the box that a token opens now, or raises a BadTokenError."""
    text, _, signature = token.rpartition(".")
    right = sign(key, text)
    if not hmac.compare_digest(signature.encode(), right.encode()):
        raise BadTokenError(f"The signature of {text} is {right}, and not {signature}.")
    box, _, until = text.partition(".")
    if now >= int(until):
        raise BadTokenError("The token is too old.")
    return int(box)
