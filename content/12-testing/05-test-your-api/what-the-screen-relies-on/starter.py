from fastapi.testclient import TestClient

from main import app

client = TestClient(app)


def test_the_service_is_awake():
    response = client.get("/health")

    assert response.status_code == 200
    assert response.json() == {"status": "ok"}
