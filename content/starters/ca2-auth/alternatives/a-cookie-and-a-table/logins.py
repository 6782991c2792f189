"""Says who sends a request. The cookie leads to a row, which has only a hash of it."""

import hashlib
import hmac
import secrets
import time
from typing import Annotated

from fastapi import Cookie, Depends
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from db import get_session
from domain import NotLoggedInError
from models import Login, Member
from settings import get_settings

NAME = "skua_login"


def key():
    return get_settings().secret_key.get_secret_value().encode()


Token = Annotated[str | None, Cookie(alias=NAME)]


def hash_of(token: str) -> str:
    return hmac.new(key(), token.encode(), hashlib.sha256).hexdigest()


def begin(session: Session, member: Member) -> tuple[str, int]:
    token, seconds = secrets.token_urlsafe(), get_settings().login_minutes * 60
    session.execute(delete(Login).where(Login.ends <= time.time()))
    session.add(Login(member_id=member.id, token_hash=hash_of(token), ends=time.time() + seconds))
    session.commit()
    return token, seconds


def end(session: Session, token: str | None) -> None:
    session.execute(delete(Login).where(Login.token_hash == hash_of(token or "")))
    session.commit()


def current_member(
    session: Annotated[Session, Depends(get_session)], token: Token = None
) -> Member:
    query = select(Member).join(Login).where(Login.token_hash == hash_of(token or ""))
    member = session.scalar(query.where(Login.ends > time.time()))
    if member is None:
        raise NotLoggedInError
    return member
