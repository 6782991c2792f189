# Pattern, and its cost: take out the innermost pairs until nothing changes, O(n²)


def balanced(note):
    rest = "".join(character for character in note if character in "()[]{}")
    before = None
    while rest != before:
        before = rest
        for pair in ("()", "[]", "{}"):
            rest = rest.replace(pair, "")
    return rest == ""


for note in ["{socks [scarf (ring)]}", "[scarf (ring])", ")ring(", "[scarf] {socks"]:
    print(note, balanced(note))
