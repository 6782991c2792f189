"""python contract.py ADDRESS NAME PASSWORD"""

import base64
import json
import sys
import urllib.error
import urllib.request

ADDRESS, NAME, PASSWORD = sys.argv[1:]


def ask(method, path, body=None, password=None):
    headers = {"Content-Type": "application/json"}
    if password is not None:
        word = base64.b64encode(f"{NAME}:{password}".encode()).decode()
        headers["Authorization"] = f"Basic {word}"
    data = json.dumps(body).encode() if isinstance(body, dict) else body
    request = urllib.request.Request(ADDRESS + path, data, headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            status, text = answer.status, answer.read()
    except urllib.error.HTTPError as error:
        status, text = error.code, error.read()
    return status, json.loads(text) if text else None


def refused(status, answer, field=None):
    assert answer[0] == status, f"{answer} should be a {status}"
    error = answer[1]["error"]
    assert error["code"].isidentifier() and error["message"]
    assert field is None or field in str(error.get("fields")), f"{answer} should name {field}"


def pin(**values):
    status, post = ask("POST", "/posts", values)
    assert status == 201, status
    numbers.append(post["id"])
    assert set(post) == {"id", "kind", "title", "text"}, post
    return post


numbers = []
try:
    refused(422, ask("POST", "/posts", {"kind": "lost", "title": ""}), "title")
    refused(422, ask("POST", "/posts", {"kind": "sold", "title": "Car"}), "kind")
    refused(422, ask("POST", "/posts", b"{"))
    for query, field in [("limit=0", "limit"), ("offset=-1", "offset"), ("kind=x", "kind")]:
        refused(422, ask("GET", f"/posts?{query}"), field)
    status, before = ask("GET", "/posts?kind=help")
    first, second = pin(kind="help", title="Dog walker", phone="1"), pin(kind="lost", title="Dog")
    for post in (first, second):
        path = f"/posts/{post['id']}"
        refused(404, ask("GET", path))
        refused(401, ask("POST", path + "/approve"))
        refused(401, ask("POST", path + "/approve", password=PASSWORD + "?"))
    assert ask("GET", "/posts?kind=help")[1] == before, "waiting posts count"
    for post in (first, second, second):
        assert ask("POST", f"/posts/{post['id']}/approve", password=PASSWORD) == (200, post)
    assert ask("GET", "/posts")[1]["items"][:2] == [second, first], "newest first"
    assert ask("GET", "/posts?offset=1&limit=1")[1]["items"] == [first], "offset"
    status, after = ask("GET", "/posts?kind=help&limit=1")
    assert after == {"items": [first], "total": before["total"] + 1}, after
    path = f"/posts/{first['id']}"
    refused(401, ask("DELETE", path))
    refused(401, ask("DELETE", path, password=""))
    assert ask("GET", path) == (200, first)
finally:
    for number in numbers:
        assert ask("DELETE", f"/posts/{number}", password=PASSWORD)[0] == 204
refused(404, ask("GET", path))
print("Fine.")
