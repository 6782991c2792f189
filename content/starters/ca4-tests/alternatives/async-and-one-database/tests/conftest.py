import os
import tempfile
from itertools import count

import pytest
from alembic import command
from alembic.config import Config

with tempfile.NamedTemporaryFile(suffix=".db", delete=False) as file:
    os.environ["DATABASE_URL"] = f"sqlite:///{file.name}"
os.environ.setdefault("SECRET_KEY", "0123456789" * 4)
numbers = count(1)


@pytest.fixture(scope="session")
def anyio_backend():
    return "asyncio"


@pytest.fixture(scope="session", autouse=True)
def database():
    """One for all tests. Each test has its own people, so nobody meets anybody else's data."""
    command.upgrade(Config("alembic.ini"), "head")
    yield
    from db import get_engine

    get_engine().dispose()
    os.remove(file.name)


@pytest.fixture
async def someone():
    from httpx2 import ASGITransport, AsyncClient

    from main import app

    clients = []

    async def someone():
        who = {"email": f"member-{next(numbers)}@skua.example", "password": "Gloria likes it warm"}
        client = AsyncClient(transport=ASGITransport(app=app), base_url="http://skua")
        clients.append(client)
        client.number = (await client.post("/members", json={**who, "name": "M"})).json()["id"]
        client.email = who["email"]
        login = (await client.post("/login", json=who)).json()
        client.headers["authorization"] = f"Bearer {login['access_token']}"
        return client

    yield someone
    for client in clients:
        await client.aclose()


@pytest.fixture
async def me(someone):
    return await someone()
