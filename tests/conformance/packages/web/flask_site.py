"""A recipe site with Flask: templates, blueprints, sessions, flashed messages and commands."""

from pathlib import Path

import click
from flask import Blueprint, Flask, current_app, flash, get_flashed_messages, render_template, render_template_string, request, session, stream_with_context
from flask.signals import got_request_exception, template_rendered
from itsdangerous import BadSignature, SignatureExpired, URLSafeTimedSerializer
from markupsafe import Markup, escape

TEMPLATES = {
    "base.html": """<!doctype html>
<title>{% block title %}Recipes{% endblock %}</title>
{%- for category, message in get_flashed_messages(with_categories=true) %}
<p class="{{ category }}">{{ message }}</p>
{%- endfor %}
<nav>{% for name, target in links %}<a href="{{ url_for(target) }}"{% if request.endpoint == target %} class="here"{% endif %}>{{ name }}</a>{% endfor %}</nav>
{% block body %}{% endblock %}
""",
    "recipes/list.html": """{% extends "base.html" %}
{% from "recipes/macros.html" import amount with context %}
{% block title %}{{ super() }}: all {{ recipes|length }}{% endblock %}
{% block body -%}
<ul>
{%- for recipe in recipes|sort(attribute="minutes") %}
  <li class="{{ loop.cycle('odd', 'even') }}">{{ loop.index }}. {{ recipe.name }} ({{ recipe.minutes|hours }}) {{ amount(recipe.grams) }}</li>
{%- else %}
  <li>none</li>
{%- endfor %}
</ul>
{%- endblock %}
""",
    "recipes/macros.html": """{% macro amount(grams, unit="g") -%}
{% if grams is none %}-{% elif grams >= 1000 %}{{ (grams / 1000)|round(1) }} k{{ unit }}{% else %}{{ grams }} {{ unit }} for {{ g_name }}{% endif %}
{%- endmacro %}""",
    "error.txt": "{{ error.code }}: {{ error.description|truncate(30) }}",
}
for name, text in TEMPLATES.items():
    path = Path("templates", name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
Path("static").mkdir()
Path("static/site.css").write_text("p { color: red }\n")
Path("settings.py").write_text("GREETING = 'hello'\nignored = 1\n")

recipes = Blueprint("recipes", __name__, url_prefix="/recipes")
account = Blueprint("account", __name__)
ALL = [
    {"name": "Soup & bread", "minutes": 90, "grams": 1500},
    {"name": "<b>Toast</b>", "minutes": 5, "grams": 80},
    {"name": Markup("<i>Egg</i>"), "minutes": 12, "grams": None},
]


@recipes.get("/")
def index():
    wanted = request.args.get("q", "")
    return render_template("recipes/list.html", recipes=[each for each in ALL if wanted in each["name"]])


@recipes.app_template_filter("hours")
def hours(minutes):
    return f"{minutes // 60}:{minutes % 60:02}"


@recipes.app_context_processor
def names():
    return {"links": [("All", "recipes.index"), ("Me", "account.me")], "g_name": "two"}


@account.get("/me")
def me():
    session["visits"] = session.get("visits", 0) + 1
    session.permanent = "keep" in request.args
    if session["visits"] == 2:
        flash("Welcome back!", "info")
        flash("<script>", "warning")
    return render_template_string("{% extends 'base.html' %}{% block body %}{{ session.visits }}{{ config.GREETING }}{% endblock %}")


@account.get("/out")
def out():
    session.clear()
    return f"{get_flashed_messages()} {request.blueprint}"


@account.record_once
def recorded(state):
    print("registered", state.blueprint.name, state.options.get("url_prefix"))


def create_app(**settings):
    app = Flask(__name__, instance_path=str(Path.cwd() / "instance"))
    app.config.from_pyfile(str(Path.cwd() / "settings.py"))
    app.config.from_mapping(SECRET_KEY="dev", SESSION_COOKIE_NAME="s", **settings)
    app.root_path, app.template_folder = str(Path.cwd()), "templates"
    app.register_blueprint(recipes)
    app.register_blueprint(account, url_prefix="/account")
    app.register_error_handler(404, lambda error: (render_template("error.txt", error=error), 404))

    @app.cli.command("count")
    @click.argument("what", default="recipes")
    @click.option("--loud/--quiet", help="In uppercase")
    def count(what, loud):
        """Counts something."""
        text = f"{len(ALL)} {what} in {current_app.name}"
        click.echo(text.upper() if loud else text)

    @app.get("/flow")
    def flow():
        return stream_with_context(request.args.get("x") + str(n) for n in range(2))

    return app


app = create_app(TESTING=True)
app.jinja_env.trim_blocks = False
rendered = []
template_rendered.connect(lambda sender, template, context, **more: rendered.append(template.name), app, weak=False)
client = app.test_client()
print(client.get("/recipes/").text)
print(client.get("/recipes/?q=%3Cb").text)
print(client.get("/recipes/?q=nothing").text)
for _ in range(2):
    print(client.get("/account/me").text)
with client:
    client.get("/account/me?keep=1")
    print(dict(session), session.permanent, request.path)
with client.session_transaction() as changed:
    changed["visits"] = 10
print(client.get("/account/me").text.splitlines()[-1])
print(client.get("/account/out").text, client.get_cookie("s"))
print(client.get("/static/site.css").text, client.get("/static/no.css").text)
print(client.get("/flow?x=a").text, client.get("/recipes").status, rendered)

runner = app.test_cli_runner()
for arguments in (["count"], ["count", "cakes", "--loud"], ["count", "--help"], ["count", "--wrong"], ["nothing"]):
    result = runner.invoke(args=arguments)
    print(result.exit_code, result.output)

signer = URLSafeTimedSerializer("secret", salt="mail")
token = signer.dumps({"user": 5})
print(signer.loads(token, max_age=60), token.count("."))
# The last character has bits that don't count.
for wrong in (token[:-2] + ("A" if token[-2] != "A" else "B") + token[-1], "x"):
    try:
        signer.loads(wrong)
    except BadSignature as error:
        print(type(error).__name__, str(error)[:9])
try:
    signer.loads(token, max_age=-1)
except SignatureExpired as error:
    print(type(error).__name__)
with app.test_request_context("/recipes/?q=1", method="POST"):
    print(request.method, request.full_path, escape("<&>"), app.url_for("recipes.index", q="a&b"))
try:
    print(request.method)
except RuntimeError as error:
    print(str(error).splitlines()[0])
