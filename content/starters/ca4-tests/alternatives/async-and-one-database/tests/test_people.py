import pytest

pytestmark = pytest.mark.anyio


async def test_two_members_and_one_list(me, someone):
    other = await someone()
    number = (await me.post("/lists", json={"name": "Presents"})).json()["id"]
    task = (await me.post("/tasks", json={"list_id": number, "title": "Hats"})).json()["id"]
    note = (await me.post(f"/tasks/{task}/notes", json={"text": "Red"})).json()["id"]

    async def what_the_other_sees():
        paths = (f"/lists/{number}", f"/tasks/{task}", f"/notes/{note}")
        return [(await other.get(path)).status_code for path in paths]

    assert await what_the_other_sees() == [404, 404, 404]
    await me.post(f"/lists/{number}/shares", json={"email": other.email})
    assert await what_the_other_sees() == [200, 200, 200]
    await me.delete(f"/lists/{number}/shares/{other.number}")
    assert await what_the_other_sees() == [404, 404, 404]


async def test_no_token(me):
    del me.headers["authorization"]
    assert (await me.get("/me")).status_code == 401


async def test_a_member_has_three_keys(me):
    assert set((await me.get("/me")).json()) == {"id", "email", "name"}


@pytest.mark.parametrize("body", [{}, {"name": " "}, {"name": "x" * 61}])
async def test_refusals(me, body):
    answer = await me.post("/lists", json=body)
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "invalid_request")
