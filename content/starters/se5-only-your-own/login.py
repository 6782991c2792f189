"""Who somebody is. Whether they may do what they want isn't decided here."""

from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException
from fastapi.security import OAuth2PasswordBearer, OAuth2PasswordRequestForm
from pwdlib import PasswordHash
from sqlalchemy import select

from clock import Now
from db import DbSession
from models import Member
from tokens import BadTokenError, issue, member_id_of

router = APIRouter()
hasher = PasswordHash.recommended()

# For an unknown address, this costs the same work as a real hash would.
SPARE_HASH = "$argon2id$v=19$m=65536,t=3,p=4$TugNNOUv9sYgDfjNIe0Yhw$3hCsBOgcgIFoTmQVNdV3EtTpThQMNLXmHtzH1Qd/N0I"

# None, if a request brings no token.
Token = Annotated[str | None, Depends(OAuth2PasswordBearer(tokenUrl="token", auto_error=False))]


def not_logged_in(message: str) -> HTTPException:
    return HTTPException(401, message, headers={"WWW-Authenticate": "Bearer"})


def find_member(token: Token, session: DbSession, now: Now) -> Member | None:
    """Returns who sent the request, or None. FastAPI calls it once for each request."""
    try:
        return session.get(Member, member_id_of(token or "", now))
    except BadTokenError:
        return None


Visitor = Annotated[Member | None, Depends(find_member)]


def current_member(visitor: Visitor) -> Member:
    """Returns who sent the request. Nobody else gets past this."""
    if visitor is None:
        raise not_logged_in("Please log in first.")
    return visitor


Me = Annotated[Member, Depends(current_member)]


@router.post("/token")
def create_token(
    form: Annotated[OAuth2PasswordRequestForm, Depends()], session: DbSession, now: Now
):
    """Lets somebody log in. The user name is the email address."""
    member = session.scalar(select(Member).where(Member.email == form.username))
    known = (member and member.password_hash) or SPARE_HASH
    if not hasher.verify(form.password, known) or member is None:
        raise not_logged_in("Address and password don't fit.")
    return {"access_token": issue(member.id, now), "token_type": "bearer"}
