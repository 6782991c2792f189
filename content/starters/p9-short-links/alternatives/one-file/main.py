"""Short links in one file: counted names, 302, a last handler with its own header, a dependency that counts."""

import json
import logging
import os
import re
from datetime import date
from typing import Annotated
from uuid import uuid4

from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException as AnyHTTPException

from council import add_click, clicks_of

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
DIGITS = "abcdefghjkmnpqrstuvwxyz23456789"
LINKS = []
if os.path.exists("posters.json"):
    with open("posters.json", encoding="utf-8") as file:
        LINKS = json.load(file)


class What(BaseModel):
    code: str
    message: str
    request_id: str


class Failure(BaseModel):
    error: What


class Change(BaseModel):
    target: Annotated[str, Field(pattern=r"^https?://([^/@\s]+@)?[^/@:?#\s]+([:/?#]\S*)?$")]
    until: date | None = None


class New(Change):
    name: str | None = Field(default=None, min_length=2, max_length=20, pattern="^[-0-9a-z]*$")


app = FastAPI(responses={"4XX": {"model": Failure}, 422: {"model": Failure}})


def answer(request, status, code, message, headers=None):
    shape = {"error": {"code": code, "message": message, "request_id": request.state.id}}
    return JSONResponse(shape, status, headers)


@app.exception_handler(AnyHTTPException)
def http_error(request, error):
    detail = error.detail
    code, message = detail if isinstance(detail, list) else (f"http_{error.status_code}", detail)
    return answer(request, error.status_code, code, message, error.headers)


@app.exception_handler(RequestValidationError)
def invalid(request, error):
    problems = ", ".join(f"{one['loc'][-1]} ({one['msg']})" for one in error.errors())
    return answer(request, 422, "invalid", f"Please look at {problems}.")


@app.exception_handler(Exception)
def unforeseen(request, error):
    logging.info("%s %s %s 500", request.state.id, request.method, request.url.path)
    return answer(request, 500, "sorry", "That was us.", {"X-Request-ID": request.state.id})


@app.middleware("http")
async def identify(request, call_next):
    request.state.id = str(uuid4())
    response = await call_next(request)
    response.headers["X-Request-ID"] = request.state.id
    logging.info("%s %s %s %s", request.state.id, request.method, request.url.path, response.status_code)
    return response


def save():
    with open("posters.tmp", "w", encoding="utf-8") as file:
        json.dump(LINKS, file)
    os.replace("posters.tmp", "posters.json")


def named(name):
    return next((link for link in LINKS if link["name"] == name.lower()), None)


def is_ours(name):
    return any(getattr(route, "path", "") == f"/{name}" for route in app.routes)


def count_upwards():
    number = len(LINKS)
    while True:
        number, rest, name = number + 1, number + 1, ""
        while rest or len(name) < 3:
            rest, digit = divmod(rest, len(DIGITS))
            name = DIGITS[digit] + name
        if not named(name) and not is_ours(name):
            return name


def known(name: str):
    link = named(name)
    if link is None:
        raise HTTPException(404, ["not_found", f"There's no {name} here."])
    return link


def visit(link: Annotated[dict, Depends(known)]):
    if link["until"] and link["until"] < str(date.today()):
        raise HTTPException(410, ["over", "You're too late, sorry."])
    yield link
    add_click(link["name"])


@app.post("/links", status_code=201)
def make(new: New):
    if new.name and (named(new.name) or is_ours(new.name)):
        raise HTTPException(409, ["taken", "Somebody has this name."])
    LINKS.append(new.model_dump(mode="json") | {"name": new.name or count_upwards()})
    save()
    return LINKS[-1]


@app.get("/links")
def every():
    return LINKS


@app.get("/links/{name}")
def one(link: Annotated[dict, Depends(known)]):
    return link | {"clicks": clicks_of(link["name"])}


@app.put("/links/{name}", status_code=204)
def change(link: Annotated[dict, Depends(known)], changes: Change):
    link.update(changes.model_dump(mode="json"))
    save()


@app.get("/{name}")
def go(link: Annotated[dict, Depends(visit)]):
    return RedirectResponse(link["target"], 302)
