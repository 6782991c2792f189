"""Checks of the starter ca0-core-api."""

import ast
import json
import os
import sys

from shared.capstone_common import (
    KEYS,
    KINDS,
    core_changes,
    core_ends,
    core_examples,
    core_failures,
    core_order,
    core_pages,
    core_things,
    empty,
    gives,
    made,
    page,
    passed,
    read_examples,
    serve,
)
from shared.texts import short
from understory import response

# The statuses that the contract allows for each request, and what's in the answer if it works.
CONTRACT = {
    "GET /health": ("health", 200),
    "POST /lists": ("list", 201, 422),
    "GET /lists": ("page of list", 200, 422),
    "GET /lists/{id}": ("list", 200, 404, 422),
    "DELETE /lists/{id}": ("", 204, 404, 409, 422),
    "POST /tasks": ("task", 201, 404, 422),
    "GET /tasks": ("page of task", 200, 422),
    "GET /tasks/{id}": ("task", 200, 404, 422),
    "PATCH /tasks/{id}": ("task", 200, 404, 422),
    "DELETE /tasks/{id}": ("", 204, 404, 422),
    "POST /tasks/{id}/notes": ("note", 201, 404, 422),
    "GET /tasks/{id}/notes": ("page of note", 200, 404, 422),
    "GET /notes/{id}": ("note", 200, 404, 422),
    "DELETE /notes/{id}": ("", 204, 404, 422),
}
TYPES = {
    "id": (int, "a number"),
    "list_id": (int, "a number"),
    "task_id": (int, "a number"),
    "notes": (int, "a number"),
    "done": (bool, "true or false"),
    "due": ((str, type(None)), "a day or null"),
    "name": (str, "a string"),
    "title": (str, "a string"),
    "text": (str, "a string"),
}


def line_of(asked):
    """Returns the line of the contract that a request belongs to, or None."""
    method, _, target = asked.partition(" ")
    parts = target.partition("?")[0].strip("/").split("/")
    if len(parts) > 1 and parts[0] in KINDS:
        parts[1] = "{id}"
    line = f"{method} /{'/'.join(parts)}"
    return line if line in CONTRACT and target.startswith("/") else None


def thing_faults(kind, thing):
    """Returns what a thing in an example lacks, or nothing."""
    if thing == "…":
        return ""
    for key in KEYS[kind]:
        if not isinstance(thing, dict) or key not in thing:
            return f"the key {key} is missing in its {kind}"
        right, words = TYPES[key]
        value = thing[key]
        if value != "…" and (not isinstance(value, right) or (right is int and isinstance(value, bool))):
            return f"{key} is {json.dumps(value)}, and the contract says that it's {words}"
    return ""


def example_fault(one):
    """Returns how an example breaks the contract, with a question, or nothing."""
    more = [key for key in one if key not in ("request", "send", "status", "answer")]
    if more:
        return f"has a key {more[0]}. Which four keys may an example have?"
    if not isinstance(one.get("request"), str) or type(one.get("status")) is not int:
        return "needs a request, which is a string, and a status, which is a number. Add what's missing."
    asked, status, answer = one["request"], one["status"], one.get("answer")
    line = line_of(asked)
    if line is None:
        if status not in (404, 405):
            return f"isn't in the contract, and yet its status is {status}. Which request do you mean?"
    elif status not in CONTRACT[line][1:]:
        return f"has the status {status}, and the contract allows {', '.join(map(str, CONTRACT[line][1:]))}. What happens in this example?"
    if status == 204:
        return "has an answer, and a 204 has no body. What does the client get?" if answer is not None else ""
    if "answer" not in one:
        return "has no answer. What's in the body?"
    if status >= 400:
        error = answer.get("error") if isinstance(answer, dict) else None
        if (
            not isinstance(error, dict)
            or not isinstance(error.get("code"), str)
            or not isinstance(error.get("message"), str)
        ):
            return f"answers with {short(json.dumps(answer, ensure_ascii=False), 90)}. Which shape has every failure in the contract?"
        return "has no code. Add one." if error["code"].strip(" …") == "" else ""
    kind = CONTRACT[line][0]
    if asked.startswith(("POST", "PATCH")) and not isinstance(one.get("send"), dict):
        return "sends no object. What does the client have to send?"
    if answer == "…":
        return "answers with “…” alone. What should somebody who reads it build on?"
    if kind.startswith("page of "):
        kind = kind[8:]
        if (
            not isinstance(answer, dict)
            or not isinstance(answer.get("items"), list)
            or not (answer.get("total") == "…" or type(answer.get("total")) is int)
        ):
            return "isn't a page. Which two keys does a page have, and what's in each of them?"
        fault = next(filter(None, (thing_faults(kind, thing) for thing in answer["items"])), "")
    elif kind == "health":
        fault = "" if isinstance(answer, dict) and answer.get("status") in ("ok", "…") else "it doesn't say ok"
    else:
        fault = thing_faults(kind, answer)
        for key, value in one.get("send", {}).items():
            if (
                not fault
                and key in KEYS[kind]
                and answer[key] not in (value, "…")
                and str(answer[key]) != str(value).strip()
            ):
                fault = f"{key} is sent as {json.dumps(value, ensure_ascii=False)}, and comes back as {json.dumps(answer[key], ensure_ascii=False)}"
    return f"doesn't fit: {fault}. What does the contract say about it?" if fault else ""


