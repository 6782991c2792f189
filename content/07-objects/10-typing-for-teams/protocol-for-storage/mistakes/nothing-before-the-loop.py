from typing import Protocol


class Storage(Protocol):
    def save(self, reader: str, page: int) -> None: ...

    def load(self, reader: str) -> int | None: ...


class Notebook:
    def __init__(self) -> None:
        self.pages: dict[str, int] = {}

    def save(self, reader: str, page: int) -> None:
        self.pages[reader] = page

    def load(self, reader: str) -> int | None:
        return self.pages.get(reader)

    def tear_up(self) -> None:
        self.pages = {}


class Chat:
    def __init__(self) -> None:
        self.messages: list[tuple[str, int]] = []

    def save(self, reader: str, page: int) -> None:
        self.messages.append((reader, page))

    def load(self, reader: str) -> int | None:
        for name, page in self.messages:
            if name == reader:
                newest = page
        return newest


def read_on(storage: Storage, reader: str, pages: int) -> int:
    page = storage.load(reader)
    if page is None:
        page = 0
    storage.save(reader, page + pages)
    return page + pages


notebook = Notebook()
chat = Chat()
storages: list[Storage] = [notebook, chat]
for storage in storages:
    read_on(storage, "Jun", 30)
    print(read_on(storage, "Jun", 12), storage.load("Pilar"))
print(notebook.pages)
print(chat.messages)
