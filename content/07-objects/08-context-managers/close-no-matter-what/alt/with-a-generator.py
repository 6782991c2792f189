from contextlib import contextmanager


@contextmanager
def Closing(thing):
    try:
        yield thing
    finally:
        thing.close()


class Door:
    def __init__(self, name):
        self.name = name

    def close(self):
        print(self.name, "closed")


def fetch(what):
    with Closing(Door("back door")):
        return what


with Closing(Door("front door")) as door:
    print("Tenzin goes through the", door.name)

print(fetch("firewood"))

try:
    with Closing(Door("shed door")):
        raise ValueError("a goat came in")
except ValueError as error:
    print("Oh,", error)
