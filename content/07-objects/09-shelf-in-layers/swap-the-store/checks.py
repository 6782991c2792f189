"""Checks of the exercise swap-the-store."""

import builtins

from main import FileStore, Library, MemoryStore

opened = []


class Spy:
    def load(self):
        return []

    def save(self, loans):
        pass


def a_library_works_with_any_store():
    class Spy:
        def __init__(self):
            self.saved = []

        def load(self):
            return [{"title": title, "member": "Bo"} for title in ("Owls", "Kites", "Salt")]

        def save(self, loans):
            self.saved.append(len(loans))

    spy = Spy()
    library = Library(spy)
    assert len(library.loans) == 3, (
        f"`Library` got a store with three loans in it, but `library.loans` has {len(library.loans)}. Whose `load` did you call?"
    )
    library.lend("Ink", "Ada")
    assert spy.saved == [4], (
        f"`Library` got a different store and lent one book, and that store had to save {len(spy.saved)} times. Whose `save` does `lend` call?"
    )


def memorystore_needs_no_file():
    real = builtins.open

    def watched(*values, **named):
        opened.append(str(values[0] if values else named["file"]))
        return real(*values, **named)

    builtins.open = watched
    try:
        store = MemoryStore()
        first = store.load()
        Library(store).lend("Ink", "Ada")
        store.load()
    finally:
        builtins.open = real
    assert opened == [], f"A `MemoryStore` opened the file {opened[0]}. Where else can it keep the loans?"
    assert first == [], f"Nothing was saved yet, but a new `MemoryStore` loaded {first!r}."


def it_knows_what_was_saved_and_nothing_else():
    store, other = MemoryStore(), MemoryStore()
    loans = [{"title": "Ink", "member": "Ada"}, {"title": "Owls", "member": "Bo"}]
    store.save(loans)
    assert store.load() == [{"title": "Ink", "member": "Ada"}, {"title": "Owls", "member": "Bo"}]
    assert other.load() == []
    loans.append({"title": "Kites", "member": "Wei"})
    loans[0]["member"] = "Zoya"
    assert store.load() == [{"title": "Ink", "member": "Ada"}, {"title": "Owls", "member": "Bo"}]
    got = store.load()
    got.pop()
    got[0]["member"] = "Mei"
    assert store.load() == [{"title": "Ink", "member": "Ada"}, {"title": "Owls", "member": "Bo"}]
    store.save([])
    assert store.load() == []


def never_loads():
    class Spy:
        def load(self):
            return [{"title": "Owls", "member": "Bo"}]

        def save(self, loans):
            pass

    spy = Spy()
    library = Library(spy)
    assert library.store is spy and library.loans == []


def lend_never_saves():
    class Spy:
        def __init__(self):
            self.saves = 0

        def load(self):
            return []

        def save(self, loans):
            self.saves += 1

    spy = Spy()
    library = Library(spy)
    library.lend("Ink", "Ada")
    assert library.store is spy and spy.saves == 0


def loads_from_the_file():
    class Spy:
        def load(self):
            return [{"title": title, "member": "Bo"} for title in ("Owls", "Kites", "Salt")]

        def save(self, loans):
            pass

    spy = Spy()
    library = Library(spy)
    assert library.store is spy and len(library.loans) != 3


def still_a_file():
    library = Library(Spy())
    assert isinstance(library.store, FileStore)
    assert not isinstance(Library(MemoryStore()).store, MemoryStore)


def asks_for_the_type():
    library = Library(Spy())
    assert isinstance(library.store, FileStore)


def makes_a_new_one():
    store = MemoryStore()
    Library(store).lend("Ink", "Ada")
    assert store.load() == []
    store.save([{"title": "Ink", "member": "Ada"}])
    assert len(store.load()) == 1


def inherits_the_file():
    assert issubclass(MemoryStore, FileStore)
    real = builtins.open

    def watched(*values, **named):
        opened.append(str(values[0] if values else named["file"]))
        return real(*values, **named)

    builtins.open = watched
    try:
        MemoryStore().save([])
    finally:
        builtins.open = real
    assert opened


def saves_nothing():
    store = MemoryStore()
    store.save([{"title": "Ink", "member": "Ada"}])
    assert store.load() == []


def shared_by_all():
    store, other = MemoryStore(), MemoryStore()
    store.save([{"title": "Ink", "member": "Ada"}])
    assert other.load() == [{"title": "Ink", "member": "Ada"}]


def adds_to_the_old():
    store = MemoryStore()
    store.save([{"title": "Ink", "member": "Ada"}])
    store.save([{"title": "Ink", "member": "Ada"}])
    assert len(store.load()) == 2


def copies_only_the_list():
    store = MemoryStore()
    loans = [{"title": "Ink", "member": "Ada"}]
    store.save(loans)
    loans.append({"title": "Owls", "member": "Bo"})
    store.load().append({"title": "Owls", "member": "Bo"})
    assert len(store.load()) == 1
    loans[0]["member"] = "Zoya"
    assert store.load()[0]["member"] == "Zoya"


def shares_the_list():
    store = MemoryStore()
    loans = [{"title": "Ink", "member": "Ada"}]
    store.save(loans)
    loans.append({"title": "Owls", "member": "Bo"})
    assert len(store.load()) == 2
    store.load().clear()
    assert len(store.load()) == 0


def copies_on_the_way_in():
    store = MemoryStore()
    loans = [{"title": "Ink", "member": "Ada"}]
    store.save(loans)
    loans.append({"title": "Owls", "member": "Bo"})
    assert len(store.load()) == 1
    store.load().clear()
    assert len(store.load()) == 0


def copies_on_the_way_out():
    store = MemoryStore()
    loans = [{"title": "Ink", "member": "Ada"}]
    store.save(loans)
    loans.append({"title": "Owls", "member": "Bo"})
    assert len(store.load()) == 2
    store.load().clear()
    assert len(store.load()) == 2


def copies_half_way_out():
    store = MemoryStore()
    loans = [{"title": "Ink", "member": "Ada"}]
    store.save(loans)
    loans[0]["member"] = "Zoya"
    store.load().clear()
    assert store.load() == [{"title": "Ink", "member": "Ada"}]
    store.load()[0]["member"] = "Mei"
    assert store.load() == [{"title": "Ink", "member": "Mei"}]


def an_empty_list_is_ignored():
    store = MemoryStore()
    store.save([{"title": "Ink", "member": "Ada"}])
    store.save([])
    assert store.load() == [{"title": "Ink", "member": "Ada"}]
