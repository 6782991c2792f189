from dataclasses import replace


class MemoryRepository:
    """Gives each thing the next number, and returns copies."""

    def __init__(self):
        self._rows = {}
        self._last = 0

    def add(self, thing):
        self._last += 1
        self._rows[self._last] = replace(thing, id=self._last)
        return self._rows[self._last]

    def get(self, number):
        return self._rows.get(number)

    def put(self, thing):
        self._rows[thing.id] = thing

    def remove(self, number):
        del self._rows[number]

    def where(self, **values):
        return [row for row in self._rows.values() if all(getattr(row, key) == value for key, value in values.items())]
