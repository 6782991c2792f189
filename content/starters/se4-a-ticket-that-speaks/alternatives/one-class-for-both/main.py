"""Shelf 5.0, the part for machines. Start it: python -m uvicorn main:app --reload"""

from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer, OAuth2PasswordRequestForm

import accounts
import clock
import library
import night
import tokens
from handlers import add_error_handlers
from schemas import LoanList
from settings import get_settings


@asynccontextmanager
async def lifespan(app):
    """Runs when the server starts. Without a good key, it doesn't."""
    get_settings()
    yield


app = FastAPI(title="Shelf", lifespan=lifespan)
add_error_handlers(app)
app.include_router(night.router)
bearer = HTTPBearer(auto_error=False)


class LoggedInMember:
    """The member who asks."""

    def __init__(
        self, credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]
    ) -> None:
        if credentials is None:
            raise HTTPException(401, "Where's your ticket?", {"WWW-Authenticate": "Bearer"})
        try:
            self.id = tokens.member_id_of(credentials.credentials, clock.now())
        except tokens.BadTokenError:
            self.id = None
        if self.id not in library.MEMBERS:
            problem = 'Bearer error="invalid_token"'
            raise HTTPException(401, "No, not with this one.", {"WWW-Authenticate": problem})


@app.get("/health")
def health():
    """Tells monitoring programs that the server is running."""
    return {"status": "ok"}


@app.get("/me/loans", response_model=LoanList)
def loans(me: Annotated[LoggedInMember, Depends()]):
    return {"items": [{"title": one.title, "due": one.due} for one in library.loans_of(me.id)]}


@app.post("/token")
def log_in(form: OAuth2PasswordRequestForm = Depends()):
    try:
        member = accounts.log_in(form.username, form.password)
    except accounts.WrongLoginError as error:
        raise HTTPException(401, "No.", {"WWW-Authenticate": "Bearer"}) from error
    return {"token_type": "Bearer", "access_token": tokens.issue(member.id, clock.now())}
