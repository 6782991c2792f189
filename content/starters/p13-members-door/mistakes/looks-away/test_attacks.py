"""Attacks."""

import os
import tempfile

import pytest

os.environ["DATABASE_URL"] = f"sqlite:///{tempfile.mkdtemp()}/attacks.db"

from fastapi.testclient import TestClient

import main

ATTACKS = ["' OR '1'='1", "'; DROP TABLE accounts; --", "<script>", "%", "../..", "\\", "x" * 500, "{}", "0", "null", "-1"]


@pytest.mark.parametrize("text", ATTACKS)
def test_it_survives(text):
    with TestClient(main.app) as client:
        assert client.post("/login", json={"email": text, "password": text}).status_code != 500
