from things import a_note, a_task


def test_a_task_counts_its_notes(malia):
    task = a_task(malia)
    a_note(malia, task)

    assert malia.get(f"/tasks/{task['id']}").json()["notes"] == 2
