from datetime import date

import pytest

pytestmark = pytest.mark.anyio


async def add(me, due):
    number = (await me.post("/lists", json={"name": "Ship"})).json()["id"]
    await me.post("/tasks", json={"list_id": number, "title": "Coffee", "due": due})


class Postbox(list):
    def send(self, to, subject, text):
        self.append(to)


@pytest.fixture
def box():
    return Postbox()


async def test_one_mail(me, box):
    from remind import remind

    await add(me, "2032-03-01")
    for day in (date(2032, 2, 28), date(2032, 2, 29), date(2032, 3, 1)):
        remind(day, box.send)
    assert box.count(me.email) == 1


async def test_no_mail_for_last_week(me, box):
    from remind import remind

    await add(me, "2031-01-01")
    remind(date(2031, 1, 8), send=box.send)
    assert me.email not in box
