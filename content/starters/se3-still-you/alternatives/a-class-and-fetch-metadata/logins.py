"""Who's asking? A class knows, and a request is all it needs."""

import uuid
from dataclasses import dataclass
from hashlib import blake2b
from typing import Annotated

from fastapi import Depends, Request
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

import clock
from db import DbSession
from errors import NotLoggedInError
from models import Login, Member

WEEK = 7 * 24 * 60 * 60


@dataclass
class Logins:
    session: Session
    token: str

    @property
    def _fingerprint(self):
        return blake2b(self.token.encode(), digest_size=32).hexdigest()

    def save(self, member):
        self.session.execute(delete(Login).where(Login.expires_at < clock.now()))
        row = Login(token_hash=self._fingerprint, member_id=member.id, expires_at=clock.now() + WEEK)
        self.session.add(row)
        self.session.commit()

    def forget(self):
        self.session.execute(delete(Login).where(Login.token_hash == self._fingerprint))
        self.session.commit()

    def member(self):
        query = select(Member).join(Login)
        return self.session.scalar(
            query.where(Login.token_hash == self._fingerprint, Login.expires_at > clock.now())
        )


def new_token():
    return uuid.uuid4().hex + uuid.uuid4().hex


def logins_of(request: Request, session: DbSession):
    return Logins(session, request.cookies.get("shelf_login", ""))


def current_member(logins: Annotated[Logins, Depends(logins_of)]) -> Member:
    match logins.member():
        case None:
            raise NotLoggedInError
        case member:
            return member


Me = Annotated[Member, Depends(current_member)]
