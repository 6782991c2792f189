"""A to-do list with Flask: routes, JSON, errors, hooks and the test client."""

import json
from datetime import date
from io import BytesIO

from flask import Flask, abort, g, jsonify, make_response, redirect, request, url_for
from flask.views import MethodView
from werkzeug.exceptions import HTTPException, NotFound
from werkzeug.routing import BaseConverter

app = Flask(__name__)
app.config.update(TESTING=True, SECRET_KEY="k")
app.json.sort_keys = False
todos = {1: {"text": "buy milk", "done": False}}
log = []


class Hex(BaseConverter):
    regex = "[0-9a-f]+"

    def to_python(self, value):
        return int(value, 16)

    def to_url(self, value):
        return f"{value:x}"


class OutOfMilk(Exception):
    pass


app.url_map.converters["hex"] = Hex


@app.before_request
def note_start():
    g.user = request.headers.get("X-User", "nobody")
    if g.user == "banned":
        return "go away", 403
    log.append(f"{request.method} {request.path}")


@app.after_request
def add_header(response):
    response.headers["X-User"] = g.user
    return response


@app.teardown_request
def note_end(error):
    log.append(f"end {type(error).__name__ if error else 'well'}")


@app.get("/")
def index():
    return {"todos": len(todos), "user": g.user}


@app.route("/todos", methods=["GET", "POST"])
def all_todos():
    if request.method == "POST":
        given = request.get_json()
        if not isinstance(given, dict) or "text" not in given:
            abort(400, description="a to-do needs a text")
        number = max(todos) + 1
        todos[number] = {"text": given["text"], "done": False}
        return jsonify(id=number, **todos[number]), 201, {"Location": url_for("one_todo", number=number)}
    done = request.args.get("done", type=lambda word: word == "yes")
    limit = request.args.get("limit", 10, type=int)
    return [todo for todo in todos.values() if done is None or todo["done"] == done][:limit]


@app.get("/todos/<int:number>")
def one_todo(number):
    return todos.get(number) or abort(404)


@app.get("/color/<hex:value>/<path:rest>")
def color(value, rest):
    return f"{value} {rest} {url_for('color', value=255, rest='a b/c', q='ä', _external=True)}"


@app.post("/form")
def form():
    tags = request.form.getlist("tag")
    file = request.files.get("file")
    return {"name": request.form["name"], "tags": tags, "file": file and [file.filename, file.read().decode()]}


@app.get("/info")
def info():
    return jsonify(
        agent=request.user_agent.string,
        args=request.args.to_dict(flat=False),
        best=request.accept_mimetypes.best_match(["text/html", "application/json"]),
        cookies=request.cookies,
        endpoint=request.endpoint,
        today=date(2026, 1, 2),
    )


@app.get("/cookie")
def cookie():
    response = make_response("set", 202)
    response.set_cookie("theme", "dark mode", max_age=5, httponly=True)
    return response


@app.get("/away")
def away():
    return redirect(url_for("index", next="/todos"))


@app.get("/stream")
def stream():
    return (f"{number}\n" for number in range(3)), {"Content-Type": "text/plain"}


@app.get("/milk")
def milk():
    raise OutOfMilk("none left")


@app.get("/crash")
def crash():
    return {}["key"]


@app.errorhandler(OutOfMilk)
def no_milk(error):
    return {"problem": str(error)}, 503


@app.errorhandler(HTTPException)
def as_json(error):
    response = error.get_response()
    response.data = json.dumps({"code": error.code, "name": error.name, "description": error.description})
    response.content_type = "application/json"
    return response


class Counter(MethodView):
    init_every_request = False

    def get(self, name):
        return f"{name} {len(todos)}"

    def delete(self, name):
        todos.clear()
        return "", 204


app.add_url_rule("/counter/<name>", view_func=Counter.as_view("counter"))
client = app.test_client()


def show(method, path, **options):
    response = client.open(path, method=method, **options)
    location = response.headers.get("Location")
    print(method, path, response.status, response.content_type, response.get_data(as_text=True).rstrip(), location or "")
    return response


show("GET", "/", headers={"X-User": "ann"})
show("GET", "/", headers={"X-User": "banned"})
show("POST", "/todos", json={"text": "sleep ö"})
show("POST", "/todos", json=[])
show("POST", "/todos", data="{", content_type="application/json")
show("POST", "/todos", data={"text": "x"})
show("GET", "/todos?done=yes&limit=1")
show("GET", "/todos?done=no&limit=many")
show("GET", "/todos/2")
show("GET", "/todos/9")
show("GET", "/todos/x")
show("PUT", "/todos")
show("GET", "/todos/")
show("GET", "/color/ff/a/b")
show("POST", "/form", data={"name": "Jo", "tag": ["a", "b"], "file": (BytesIO(b"hi"), "hi.txt")})
show("POST", "/form", data={"tag": "a"})
show("GET", "/info?a=1&a=2", headers={"Accept": "application/json;q=0.9, text/html;q=0.1", "Cookie": "a=b"})
cookies = show("GET", "/cookie").headers.getlist("Set-Cookie")
print([[part for part in each.split("; ") if "Expires" not in part] for each in cookies], client.get_cookie("theme").value)
print(show("GET", "/away", follow_redirects=True).request.url)
show("GET", "/stream")
show("GET", "/milk")
show("HEAD", "/counter/c")
show("DELETE", "/counter/c")
print(sorted(show("OPTIONS", "/todos").allow))
try:
    show("GET", "/crash")
except KeyError as error:
    print("raised", repr(error))
app.config["TESTING"] = app.config["PROPAGATE_EXCEPTIONS"] = False
app.logger.disabled = True
show("GET", "/crash")
print(log[-4:])
for rule in sorted(map(str, app.url_map.iter_rules())):
    print(rule)
