class Stove:
    def __enter__(self, room):
        print(room, "stove on")

    def __exit__(self, kind, error, traceback):
        print("stove off")


with Stove("Kitchen"):
    with Stove("Bedroom"):
        print("Soup")
print("The door is closed")
