class Announce:
    def __init__(self, what):
        self.what = what
        print(self.what, "begins")

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        if error is None:
            print(self.what, "is done")
        else:
            print(f"{self.what} failed: {error}")


with Announce("soup"):
    print("Cut the onions")

try:
    with Announce("bread"):
        print("Knead the dough")
        raise ValueError("no gas")
except ValueError:
    print("There's no bread today")
