"""Things for tests. A test names only what matters to it."""


def a_list(who, name="A list"):
    return who.post("/lists", json={"name": name}).json()["id"]


def a_task(who, **more):
    list_id = more.pop("list_id", None) or a_list(who)
    return who.post("/tasks", json={"list_id": list_id, "title": "A task", **more}).json()


def a_note(who, task, text="A note"):
    return who.post(f"/tasks/{task['id']}/notes", json={"text": text}).json()["id"]


def titles(page):
    return [task["title"] for task in page.json()["items"]]
