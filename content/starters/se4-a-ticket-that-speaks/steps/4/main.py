"""Shelf 5.0, the part for machines. Start it: python -m uvicorn main:app --reload"""

import datetime
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import OAuth2PasswordRequestForm

import night
from accounts import WrongLoginError, log_in
from clock import now
from handlers import add_error_handlers
from schemas import TokenOut
from settings import get_settings
from tokens import issue


@asynccontextmanager
async def lifespan(app):
    """Runs when the server starts. Without a good key, it doesn't."""
    get_settings()
    yield


app = FastAPI(title="Shelf", lifespan=lifespan)
add_error_handlers(app)
app.include_router(night.router)

Now = Annotated[datetime.datetime, Depends(now)]


def not_logged_in(message: str) -> HTTPException:
    return HTTPException(401, message, headers={"WWW-Authenticate": "Bearer"})


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
