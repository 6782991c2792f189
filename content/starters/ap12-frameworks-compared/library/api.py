"""The South depot's program, with Django Ninja."""

from ninja import NinjaAPI

from library.models import Book

api = NinjaAPI(title="Night train")

# Here you write the routes.
