"""Works out from the log how things are now, and decides what may happen next."""

from .log import Log


class Impossible(Exception):
    pass


class Missing(Impossible):
    pass


class State:
    """The result of all events so far."""

    def __init__(self, events):
        self.things = {"list": {}, "task": {}, "note": {}}
        self.last = dict.fromkeys(self.things, 0)
        for event in events:
            verb, _, kind = event.what.partition(" ")
            if verb == "made":
                self.things[kind][event.number] = {"id": event.number, **event.data}
                self.last[kind] = event.number
            elif verb == "changed":
                self.things[kind][event.number].update(event.data)
            else:
                del self.things[kind][event.number]

    def one(self, kind, number):
        try:
            return self.things[kind][number]
        except KeyError:
            raise Missing(f"{kind} {number}") from None

    def of(self, kind, key, number):
        return [one for one in self.things[kind].values() if one[key] == number]

    def task(self, number):
        return self.one("task", number) | {"notes": len(self.of("note", "task_id", number))}


class Board:
    def __init__(self, log=None):
        self.log = log or Log()

    @property
    def now(self):
        return State(self.log.read())

    def make(self, kind, **data):
        parent = {"task": "list", "note": "task"}.get(kind)
        state = self.now
        if parent:
            state.one(parent, data[f"{parent}_id"])
        number = state.last[kind] + 1
        self.log.add(f"made {kind}", number, **data)
        return self.show(kind, number)

    def show(self, kind, number):
        return self.now.task(number) if kind == "task" else self.now.one(kind, number)

    def everything(self, kind, keep, limit, offset):
        state = self.now
        found = [one for one in state.things[kind].values() if keep(one)]
        if kind == "task":
            found = [state.task(one["id"]) for one in found]
            found.sort(key=lambda one: (one["due"] is None, str(one["due"]), one["id"]))
        return {"items": found[offset : offset + limit], "total": len(found)}

    def change(self, number, changes):
        self.now.one("task", number)
        self.log.add("changed task", number, **changes)
        return self.show("task", number)

    def end(self, kind, number):
        state = self.now
        state.one(kind, number)
        if kind == "list" and state.of("task", "list_id", number):
            raise Impossible("list in use")
        for note in state.of("note", "task_id", number) if kind == "task" else []:
            self.log.add("ended note", note["id"])
        self.log.add(f"ended {kind}", number)
