"""A small Django site in one file: models, migrations, admin checks, views, forms and the test client."""

import io
import sys
import types
from pathlib import Path

import django
from django.conf import settings

Path("templates").mkdir()
Path("templates/list.html").write_text(
    "{% extends 'base.html' %}{% load money %}{% block body %}{% for plant in plants %}"
    "<li>{{ forloop.counter }}. {{ plant.name|title }} {{ plant.price|euros }}{% if plant.tags.all %} ({{ plant.tags.all|join:', ' }}){% endif %}</li>"
    "{% empty %}no plants{% endfor %}{% endblock %}"
)
Path("templates/base.html").write_text("<h1>{{ title|default:'Plants' }}</h1>{% block body %}{% endblock %}{% url 'plant' 1 %} {% now 'Y' as year %}{{ year|length }}\n")
Path("garden/migrations").mkdir(parents=True)
Path("garden/__init__.py").touch()
Path("garden/migrations/__init__.py").touch()
Path("garden/templatetags").mkdir()
Path("garden/templatetags/__init__.py").touch()
Path("garden/templatetags/money.py").write_text(
    "from django import template\n\nregister = template.Library()\n\n\n@register.filter\ndef euros(value):\n    return f'{value:.2f} €'\n"
)
Path("garden/models.py").write_text(
    """
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models


class Tag(models.Model):
    word = models.SlugField(unique=True)

    def __str__(self):
        return self.word


class Cheap(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(price__lt=5)


class Plant(models.Model):
    class Light(models.TextChoices):
        SUN = "s", "Full sun"
        SHADE = "d"

    name = models.CharField(max_length=20)
    price = models.DecimalField(max_digits=6, decimal_places=2, validators=[MinValueValidator(1)])
    light = models.CharField(max_length=1, choices=Light, default=Light.SUN)
    planted = models.DateField(null=True, blank=True)
    tags = models.ManyToManyField(Tag, blank=True, related_name="plants")
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL)
    objects = models.Manager()
    cheap = Cheap()

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["name", "light"], name="once")]

    def clean(self):
        if self.name == "weed":
            raise ValidationError({"name": "We don't sell weeds."})
"""
)
settings.configure(
    DEBUG=False,
    SECRET_KEY="k" * 50,
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF="urls",
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sessions", "django.contrib.messages", "garden"],
    MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware", "django.middleware.common.CommonMiddleware", "django.middleware.csrf.CsrfViewMiddleware", "django.contrib.auth.middleware.AuthenticationMiddleware", "django.contrib.messages.middleware.MessageMiddleware"],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": ["templates"], "OPTIONS": {"context_processors": ["django.template.context_processors.request"]}}],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    LOGGING_CONFIG=None,
    TIME_ZONE="UTC",
)
django.setup()

from django import forms
from django.contrib.auth import authenticate, get_user_model
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.db.models import Avg, Count, F, Q
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import path, reverse
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from garden.models import Plant, Tag


def manage(*arguments, **options):
    out = io.StringIO()
    call_command(*arguments, stdout=out, stderr=out, no_color=True, **options)
    print(out.getvalue().rstrip())


urls = types.ModuleType("urls")
urls.urlpatterns = []
sys.modules["urls"] = urls
manage("check")
manage("makemigrations", "garden")
print("\n".join(Path("garden/migrations/0001_initial.py").read_text().splitlines()[2:]))
manage("migrate", "garden")
manage("migrate", verbosity=0)
manage("showmigrations", "garden")
manage("sqlmigrate", "garden", "0001")


class PlantForm(forms.ModelForm):
    agree = forms.BooleanField(label="I'll water it")

    class Meta:
        model = Plant
        fields = ["name", "price", "light"]


def plants(request):
    found = Plant.objects.prefetch_related("tags").filter(name__icontains=request.GET.get("q", ""))
    return render(request, "list.html", {"plants": found, "title": request.GET.get("title")})


def plant(request, number):
    found = get_object_or_404(Plant, pk=number)
    return JsonResponse({"name": found.name, "price": found.price, "light": found.get_light_display()})


class Add(View):
    def get(self, request):
        return HttpResponse(PlantForm().as_p())

    def post(self, request):
        form = PlantForm(request.POST)
        if not form.is_valid():
            return JsonResponse(form.errors.get_json_data(), status=422)
        return redirect("plant", form.save().pk)


@login_required(login_url="/log-in/")
def mine(request):
    request.session["visits"] = request.session.get("visits", 0) + 1
    return HttpResponse(f"{request.user.username} {request.session['visits']}")


urls.urlpatterns += [path("", plants), path("<int:number>/", plant, name="plant"), path("add/", csrf_exempt(Add.as_view())), path("mine/", mine), path("safe/", Add.as_view())]

fern = Plant.objects.create(name="fern", price="4.50", light=Plant.Light.SHADE)
rose = Plant.objects.create(name="red rose", price=9, parent=fern)
rose.tags.add(Tag.objects.create(word="flower"), *Tag.objects.bulk_create([Tag(word="thorns")]))
with CaptureQueriesContext(connection) as queries:
    print(list(Plant.objects.values_list("name", "price", "light")), Plant.cheap.count())
    print(Tag.objects.annotate(n=Count("plants")).filter(n__gt=0).values("word", "n"))
    print(Plant.objects.aggregate(Avg("price")), Plant.objects.filter(Q(name="fern") | ~Q(tags=None)).distinct().exists())
    print(Plant.objects.filter(pk=fern.pk).update(price=F("price") + 1), Plant.objects.exclude(parent__name="fern").get().price)
print([query["sql"][:60] for query in queries])
try:
    with transaction.atomic():
        Plant.objects.create(name="fern", price=1, light="d")
except IntegrityError as error:
    print(error)
for wrong in (Plant(name="weed", price=2), Plant(name="x" * 21, price="0.5", light="q")):
    try:
        wrong.full_clean()
    except ValidationError as error:
        print(error.message_dict)

client = Client()
for method, where, data in (("get", "/", {}), ("get", "/", {"q": "zz", "title": "<b>"}), ("get", "/1/", {}), ("get", "/99/", {}), ("get", "/add/", {}), ("post", "/add/", {"name": "ivy", "price": "1.234", "light": "x"}), ("post", "/add/", {"name": "ivy", "price": "3", "light": "d", "agree": "on"}), ("get", "/mine/", {}), ("get", "/1", {})):
    answer = getattr(client, method)(where, data)
    print(method, where, answer.status_code, answer.headers.get("Location"), answer.content.decode().strip()[:400])
print(Client(enforce_csrf_checks=True).post("/safe/").status_code, reverse("plant", args=[5]))
user = get_user_model().objects.create_user("ann", password="pw")
print(authenticate(username="ann", password="no"), client.login(username="ann", password="pw"))
print(client.get("/mine/").content, client.get("/mine/").content, fern.delete(), Plant.objects.count())
print(plant(RequestFactory().get("/"), rose.pk).content)
