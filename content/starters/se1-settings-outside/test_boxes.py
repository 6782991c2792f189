"""Tests of the boxes. They bring their own settings, so they pass on any computer."""

import pytest
from fastapi.testclient import TestClient

from boxes import make_token
from main import app
from settings import Settings, get_settings

KEY = "only-for-tests-and-for-nothing-else"


@pytest.fixture
def client():
    settings = Settings(
        database_url="sqlite:///nowhere.db", secret_key=KEY, token_minutes=30, debug=False
    )
    app.dependency_overrides[get_settings] = lambda: settings
    yield TestClient(app)
    app.dependency_overrides.clear()


def test_another_key_opens_nothing(client):
    token = make_token("x" * 40, 3, 4_000_000_000)

    response = client.post("/boxes/open", json={"token": token})

    assert response.status_code == 403
    assert response.json()["error"]["message"] == "This token opens no box."


def test_an_old_token_opens_nothing(client):
    response = client.post("/boxes/open", json={"token": make_token(KEY, 3, 1)})

    assert response.status_code == 403
