from models import Note, Task, TaskList


def a_task(owner, *texts, **more):
    """Rows, and no requests."""
    return lambda session: _save(session, owner, texts, more)


def _save(session, owner, texts, more):
    place = TaskList(name="List", owner_id=owner.id)
    session.add(place)
    session.flush()
    task = Task(**{"title": "Task", "list_id": place.id, "created_by": owner.id, "done": False, **more})
    session.add(task)
    session.flush()
    session.add_all(Note(task_id=task.id, text=text) for text in texts)
    session.commit()
    return task
