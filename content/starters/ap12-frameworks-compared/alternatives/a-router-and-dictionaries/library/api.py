from django.http import Http404
from django.shortcuts import get_object_or_404
from ninja import NinjaAPI, Router, Schema
from ninja.errors import ValidationError
from pydantic import field_validator

from library.models import Book

router = Router()


class NewBook(Schema):
    title: str
    left_by: str

    @field_validator("title", "left_by")
    @classmethod
    def something(cls, value):
        if not value.strip():
            raise ValueError("is empty")
        return value


@router.get("")
def all_books(request):
    return list(Book.objects.order_by("title").values("id", "title", "left_by"))


@router.get("/{int:number}")
def one_book(request, number: int):
    book = get_object_or_404(Book, pk=number)
    return {"id": book.pk, "title": book.title, "left_by": book.left_by}


@router.get("/{word}")
def no_number(request, word: str):
    raise Http404


@router.post("")
def new_book(request, new: NewBook):
    book = Book(**new.dict())
    book.save()
    return api.create_response(request, {"id": book.pk, "title": book.title, "left_by": book.left_by}, status=201)


api = NinjaAPI()
api.add_router("/books", router)


@api.exception_handler(Http404)
def missing(request, error):
    return api.create_response(request, {"error": {"code": "nothing_here", "message": "Nothing has this number."}}, status=404)


@api.exception_handler(ValidationError)
def half(request, error):
    return api.create_response(request, {"error": {"code": "half_a_book", "message": "That is only half a book."}}, status=422)
