class Stove:
    def __enter__(self):
        print("Kitchen stove on")

    def __exit__(self, kind, error, traceback):
        print("Kitchen stove off")


class Bedroom:
    def __enter__(self):
        print("Bedroom stove on")

    def __exit__(self, kind, error, traceback):
        print("Bedroom stove off")


with Stove(), Bedroom():
    print("Soup")
print("The door is closed")
