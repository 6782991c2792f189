"""Counts SQLite's steps for each request, with your indexes and without them.

python measure.py         in a store with 5,000 recipes
python measure.py 500     in a smaller one
python measure.py 5000 recipes_by_title
                          without this index alone

Your recipes.db stays as it is: this makes its own database, and throws it away.
"""

import asyncio
import json
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import database
from many import recipes

steps = 0
sent = []
ordinary_connect = sqlite3.connect


def count():
    global steps
    steps += 10


def counting_connect(*words, **more):
    connection = ordinary_connect(*words, **more)
    # SQLite calls `count` after ten steps.
    connection.set_progress_handler(count, 10)
    connection.set_trace_callback(sent.append)
    return connection


def ask(app, asked, body=None):
    """Sends a request to your app without a server, and returns what it answers."""
    method, _, target = asked.partition(" ")
    path, _, query = target.partition("?")
    content = b"" if body is None else json.dumps(body).encode()
    parts = []

    async def receive():
        return {"type": "http.request", "body": content, "more_body": False}

    async def send(message):
        parts.append(message)

    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method, "scheme": "http",
        "path": path, "raw_path": path.encode(), "query_string": query.encode(), "root_path": "",
        "headers": [(b"host", b"measure"), (b"content-type", b"application/json")],
        "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 80),
    }
    asyncio.run(app(scope, receive, send))
    status = parts[0]["status"]
    text = b"".join(part.get("body", b"") for part in parts).decode()
    if status >= 300:
        sys.exit(f"{asked} answered {status}: {text[:300]}")
    return json.loads(text or "null")


def measured(app, what, asked, body=None):
    """Returns the words for a request, its steps, and the SQL that it sent."""
    global steps
    steps = 0
    sent.clear()
    ask(app, asked, body)
    return what, steps, list(sent)


def all_measured(app, numbers):
    """Sends each kind of request once."""
    page = ask(app, "GET /recipes?limit=100")
    for _ in range(3):
        page = ask(app, "GET " + page["next"]) if page["next"] else page
    meals = {"meals": [{"recipe": number, "servings": 40} for number in numbers[:5]]}
    return [
        measured(app, "the first page", "GET /recipes?limit=20"),
        measured(app, "a page further down", "GET " + (page["next"] or "/recipes?limit=100")),
        measured(app, "recipes with quinces", "GET /recipes?ingredient=Quince"),
        measured(app, "a collection", "GET /recipes?collection=1"),
        measured(app, "a word in the title", "GET /recipes?q=soup"),
        measured(app, "one recipe", f"GET /recipes/{numbers[0]}"),
        measured(app, "a shopping list", "POST /shopping-lists", meals),
        measured(app, "another text for one", f"PUT /recipes/{numbers[1]}", recipes(1)[0]),
        measured(app, "one recipe less", f"DELETE /recipes/{numbers.pop()}"),
    ]


def plan_of(connection, sql):
    try:
        return [row[3] for row in connection.execute("EXPLAIN QUERY PLAN " + sql)]
    except sqlite3.Error:
        return []


def main(number, names):
    sqlite3.connect = counting_connect
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        database.FILE = Path(place) / "many.db"
        from main import app

        ask(app, "POST /imports", {"recipes": recipes(number)})
        ask(app, "POST /collections", {"name": "On Mondays"})
        ask(app, "POST /collections", {"name": "In winter"})
        numbers = [item["id"] for item in ask(app, "GET /recipes?limit=100")["items"]]
        for recipe in numbers:
            ask(app, f"PUT /collections/{1 if recipe in numbers[:4] else 2}/recipes/{recipe}")
        after = all_measured(app, numbers)
        with closing(ordinary_connect(database.FILE)) as connection:
            query = "SELECT name FROM sqlite_master WHERE type = 'index' AND sql NOT LIKE 'CREATE UNIQUE%'"
            yours = [name for (name,) in connection.execute(query)]
            plans = [[line for sql in one[2] for line in plan_of(connection, sql)] for one in after]
            gone = names or yours
            for name in gone:
                connection.execute(f'DROP INDEX "{name}"')
            connection.commit()
        before = all_measured(app, numbers)
    print(f"{number:,} recipes. Without: {', '.join(gone) or 'there are no indexes yet'}")
    print(f"{'':22}{'without':>12}{'with':>12}")
    for (what, few, _), (_, many, _), plan in zip(after, before, plans):
        print(f"{what:22}{many:12,}{few:12,}")
        for line in dict.fromkeys(plan if few > 1_500 else []):
            if line.startswith("SCAN") or "TEMP B-TREE" in line:
                print(f"    {line}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000, sys.argv[2:])
