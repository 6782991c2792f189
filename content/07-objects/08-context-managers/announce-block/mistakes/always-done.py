class Announce:
    def __init__(self, what):
        self.what = what

    def __enter__(self):
        print(self.what, "begins")

    def __exit__(self, kind, error, traceback):
        print(self.what, "is done")


with Announce("soup"):
    print("Cut the onions")

try:
    with Announce("bread"):
        print("Knead the dough")
        raise ValueError("no gas")
except ValueError:
    print("There's no bread today")
