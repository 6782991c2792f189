from django.contrib import admin

from library.models import Book


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    list_display = ["id", "title", "left_by"]
    search_fields = ["title"]
    list_editable = ["title"]
