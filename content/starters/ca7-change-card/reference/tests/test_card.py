import datetime

import pytest
from things import a_list, a_task

from domain import next_day


@pytest.mark.parametrize(
    ("due", "rule", "wanted"),
    [
        ("2031-11-29", {"every_days": 3}, "2031-12-02"),
        ("2031-11-01", {"last": "friday"}, "2031-11-28"),
        ("2031-11-28", {"last": "friday"}, "2031-12-26"),
        ("2031-12-26", {"last": "friday"}, "2032-01-30"),
        ("2032-02-01", {"last": "sunday"}, "2032-02-29"),
    ],
)
def test_the_next_day(due, rule, wanted):
    assert next_day(datetime.date.fromisoformat(due), rule).isoformat() == wanted


def test_a_task_that_repeats_comes_back_once(malia):
    task = a_task(malia, title="Feed Gloria", due="2031-11-29", repeat={"every_days": 3})
    path = f"/tasks/{task['id']}"

    for done in (True, False, True):
        changed = malia.patch(path, json={"done": done}).json()

    assert malia.get("/tasks").json()["total"] == 2
    assert malia.get(f"/tasks/{changed['next_id']}").json()["due"] == "2031-12-02"


def test_the_next_task_belongs_to_the_same_member(malia, baptiste):
    kitchen = a_list(malia)
    malia.post(f"/lists/{kitchen}/shares", json={"email": "baptiste@skua.example"})
    task = a_task(malia, list_id=kitchen, due="2031-11-29", repeat={"last": "friday"})

    next_id = baptiste.patch(f"/tasks/{task['id']}", json={"done": True}).json()["next_id"]

    assert malia.get(f"/tasks/{next_id}").json()["created_by"] == task["created_by"]
