def test_a_list_is_made(malia):
    assert malia.post("/lists", json={"name": "My presents"}).json()["id"] == 1


def test_a_task_is_made(malia):
    assert malia.post("/tasks", json={"list_id": 1, "title": "Hats"}).json()["id"] == 1


def test_a_note_is_made(malia):
    assert malia.post("/tasks/1/notes", json={"text": "Green for Itziar."}).json()["id"] == 1


def test_a_note_is_deleted(malia):
    assert malia.delete("/notes/1").status_code == 204


def test_a_note_is_hidden_from_others(baptiste):
    assert baptiste.get("/notes/1").status_code == 404
