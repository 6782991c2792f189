class TestHealth:
    def test_it_is_awake(self, client):
        response = client.get("/health")
        assert (response.status_code, response.json()) == (200, {"status": "ok"})
