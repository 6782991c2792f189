from models import Task, TaskList


def a_task(session, owner, **more):
    """Adds rows, and sends no requests."""
    place = TaskList(name="List", owner_id=owner.id)
    session.add(place)
    session.flush()
    task = Task(**{"title": "Task", "list_id": place.id, "created_by": owner.id, "done": False, **more})
    session.add(task)
    session.commit()
    return task
