"""What people see at /admin/."""

from django.contrib import admin

from library.models import Book

# Here you tell the admin about the books.
