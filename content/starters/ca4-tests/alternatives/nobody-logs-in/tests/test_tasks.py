import datetime

from things import a_task


def test_done_isnt_a_day(client, session, acting):
    task = a_task(session, acting("itziar"), due=datetime.date(2031, 11, 15))
    client.patch(f"/tasks/{task.id}", json={"done": True})
    session.expire_all()
    assert (task.done, task.due) == (True, datetime.date(2031, 11, 15))


def test_second_page(client, session, acting):
    for title in ("one", "two", "three"):
        a_task(session, acting("itziar"), title=title)
    page = client.get("/tasks", params={"limit": 2, "offset": 2}).json()
    assert [one["title"] for one in page["items"]] == ["three"]
    assert page["total"] == 3


def test_notes_go_with_their_task(client, acting):
    number = client.post("/lists", json={"name": "List"}).json()["id"]
    task = client.post("/tasks", json={"list_id": number, "title": "Task"}).json()["id"]
    note = client.post(f"/tasks/{task}/notes", json={"text": "Note"}).json()["id"]
    client.delete(f"/tasks/{task}")
    assert client.get(f"/notes/{note}").status_code == 404


def test_codes_are_ours(client):
    body = client.post("/tasks", json={"title": "No list"}).json()
    assert list(body) == ["error"]
