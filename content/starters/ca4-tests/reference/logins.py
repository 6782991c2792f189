"""Says who sends a request. The login is a signed token."""

import datetime
from typing import Annotated

import jwt
from fastapi import Depends, Header
from sqlalchemy.orm import Session

from db import get_session
from domain import NotLoggedInError
from models import Member
from settings import get_settings


def key():
    return get_settings().secret_key.get_secret_value()


def begin(session: Session, member: Member) -> dict[str, str]:
    now = datetime.datetime.now(datetime.UTC)
    end = now + datetime.timedelta(minutes=get_settings().login_minutes)
    claims = {"sub": str(member.id), "exp": end}
    return {"access_token": jwt.encode(claims, key(), algorithm="HS256"), "token_type": "bearer"}


def current_member(
    session: Annotated[Session, Depends(get_session)],
    authorization: Annotated[str, Header()] = "",
) -> Member:
    scheme, _, token = authorization.partition(" ")
    if scheme.lower() != "bearer":
        raise NotLoggedInError
    options = {"require": ["sub", "exp"]}
    try:
        number = int(jwt.decode(token, key(), algorithms=["HS256"], options=options)["sub"])
    except (jwt.InvalidTokenError, ValueError):
        raise NotLoggedInError from None
    member = session.get(Member, number)
    if member is None:
        raise NotLoggedInError
    return member
