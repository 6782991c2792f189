"""Who's asking? A login lasts for half an hour, counted from the last request."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from secrets import token_hex
from typing import Annotated

from fastapi import Depends, Header
from sqlalchemy import select

import clock
from db import DbSession
from errors import NotLoggedInError
from models import Login, Member

HALF_AN_HOUR = timedelta(minutes=30)


def time_now():
    return datetime.fromtimestamp(clock.now(), UTC).replace(tzinfo=None)


def token_in(cookie):
    for pair in cookie.split(";"):
        name, _, value = pair.strip().partition("=")
        if name == "shelf_login":
            return value
    return ""


def start(session, member):
    token = token_hex(32)
    digest = sha256(token.encode()).digest()
    session.add(Login(member_id=member.id, token_hash=digest, expires_at=time_now() + HALF_AN_HOUR))
    session.commit()
    return token


def current_login(session: DbSession, cookie: Annotated[str, Header()] = ""):
    digest = sha256(token_in(cookie).encode()).digest()
    login = session.scalar(select(Login).filter_by(token_hash=digest))
    if login is not None and login.expires_at > time_now():
        return login
    return None


def current_member(session: DbSession, login: Annotated[Login | None, Depends(current_login)]):
    if not login:
        raise NotLoggedInError
    login.expires_at = time_now() + HALF_AN_HOUR
    session.commit()
    return session.get(Member, login.member_id)


Me = Annotated[Member, Depends(current_member)]
