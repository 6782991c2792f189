class Announce:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print(f"{self.name} begins")
        return self

    def __exit__(self, kind, error, traceback):
        ending = f"failed: {error}" if kind else "is done"
        print(f"{self.name} {ending}")


with Announce("soup"):
    print("Cut the onions")

try:
    with Announce("bread"):
        print("Knead the dough")
        raise ValueError("no gas")
except ValueError:
    print("There's no bread today")
