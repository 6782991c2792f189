"""Which path goes where."""

from django.contrib import admin
from django.urls import path

from library.api import api
from library.views import page

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", page),
    path("", api.urls),
]
