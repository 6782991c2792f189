class Announce:
    pass


with Announce("soup"):
    print("Cut the onions")

try:
    with Announce("bread"):
        print("Knead the dough")
        raise ValueError("no gas")
except ValueError:
    print("There's no bread today")
