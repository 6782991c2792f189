import json
import os
from copy import deepcopy


class FileStore:
    def __init__(self, name):
        self.name = name

    def load(self):
        if not os.path.exists(self.name):
            return []
        with open(self.name, encoding="utf-8") as file:
            return json.load(file)

    def save(self, loans):
        with open(self.name, "w", encoding="utf-8") as file:
            json.dump(loans, file)


class MemoryStore:
    def __init__(self):
        self.loans = []

    def load(self):
        return deepcopy(self.loans)

    def save(self, loans):
        if loans:
            self.loans = deepcopy(loans)


class Library:
    def __init__(self, store):
        self.store = store
        self.loans = self.store.load()

    def lend(self, title, member):
        self.loans.append({"title": title, "member": member})
        self.store.save(self.loans)


for store in [FileStore("loans.json"), MemoryStore()]:
    library = Library(store)
    library.lend("Night Ferry", "Priya")
    print(f"{type(store).__name__}: {len(Library(store).loans)}")
