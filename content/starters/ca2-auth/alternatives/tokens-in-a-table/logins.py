"""Says who sends a request. A token is random, and its hash is in a table."""

import datetime
import hashlib
import secrets

from fastapi import Depends
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from sqlalchemy import select
from sqlalchemy.orm import Session

from db import get_session
from domain import NotLoggedInError
from models import Login, Member
from settings import get_settings

bearer = HTTPBearer(auto_error=False)


def sha256(token):
    return hashlib.sha256(token.encode()).hexdigest()


def begin(session: Session, member: Member) -> dict[str, str]:
    token = secrets.token_hex(32)
    session.add(Login(token_hash=sha256(token), member_id=member.id, since=datetime.datetime.now(datetime.UTC).replace(tzinfo=None)))
    session.commit()
    return {"access_token": token, "token_type": "bearer"}


def end_all(session: Session, member: Member) -> None:
    for login in session.scalars(select(Login).where(Login.member_id == member.id)):
        session.delete(login)
    session.commit()


def current_member(
    session: Session = Depends(get_session),
    credentials: HTTPAuthorizationCredentials | None = Depends(bearer),
) -> Member:
    login = credentials and session.get(Login, sha256(credentials.credentials))
    long = datetime.timedelta(minutes=get_settings().login_minutes)
    if not login or datetime.datetime.now(datetime.UTC).replace(tzinfo=None) - login.since >= long:
        raise NotLoggedInError
    return login.member
