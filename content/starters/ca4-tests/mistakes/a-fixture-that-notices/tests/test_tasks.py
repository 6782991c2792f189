import pytest
from things import a_list, a_note, a_task, titles


@pytest.fixture
def done(malia):
    task = a_task(malia, title="Order coffee", due="2031-11-15")
    changed = malia.patch(f"/tasks/{task['id']}", json={"done": True})
    assert changed.json() == {**task, "done": True}
    return task


def test_a_done_task_is_found(malia, done):
    assert titles(malia.get("/tasks?done=true")) == ["Order coffee"]


def test_an_open_task_isnt(malia, done):
    assert titles(malia.get("/tasks?done=false")) == []


def test_null_takes_the_day_away(malia):
    task = a_task(malia, due="2031-11-15")

    malia.patch(f"/tasks/{task['id']}", json={"due": None})

    assert malia.get(f"/tasks/{task['id']}").json()["due"] is None


def test_a_page_has_its_part_and_total_has_all(malia):
    kitchen = a_list(malia)
    for number in range(5):
        a_task(malia, list_id=kitchen, title=f"Task {number}")

    page = malia.get(f"/tasks?list_id={kitchen}&limit=2&offset=2")

    assert titles(page) == ["Task 2", "Task 3"]
    assert page.json()["total"] == 5


def test_tasks_without_a_day_come_last(malia):
    for title, due in (("Sometime", None), ("Later", "2031-12-01"), ("Soon", "2031-11-15")):
        a_task(malia, title=title, due=due)

    assert titles(malia.get("/tasks")) == ["Soon", "Later", "Sometime"]


def test_a_deleted_task_takes_its_notes_along(malia):
    task, other = a_task(malia), a_task(malia)
    note, kept = a_note(malia, task), a_note(malia, other)

    assert malia.delete(f"/tasks/{task['id']}").status_code == 204

    assert malia.get(f"/notes/{note}").status_code == 404
    assert malia.get(f"/notes/{kept}").status_code == 200


def test_a_list_with_tasks_stays(malia):
    kitchen = a_list(malia)
    a_task(malia, list_id=kitchen)

    assert malia.delete(f"/lists/{kitchen}").status_code == 409
    assert malia.get(f"/lists/{kitchen}").status_code == 200


@pytest.mark.parametrize("name", ["", "   ", "x" * 61, None, 5])
def test_a_bad_name_is_refused_in_our_shape(malia, name):
    refused = malia.post("/lists", json={"name": name})

    assert refused.status_code == 422
    assert refused.json()["error"]["code"] == "invalid_request"
    assert malia.get("/lists").json()["total"] == 0
