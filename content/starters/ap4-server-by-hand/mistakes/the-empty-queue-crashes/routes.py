import json
from urllib.parse import parse_qs

TEXT = {"Content-Type": "text/plain; charset=utf-8"}

singers = ["Zoë"]


def next_singer(query):
    if not singers:
        return 200, TEXT, "Next: nobody yet. Be brave!"
    return 200, TEXT, f"Next: {singers[0]}"


def sign_up(query):
    wishes = parse_qs(query)
    name = wishes.get("name", [""])[0].strip()
    if not name:
        return 400, TEXT, "Who wants to sing? Add ?name= and your name."
    if name in singers:
        return 200, TEXT, f"{name}, you're already number {singers.index(name) + 1}."
    singers.append(name)
    return 201, TEXT, f"{name}, you're number {len(singers)}."


def songs(query):
    with open("songs.json", encoding="utf-8") as file:
        minutes = json.load(file)
    return 200, {"Content-Type": "application/json"}, json.dumps(minutes)


def queue(query):
    return 200, {"Content-Type": "application/json"}, json.dumps(singers)


def call_next(query):
    return 200, TEXT, f"On stage: {singers.pop(0)}"


def phone(query):
    with open("phone.html", encoding="utf-8") as file:
        return 200, {"Content-Type": "text/html; charset=utf-8"}, file.read()


ROUTES = {
    ("GET", "/"): next_singer,
    ("POST", "/sing"): sign_up,
    ("GET", "/songs"): songs,
    ("GET", "/queue"): queue,
    ("POST", "/next"): call_next,
    ("GET", "/phone"): phone,
}


def respond(method, path, query):
    allowed = [one_method for one_method, one_path in ROUTES if one_path == path]
    if not allowed:
        return 404, TEXT, "There's nothing at this address."
    if method not in allowed:
        return 405, {**TEXT, "Allow": ", ".join(allowed)}, "Not with this method."
    function = ROUTES[method, path]
    return function(query)
