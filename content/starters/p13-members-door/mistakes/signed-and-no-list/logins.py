"""Who is it? A signed token, and a list of those that are still good."""

import uuid
from typing import Annotated

import jwt
from fastapi import Depends
from fastapi.security import OAuth2PasswordBearer
from sqlalchemy import delete, select

import clock
from errors import Refused
from models import Account, DbSession, Login
from settings import get_settings
from tickets import hash_of

LOGIN_SECONDS = 12 * 3600
Token = Annotated[str | None, Depends(OAuth2PasswordBearer("login", auto_error=False))]


def key() -> str:
    return get_settings().secret_key.get_secret_value()


def begin(session, account_id: int, now: int) -> str:
    number = uuid.uuid4().hex
    session.add(Login(account_id=account_id, token_hash=hash_of(number), expires_at=now + LOGIN_SECONDS))
    session.commit()
    claims = {"aud": "door", "sub": str(account_id), "jti": number, "iat": now, "exp": now + LOGIN_SECONDS}
    return jwt.encode(claims, key(), algorithm="HS256")


def number_of(token: str | None) -> str:
    try:
        options = {"require": ["sub", "exp", "jti", "aud"]}
        return jwt.decode(token or "", key(), algorithms=["HS256"], audience="door", options=options)["jti"]
    except jwt.InvalidTokenError:
        raise Refused(401, "not_logged_in", "Please log in first.", {"WWW-Authenticate": "Bearer"}) from None


def end(session, token: str | None) -> None:
    session.execute(delete(Login).where(Login.token_hash == hash_of(number_of(token))))
    session.commit()


def current_account(session: DbSession, token: Token) -> Account:
    number_of(token)
    account = session.get(Account, int(jwt.decode(token, key(), algorithms=["HS256"], audience="door")["sub"]))
    if account is None:
        raise Refused(401, "not_logged_in", "Please log in first.", {"WWW-Authenticate": "Bearer"})
    return account


Me = Annotated[Account, Depends(current_account)]
