"""Who is it? A cookie with a random token, and a table with its hash."""

import secrets
from typing import Annotated

from fastapi import Cookie, Depends
from sqlalchemy import delete, select

import clock
from errors import Refused
from models import Account, DbSession, Login
from tickets import hash_of

LOGIN_SECONDS = 8 * 3600
LoginCookie = Annotated[str | None, Cookie(alias="door_login")]


def begin(session, account_id: int, now: int) -> str:
    token = secrets.token_urlsafe()
    session.execute(delete(Login).where(Login.expires_at <= now))
    session.add(
        Login(account_id=account_id, token_hash=hash_of(token), expires_at=now + LOGIN_SECONDS)
    )
    session.commit()
    return token


def end(session, token: str | None) -> None:
    if token is not None:
        session.execute(delete(Login).where(Login.token_hash == hash_of(token)))
        session.commit()


def find_account(session: DbSession, door_login: LoginCookie = None) -> Account | None:
    """Returns who sent the request, or None. FastAPI calls it once for each request."""
    if door_login is None:
        return None
    mine = select(Account).join(Login, Login.account_id == Account.id)
    mine = mine.where(Login.token_hash == hash_of(door_login), Login.expires_at > clock.now())
    return session.scalar(mine)


Visitor = Annotated[Account | None, Depends(find_account)]


def current_account(visitor: Visitor) -> Account:
    """Returns who sent the request. Nobody else gets past this."""
    if visitor is None:
        raise Refused(401, "not_logged_in", "Please log in first.")
    return visitor


Me = Annotated[Account, Depends(current_account)]