def examples_keep_the_contract():
    """Each example is a request of the contract, and one of its answers."""
    examples = read_examples()
    codes = {}
    for number, one in enumerate(examples, start=1):
        fault = example_fault(one)
        assert not fault, f"Example {number}, {one.get('request')}, {fault}"
        if one["status"] >= 400:
            code = one["answer"]["error"]["code"]
            before = codes.setdefault(code, one["status"])
            assert before == one["status"], (
                f"Example {number}, {one['request']}, has the code {code} with {one['status']}, and an earlier one has it with {before}. How will a program tell them apart?"
            )


def examples_tell_everything():
    """The examples show each request, and what happens if it fails."""
    examples = read_examples()
    worked = {line_of(one["request"]) for one in examples if one["status"] < 400}
    missing = [line for line in CONTRACT if line not in worked]
    assert not missing, f"There's no example in which {missing[0]} works. Add one to contract/examples.json."
    failed = {one["status"] for one in examples}
    for status, what in ((404, "a thing that doesn't exist"), (422, "a rule that's broken")):
        assert status in failed, f"No example has the status {status}, for {what}. What does your error look like?"
    pages = [
        one
        for one in examples
        if ("limit=" in one["request"] or "offset=" in one["request"])
        and one["status"] == 200
        and len(one["answer"]["items"]) not in (0, one["answer"]["total"])
    ]
    assert pages, "No example shows a page on which not everything fits. What's total then?"
    assert [
        one
        for one in examples
        if one["request"].startswith("PATCH") and one["status"] == 200 and one["send"].get("due", 1) is None
    ], "No example takes the day away from a task. What does a client send for that?"
    belongs, decided = {}, False
    for one in examples:
        method, _, path = one["request"].partition(" ")
        if method == "POST" and path == "/tasks" and one["status"] == 201:
            belongs[str(one["answer"].get("id"))] = str(one["send"].get("list_id"))
        if method == "DELETE" and path.startswith("/tasks/") and one["status"] == 204:
            belongs.pop(path.rpartition("/")[2], None)
        if method == "DELETE" and path.startswith("/lists/") and path.rpartition("/")[2] in belongs.values():
            decided = decided or one["status"] in (204, 409)
    assert decided, "No example deletes a list that still has a task. What have you decided?"


WEB = ("fastapi", "starlette", "uvicorn", "django", "ninja", "flask", "httpx", "httpx2")


def web_of(name, seen=None):
    """Returns the web framework that a file of the reader needs, or nothing. Follows its imports."""
    seen = set() if seen is None else seen
    if name in seen:
        return ""
    seen.add(name)
    try:
        with open(name, encoding="utf-8-sig") as file:
            tree = ast.parse(file.read())
    except (OSError, SyntaxError, ValueError):
        return ""
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            node.body = []
    wanted = []
    folder = os.path.dirname(name)
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            wanted += [one.name for one in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = folder.split("/") if folder else []
            base = base[: len(base) - node.level + 1] if node.level else []
            path = ".".join([*base, *(node.module or "").split(".")]).strip(".")
            wanted += [path, *(f"{path}.{one.name}".strip(".") for one in node.names)]
    for path in wanted:
        if path.partition(".")[0] in WEB:
            return path.partition(".")[0]
        parts = path.split(".")
        for count in range(1, len(parts) + 1):
            stem = "/".join(parts[:count])
            for file in (f"{stem}.py", f"{stem}/__init__.py"):
                found = web_of(file, seen) if os.path.isfile(file) else ""
                if found:
                    return found
    return ""


def layers():
    """One file decides and another one keeps the data, and neither needs the web framework."""
    import threading

    program = empty()
    ask = program.person()
    here = os.path.join(os.path.realpath("."), "")
    ran, calls, known = set(), set(), {}

    def file_of(frame):
        name = frame.f_code.co_filename
        if name not in known:
            # The code of the checks has no absolute path.
            path = os.path.realpath(name) if os.path.isabs(name) else ""
            known[name] = path[len(here) :].replace(os.sep, "/") if path.startswith(here) else ""
        return known[name]

    def watch(frame, event, value):
        if event != "call" or frame.f_code.co_name == "<module>":
            return
        name = file_of(frame)
        if not name:
            return
        ran.add(name)
        caller = frame.f_back
        while caller is not None and not file_of(caller):
            caller = caller.f_back
        if caller is not None:
            calls.add((file_of(caller), name))

    threading.setprofile(watch)
    sys.setprofile(watch)
    try:
        ship = made(ask, "/lists", name="For the ship")
        task = made(ask, "/tasks", list_id=ship["id"], title="Order coffee", due="2031-11-15")
        gives(ask, f"PATCH /tasks/{task['id']}", {"done": True})
        page(ask, f"/tasks?list_id={ship['id']}")
    finally:
        sys.setprofile(None)
        threading.setprofile(None)
    needs = {name: web_of(name) for name in sorted(ran)}
    told = ", ".join(f"{name} ({'needs ' + web if web else 'works without the web'})" for name, web in needs.items())
    assert [(one, other) for one, other in calls if one != other and not needs.get(one) and not needs.get(other)], (
        f"While your program answered four requests, functions of these files ran: {told}. None that works without the web calls another such file. Which one should decide, and which one keep the data?"
    )
    program.close()


def server(port):
    serve(
        port,
        examples_keep_the_contract,
        examples_tell_everything,
        core_things,
        core_order,
        core_pages,
        core_changes,
        core_ends,
        core_failures,
        layers,
        core_examples,
    )


def nothing_is_wrong():
    passed(response)
