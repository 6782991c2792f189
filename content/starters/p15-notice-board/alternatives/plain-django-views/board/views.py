import base64
import binascii
import functools
import json

from django.contrib.auth import authenticate
from django.http import HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt

from .models import Kind, Post

LENGTHS = {"title": (1, 60), "text": (0, 500), "phone": (0, 30)}


class Failure(Exception):
    def __init__(self, status, message, *names):
        self.status = status
        self.message = message
        self.fields = [{"where": name, "message": message} for name in names]


def contract(view):
    @csrf_exempt
    @functools.wraps(view)
    def wrapped(request, **values):
        try:
            return view(request, **values)
        except Failure as problem:
            error = {"code": f"board_{problem.status}", "message": problem.message, "fields": problem.fields}
            headers = {"WWW-Authenticate": "Basic"} if problem.status == 401 else None
            return JsonResponse({"error": error}, status=problem.status, headers=headers)

    return wrapped


def shown(post):
    return {"id": post.id, "kind": post.kind, "title": post.title, "text": post.text}


def number(text, name, least, most):
    if not text.lstrip("-").isdigit() or not least <= int(text) <= most:
        raise Failure(422, "That number doesn't fit.", name)
    return int(text)


def found(post_id, **more):
    post = Post.objects.filter(id=number(post_id, "post_id", 0, 10**9), **more).first()
    if post is None:
        raise Failure(404, "There's no such post.")
    return post


def login(request):
    kind, _, word = request.headers.get("Authorization", "").partition(" ")
    try:
        name, _, password = base64.b64decode(word).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        raise Failure(401, "That isn't a login.") from None
    user = authenticate(request, username=name, password=password)
    if kind != "Basic" or user is None:
        raise Failure(401, "Please log in.")
    if not user.is_staff:
        raise Failure(403, "This isn't for you.")


def new_post(request):
    try:
        values = json.loads(request.body)
    except ValueError:
        raise Failure(422, "That isn't JSON.") from None
    if not isinstance(values, dict):
        raise Failure(422, "A post is an object.", "kind", "title")
    wrong = [] if values.get("kind") in Kind.values else ["kind"]
    for name, (least, most) in LENGTHS.items():
        value = values.get(name, "")
        if not isinstance(value, str) or not least <= len(value) <= most:
            wrong.append(name)
    if wrong:
        raise Failure(422, "This doesn't fit.", *wrong)
    return Post.objects.create(**{name: values.get(name, "") for name in ["kind", *LENGTHS]})


@contract
def posts(request):
    if request.method == "POST":
        return JsonResponse(shown(new_post(request)), status=201)
    if request.method != "GET":
        raise Failure(405, "The board can't do that.")
    some = Post.objects.filter(approved=True)
    if "kind" in request.GET:
        if request.GET["kind"] not in Kind.values:
            raise Failure(422, "There's no such kind.", "kind")
        some = some.filter(kind=request.GET["kind"])
    limit = number(request.GET.get("limit", "20"), "limit", 1, 50)
    offset = number(request.GET.get("offset", "0"), "offset", 0, 10**9)
    page = some.order_by("-pk")[offset : offset + limit]
    return JsonResponse({"total": some.count(), "items": [shown(one) for one in page]})


@contract
def post(request, post_id):
    if request.method == "GET":
        return JsonResponse(shown(found(post_id, approved=True)))
    if request.method != "DELETE":
        raise Failure(405, "The board can't do that.")
    login(request)
    found(post_id).delete()
    return HttpResponse(status=204)


@contract
def approve(request, post_id):
    login(request)
    one = found(post_id)
    Post.objects.filter(pk=one.pk).update(approved=True)
    return JsonResponse(shown(one))
