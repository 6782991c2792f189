"""Who's asking? The login state of Shelf."""

import hashlib
import secrets
from typing import Annotated

from fastapi import Cookie, Depends
from sqlalchemy import select
from sqlalchemy.orm import Session

from clock import Now
from db import DbSession
from errors import NotLoggedInError
from models import Login, Member

LOGIN_SECONDS = 2 * 60 * 60

LoginCookie = Annotated[str | None, Cookie(alias="shelf_login")]


def hash_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def begin(session: Session, member: Member, now: int) -> str:
    """Saves a new login, and returns the token for its cookie."""
    token = secrets.token_urlsafe()
    expires_at = now + LOGIN_SECONDS
    session.add(Login(member_id=member.id, token_hash=hash_of(token), expires_at=expires_at))
    session.commit()
    print(f"{member.name} has logged in with {token}")
    return token


def find(session: Session, token: str | None) -> Login | None:
    if token is None:
        return None
    return session.scalar(select(Login).where(Login.token_hash == hash_of(token)))


def end(session: Session, token: str | None) -> None:
    """Ends this login, and no other."""
    login = find(session, token)
    if login is not None:
        session.delete(login)
        session.commit()


def current_member(session: DbSession, now: Now, token: LoginCookie = None) -> Member:
    """Returns the member who sent this request, or raises a NotLoggedInError."""
    login = find(session, token)
    if login is None or login.expires_at <= now:
        raise NotLoggedInError
    return session.get(Member, login.member_id)


Me = Annotated[Member, Depends(current_member)]
