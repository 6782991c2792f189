class Stove:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print(f"{self.name} stove on")

    def __exit__(self, kind, error, traceback):
        print(f"{self.name} stove off")


with Stove("Kitchen"), Stove("Bedroom"):
    print("Soup")
print("The door is closed")
