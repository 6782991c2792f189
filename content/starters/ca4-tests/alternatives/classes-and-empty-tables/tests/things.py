"""Every test begins with empty tables, in a file that only tests use."""

import os
import tempfile
import unittest

os.environ.update(
    DATABASE_URL="sqlite:///" + os.path.join(tempfile.mkdtemp(), "test.db"),
    SECRET_KEY="test" * 10,
)

from starlette.testclient import TestClient

import main
import models
from db import get_engine


class StationTest(unittest.TestCase):
    def setUp(self):
        models.Base.metadata.drop_all(get_engine())
        models.Base.metadata.create_all(get_engine())
        self.client = TestClient(main.app)
        self.tokens = {}
        self.log_in("tamsin")

    def tearDown(self):
        get_engine().dispose()

    def log_in(self, name):
        who = {"email": f"{name}@skua.example", "name": name, "password": "the ship comes in February"}
        if name not in self.tokens:
            self.client.post("/members", json=who)
            self.tokens[name] = self.client.post("/login", json=who).json()["access_token"]
        self.client.headers["Authorization"] = "Bearer " + self.tokens[name]

    def send(self, method, path, status, **body):
        reply = self.client.request(method, path, json=body or None)
        self.assertEqual(reply.status_code, status, reply.text)
        return reply.json() if reply.content else None

    def new_task(self, **more):
        number = self.send("POST", "/lists", 201, name="For the ship")["id"]
        return self.send("POST", "/tasks", 201, **{"list_id": number, "title": "Order coffee", **more})
