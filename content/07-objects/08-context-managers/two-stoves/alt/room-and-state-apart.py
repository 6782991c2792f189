class Stove:
    def __init__(self, room):
        self.room = room

    def __enter__(self):
        print(self.room, end=" ")
        print("stove on")

    def __exit__(self, kind, error, traceback):
        print(self.room, "stove off")


with Stove("Kitchen"):
    with Stove("Bedroom"):
        print("Soup")
print("The door is closed")
