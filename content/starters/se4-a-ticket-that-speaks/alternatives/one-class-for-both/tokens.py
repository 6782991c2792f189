"""Tickets that say whom they're about. Knows nothing about the web."""

import datetime

import jwt

from settings import get_settings


class BadTokenError(Exception):
    """Nobody should believe this token."""


class Stamp:
    """Signs claims for one audience, and reads only tokens for that audience."""

    def __init__(self, audience: str | None = None) -> None:
        self.audience = audience
        self.key = get_settings().secret_key.get_secret_value().encode()

    def sign(self, subject: str, expires: datetime.datetime) -> str:
        claims = {"sub": subject, "exp": int(expires.timestamp())}
        if self.audience:
            claims["aud"] = self.audience
        return jwt.encode(claims, self.key, "HS256")

    def subject_of(self, token: str, now: datetime.datetime) -> str:
        # PyJWT compares with the computer's clock. This moves it to the one that's passed in.
        ahead = datetime.datetime.now(datetime.timezone.utc) - now
        try:
            return jwt.decode(
                token,
                self.key,
                algorithms=["HS256"],
                audience=self.audience,
                leeway=ahead,
                options={"require": ["exp", "sub"]},
            )["sub"]
        except jwt.PyJWTError as error:
            raise BadTokenError(str(error)) from error


def issue(member_id: int, now: datetime.datetime) -> str:
    """Returns a token for a member. It's good for token_minutes, from now on."""
    return Stamp("login").sign(f"{member_id}", now + datetime.timedelta(minutes=get_settings().token_minutes))


def member_id_of(token: str, now: datetime.datetime) -> int:
    """Returns whom a token is about, or raises a BadTokenError."""
    match Stamp("login").subject_of(token, now):
        case number if number.isdecimal():
            return int(number)
        case _:
            raise BadTokenError("This token is about somebody else.")
