"""Pages for people."""

from django.shortcuts import render

from library.models import Book


def page(request):
    return render(request, "page.html", {"books": Book.objects.all()})
