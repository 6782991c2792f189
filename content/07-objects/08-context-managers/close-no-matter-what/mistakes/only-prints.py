class Closing:
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, kind, error, traceback):
        print(self.thing.name, "closed")


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
