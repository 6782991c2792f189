"""Bo's sketch of the notice board. It forgets its posts when it ends, and it knows one user.

python -m uvicorn sketch:app --reload
"""

import itertools
from secrets import compare_digest
from typing import Annotated, Literal

from fastapi import Depends, FastAPI, HTTPException, Query
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.security import HTTPBasic, HTTPBasicCredentials
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException as AnyHTTPException

Kind = Literal["lost", "found", "swap", "help"]

USERS = {"mirela": "socks"}
POSTS: dict[int, dict] = {}
NUMBERS = itertools.count(1)

app = FastAPI(title="Notice board, a sketch")


class PostIn(BaseModel):
    kind: Kind
    title: Annotated[str, Field(min_length=1, max_length=60)]
    text: Annotated[str, Field(max_length=500)] = ""
    phone: Annotated[str, Field(max_length=30)] = ""


class PostOut(BaseModel):
    id: int
    kind: Kind
    title: str
    text: str


class PostPage(BaseModel):
    items: list[PostOut]
    total: int


CODES = {
    401: "not_authenticated",
    403: "forbidden",
    404: "not_found",
    405: "method_not_allowed",
    422: "invalid_request",
}


def failure(status, message, fields=(), headers=None):
    error = {"code": CODES.get(status, "refused"), "message": message}
    if fields:
        error["fields"] = list(fields)
    return JSONResponse({"error": error}, status_code=status, headers=headers)


@app.exception_handler(AnyHTTPException)
def http_failure(request, error):
    return failure(error.status_code, error.detail, headers=error.headers)


@app.exception_handler(RequestValidationError)
def validation_failure(request, error):
    fields = []
    for problem in error.errors():
        where = ".".join(str(part) for part in problem["loc"])
        fields.append({"where": where, "message": problem["msg"]})
    return failure(422, "Something in your request doesn't fit.", fields)


def find_post(post_id: int):
    if post_id not in POSTS:
        raise HTTPException(404, f"There's no post {post_id}.")
    return POSTS[post_id]


def find_on_the_board(post_id: int):
    post = find_post(post_id)
    if not post["approved"]:
        raise HTTPException(404, f"There's no post {post_id}.")
    return post


def check_login(
    login: Annotated[HTTPBasicCredentials | None, Depends(HTTPBasic(auto_error=False))],
):
    known = USERS.get(login.username) if login else None
    told = login.password if login else ""
    if known is None or not compare_digest(told.encode(), known.encode()):
        raise HTTPException(401, "Please log in.", headers={"WWW-Authenticate": "Basic"})


@app.get("/posts", response_model=PostPage)
def list_posts(
    kind: Kind | None = None,
    limit: Annotated[int, Query(ge=1, le=50)] = 20,
    offset: Annotated[int, Query(ge=0)] = 0,
):
    found = [post for post in POSTS.values() if post["approved"] and kind in (None, post["kind"])]
    found.reverse()
    return {"items": found[offset : offset + limit], "total": len(found)}


@app.post("/posts", status_code=201, response_model=PostOut)
def create_post(new: PostIn):
    post = {"id": next(NUMBERS), "approved": False, **new.model_dump()}
    POSTS[post["id"]] = post
    return post


@app.get("/posts/{post_id}", response_model=PostOut)
def get_post(post: Annotated[dict, Depends(find_on_the_board)]):
    return post


@app.delete("/posts/{post_id}", status_code=204, dependencies=[Depends(check_login)])
def delete_post(post: Annotated[dict, Depends(find_post)]):
    del POSTS[post["id"]]


@app.post("/posts/{post_id}/approve", response_model=PostOut, dependencies=[Depends(check_login)])
def approve_post(post: Annotated[dict, Depends(find_post)]):
    post["approved"] = True
    return post
