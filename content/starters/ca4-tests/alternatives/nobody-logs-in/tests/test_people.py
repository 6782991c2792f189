import pytest

from fastapi.testclient import TestClient
from main import app


@pytest.fixture
def hats(client, acting):
    acting("baptiste")
    number = client.post("/lists", json={"name": "Presents"}).json()["id"]
    task = client.post("/tasks", json={"list_id": number, "title": "Hats"}).json()["id"]
    note = client.post(f"/tasks/{task}/notes", json={"text": "Green"}).json()["id"]
    return number, note


def test_nobody_knows(client, acting, hats):
    acting("malia")
    assert client.get(f"/notes/{hats[1]}").status_code == 404


def test_a_share_has_an_end(client, acting, hats):
    malia = acting("malia")
    acting("baptiste")
    path = f"/lists/{hats[0]}/shares"
    client.post(path, json={"email": malia.email})
    assert client.get(path).json()["total"] == 1
    client.delete(f"{path}/{malia.id}")
    assert client.get(path).json()["total"] == 0


def test_the_real_login_is_asked(session):
    assert TestClient(app).get("/lists").status_code == 401


def test_health_needs_nothing(session):
    assert TestClient(app).get("/health").json()["status"] == "ok"
