class Stove:
    def __init__(self, room):
        room = room

    def __enter__(self):
        print(self.room, "stove on")

    def __exit__(self, kind, error, traceback):
        print(self.room, "stove off")


with Stove("Kitchen"):
    with Stove("Bedroom"):
        print("Soup")
print("The door is closed")
