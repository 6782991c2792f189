name = ""


class Stove:
    def __init__(self, room):
        global name
        name = room

    def __enter__(self):
        print(name, "stove on")

    def __exit__(self, kind, error, traceback):
        print(name, "stove off")


with Stove("Kitchen"):
    with Stove("Bedroom"):
        print("Soup")
print("The door is closed")
