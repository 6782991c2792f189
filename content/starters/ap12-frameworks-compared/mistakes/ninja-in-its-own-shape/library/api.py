"""The South depot's program, with Django Ninja."""

from ninja import Field, NinjaAPI, Schema
from ninja.errors import HttpError, ValidationError

from library.models import Book

api = NinjaAPI(title="Night train")


class NewBook(Schema):
    title: str = Field(min_length=1)
    left_by: str = Field(min_length=1)


class BookOut(Schema):
    id: int
    title: str
    left_by: str


@api.get("/books", response=list[BookOut])
def list_books(request):
    return Book.objects.all()


@api.get("/books/{book_id}", response=BookOut)
def get_book(request, book_id: int):
    book = Book.objects.filter(id=book_id).first()
    if book is None:
        raise HttpError(404, f"There's no book {book_id}.")
    return book


@api.post("/books", response={201: BookOut})
def create_book(request, book: NewBook):
    return Book.objects.create(title=book.title, left_by=book.left_by)
