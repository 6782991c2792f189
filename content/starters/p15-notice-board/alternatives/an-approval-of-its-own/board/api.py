from base64 import b64decode
from enum import StrEnum

from django.contrib.auth import authenticate
from django.http import Http404
from django.shortcuts import get_object_or_404
from ninja import ModelSchema, NinjaAPI, Query, Router, Schema
from ninja.errors import HttpError, ValidationError
from pydantic import Field, constr

from .models import Approval, Post

api = NinjaAPI()
router = Router(tags=["posts"])


class KindName(StrEnum):
    lost = "lost"
    found = "found"
    swap = "swap"
    help = "help"


class PostIn(Schema):
    kind: KindName
    title: constr(min_length=1, max_length=60)
    text: str = Field("", max_length=500)
    phone: str = Field("", max_length=30)


class PostOut(ModelSchema):
    class Meta:
        model = Post
        fields = ["id", "kind", "title", "text"]


class Wish(Schema):
    kind: KindName | None = None
    limit: int = Field(20, ge=1, le=50)
    offset: int = Field(0, ge=0)


def staff(request):
    try:
        word = request.headers["Authorization"].removeprefix("Basic ")
        name, password = b64decode(word, validate=True).decode().split(":", 1)
    except (KeyError, ValueError):
        raise HttpError(401, "Who are you?") from None
    user = authenticate(request, username=name, password=password)
    if user is None:
        raise HttpError(401, "Who are you?")
    if not user.is_staff:
        raise HttpError(403, "Ask Mirela.")
    return user


def answer(request, status, message, fields=None):
    code = {401: "who_are_you", 403: "not_yours", 404: "gone", 422: "no"}.get(status, "failed")
    error = {"code": code, "message": message, "fields": fields or []}
    response = api.create_response(request, {"error": error}, status=status)
    response["WWW-Authenticate"] = "Basic realm=board"
    return response


@api.exception_handler(HttpError)
def on_http_error(request, error):
    return answer(request, {400: 422}.get(error.status_code, error.status_code), error.message)


@api.exception_handler(Http404)
def on_404(request, error):
    return answer(request, 404, "No such post.")


@api.exception_handler(ValidationError)
def on_validation_error(request, error):
    fields = [{"where": one["loc"][-1], "message": one["msg"]} for one in error.errors]
    return answer(request, 422, "Look at the fields.", fields)


@router.get("", response=dict)
def everything(request, wish: Query[Wish]):
    posts = Post.objects.exclude(approval=None)
    if wish.kind:
        posts = posts.filter(kind=wish.kind)
    page = posts[wish.offset :][: wish.limit]
    items = [PostOut.from_orm(post).dict() for post in page]
    return {"items": items, "total": len(posts)}


@router.post("", response={201: PostOut})
def pin(request, new: PostIn):
    post = Post(**new.dict())
    post.save()
    return 201, post


@router.get("/{int:post_id}", response=PostOut)
def one(request, post_id: int):
    return get_object_or_404(Post.objects.exclude(approval=None), id=post_id)


@router.get("/{word}", response=PostOut)
def no_number(request, word: str):
    return answer(request, 422, "Not a number.", [{"where": "post_id", "message": "Not a number."}])


@router.delete("/{int:post_id}", auth=staff, response={204: None})
def take_down(request, post_id: int):
    get_object_or_404(Post, id=post_id).delete()
    return 204, None


@router.post("/{int:post_id}/approve", auth=staff, response=PostOut)
def approve(request, post_id: int):
    post = get_object_or_404(Post, id=post_id)
    Approval.objects.get_or_create(post=post)
    return post


api.add_router("/posts", router)
