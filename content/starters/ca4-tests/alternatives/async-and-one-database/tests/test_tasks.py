import pytest

pytestmark = pytest.mark.anyio


@pytest.fixture
async def tasks(me):
    number = (await me.post("/lists", json={"name": "Kitchen"})).json()["id"]
    return [
        (await me.post("/tasks", json={"list_id": number, "title": f"T{n}", "due": f"2031-10-0{n}"})).json()
        for n in (1, 2, 3)
    ]


async def test_only_whats_sent_changes(me, tasks):
    for change in ({"done": True}, {"title": "Tea"}, {"due": None}):
        before = (await me.get(f"/tasks/{tasks[0]['id']}")).json()
        after = (await me.patch(f"/tasks/{tasks[0]['id']}", json=change)).json()
        assert after == before | change


@pytest.mark.parametrize(
    ("query", "wanted"), [("", [0, 1, 2]), ("limit=1", [0]), ("offset=1", [1, 2]), ("limit=1&offset=2", [2])]
)
async def test_pages(me, tasks, query, wanted):
    page = (await me.get(f"/tasks?{query}")).json()
    assert page == {"items": [tasks[n] for n in wanted], "total": 3}


async def test_gone_with_its_notes(me, tasks):
    path = f"/tasks/{tasks[1]['id']}"
    note = (await me.post(f"{path}/notes", json={"text": "Hot"})).json()
    await me.delete(path)
    assert [(await me.get(where)).status_code for where in (path, f"/notes/{note['id']}")] == [404, 404]
