import pytest
from fastapi.testclient import TestClient
from things import a_list, a_note, a_task

from main import app


@pytest.fixture
def presents(baptiste):
    """A list of Baptiste's, with a task and a note."""
    number = a_list(baptiste, "My presents")
    task = a_task(baptiste, list_id=number, title="Hats")
    return number, task["id"], a_note(baptiste, task, "Green for Itziar.")


def test_nobody_sees_anything_without_a_login():
    assert TestClient(app).get("/tasks").status_code == 401


def test_a_hidden_note_is_like_one_that_doesnt_exist(malia, baptiste, presents):
    note = presents[2]
    assert baptiste.get(f"/notes/{note}").status_code == 200

    hidden, unknown = malia.get(f"/notes/{note}"), malia.get("/notes/999")

    assert hidden.status_code == unknown.status_code == 404
    assert hidden.text.replace(str(note), "N") == unknown.text.replace("999", "N")


@pytest.mark.parametrize("method", ["GET", "PATCH", "DELETE"])
def test_a_strangers_task_cant_be_touched(malia, baptiste, presents, method):
    path = f"/tasks/{presents[1]}"

    assert malia.request(method, path, json={"title": "Scarves"}).status_code == 404
    assert baptiste.get(path).json()["title"] == "Hats"


def test_a_share_opens_a_list_and_its_end_closes_it(malia, baptiste, presents):
    path = f"/lists/{presents[0]}"
    share = baptiste.post(f"{path}/shares", json={"email": "malia@skua.example"}).json()
    assert malia.get(path).status_code == 200

    assert baptiste.delete(f"{path}/shares/{share['member_id']}").status_code == 204

    assert malia.get(path).status_code == 404
    assert malia.get("/tasks").json()["total"] == 0


def test_a_guest_cant_delete_the_list(malia, baptiste, presents):
    path = f"/lists/{presents[0]}"
    baptiste.post(f"{path}/shares", json={"email": "malia@skua.example"})

    assert malia.delete(path).status_code == 403


def test_an_address_in_capitals_is_the_same_member(malia):
    login = {"email": "MALIA@skua.example", "password": "pineapple forever"}

    assert malia.post("/login", json=login).status_code == 200
