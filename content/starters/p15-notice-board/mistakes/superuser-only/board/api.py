"""The contract, as routes. They translate between HTTP and service.py."""

from typing import Annotated, Literal

from django.contrib.auth import authenticate
from ninja import Field, NinjaAPI, Query, Schema
from ninja.errors import HttpError, ValidationError
from ninja.security import HttpBasicAuth

from . import service

api = NinjaAPI(title="Notice board")

KindName = Literal["lost", "found", "swap", "help"]


class PostIn(Schema):
    kind: KindName
    title: Annotated[str, Field(min_length=1, max_length=60)]
    text: Annotated[str, Field(max_length=500)] = ""
    phone: Annotated[str, Field(max_length=30)] = ""


class PostOut(Schema):
    id: int
    kind: KindName
    title: str
    text: str


class PostPage(Schema):
    items: list[PostOut]
    total: int


class StaffLogin(HttpBasicAuth):
    def authenticate(self, request, username, password):
        user = authenticate(request, username=username, password=password)
        if user is not None and not user.is_superuser:
            raise HttpError(403, "You may read the board, but not change it.")
        return user


CODES = {
    401: "not_authenticated",
    403: "forbidden",
    404: "not_found",
    405: "method_not_allowed",
    422: "invalid_request",
}


def failure(request, status, message, fields=()):
    error = {"code": CODES.get(status, "refused"), "message": message}
    if fields:
        error["fields"] = list(fields)
    response = api.create_response(request, {"error": error}, status=status)
    if status == 401:
        response["WWW-Authenticate"] = 'Basic realm="Notice board"'
    return response


@api.exception_handler(HttpError)
def http_failure(request, error):
    # Ninja says 400 if a body isn't JSON, and the contract says 422.
    status = 422 if error.status_code == 400 else error.status_code
    return failure(request, status, str(error))


@api.exception_handler(ValidationError)
def validation_failure(request, error):
    fields = []
    for problem in error.errors:
        where = ".".join(str(part) for part in problem["loc"])
        fields.append({"where": where, "message": problem["msg"]})
    return failure(request, 422, "Something in your request doesn't fit.", fields)


@api.exception_handler(service.NoSuchPostError)
def missing_failure(request, error):
    return failure(request, 404, str(error))


@api.get("/posts", response=PostPage)
def list_posts(
    request,
    kind: KindName | None = None,
    limit: Annotated[int, Query(ge=1, le=50)] = 20,
    offset: Annotated[int, Query(ge=0)] = 0,
):
    found = service.on_the_board(kind)
    return {"items": list(found[offset : offset + limit]), "total": found.count()}


@api.post("/posts", response={201: PostOut})
def create_post(request, new: PostIn):
    return service.put_up(**new.dict())


@api.get("/posts/{post_id}", response=PostOut)
def get_post(request, post_id: int):
    return service.find_on_the_board(post_id)


@api.delete("/posts/{post_id}", response={204: None}, auth=StaffLogin())
def delete_post(request, post_id: int):
    service.find(post_id).delete()


@api.post("/posts/{post_id}/approve", response=PostOut, auth=StaffLogin())
def approve_post(request, post_id: int):
    return service.approve(post_id)
