"""Shelf 5.0, the part for machines. Start it: python -m uvicorn main:app --reload"""

import datetime
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import OAuth2PasswordBearer, OAuth2PasswordRequestForm

import night
from accounts import WrongLoginError, log_in
from clock import now
from handlers import add_error_handlers
from library import MEMBERS, Member, loans_of
from schemas import LoanList, LoanOut, TokenOut
from settings import get_settings
from tokens import BadTokenError, issue, member_id_of


@asynccontextmanager
async def lifespan(app):
    """Runs when the server starts. Without a good key, it doesn't."""
    get_settings()
    yield


app = FastAPI(title="Shelf", lifespan=lifespan)
add_error_handlers(app)
app.include_router(night.router)

Now = Annotated[datetime.datetime, Depends(now)]
Token = Annotated[str, Depends(OAuth2PasswordBearer(tokenUrl="token"))]


def not_logged_in(message: str) -> HTTPException:
    return HTTPException(401, message, headers={"WWW-Authenticate": "Bearer"})


def current_member(token: Token, now: Now) -> Member:
    """Returns who sent the request. Nobody else gets past this."""
    try:
        return MEMBERS[member_id_of(token, now)]
    except (BadTokenError, KeyError):
        raise not_logged_in("This token isn't good any more, or never was.") from None


CurrentMember = Annotated[Member, Depends(current_member)]


@app.get("/health")
def health():
    """Tells monitoring programs that the server is running."""
    return {"status": "ok"}


@app.post("/token")
def create_token(form: Annotated[OAuth2PasswordRequestForm, Depends()], now: Now) -> TokenOut:
    """Lets a program log in, and returns its token."""
    try:
        member = log_in(form.username, form.password)
    except WrongLoginError:
        raise not_logged_in("Address and password don't fit.") from None
    return TokenOut(access_token=issue(member.id, now))


@app.get("/me/loans")
def my_loans(member: CurrentMember) -> LoanList:
    """Lists what the member who asks has at home."""
    return LoanList(items=[LoanOut(title=loan.title, due=loan.due) for loan in loans_of(member.id)])
