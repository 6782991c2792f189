"""Shelf 5.0, the part for machines. Start it: python -m uvicorn main:app --reload"""

from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Depends, FastAPI, Form, Header
from fastapi.responses import JSONResponse

import night
from accounts import WrongLoginError, log_in
from clock import now
from handlers import add_error_handlers, error_answer
from library import MEMBERS, loans_of
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


class StrangerError(Exception):
    pass


@app.exception_handler(StrangerError)
@app.exception_handler(BadTokenError)
@app.exception_handler(WrongLoginError)
def stranger(request, error):
    return error_answer(401, "stranger", "Who are you?", {"WWW-Authenticate": 'Bearer realm="shelf"'})


@app.get("/health")
def health():
    """Tells monitoring programs that the server is running."""
    return {"status": "ok"}


@app.post("/token")
async def token(username: Annotated[str, Form()], password: Annotated[str, Form()]):
    member = log_in(username, password)
    return JSONResponse(
        {"access_token": issue(member.id, now()), "token_type": "bearer"},
        headers={"Cache-Control": "no-store"},
    )


def me(authorization: Annotated[str | None, Header()] = None):
    scheme, _, token = (authorization or "").partition(" ")
    if scheme.lower() != "bearer":
        raise StrangerError
    member = MEMBERS.get(member_id_of(token, now()))
    if member is None:
        raise StrangerError
    return member


@app.get("/me/loans")
async def my_loans(member=Depends(me)):
    return {"items": loans_of(member.id)}
