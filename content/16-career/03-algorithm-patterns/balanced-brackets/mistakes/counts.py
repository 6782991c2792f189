# Pattern, and its cost: a stack of what's open, O(n)


def balanced(note):
    return (
        note.count("(") == note.count(")")
        and note.count("[") == note.count("]")
        and note.count("{") == note.count("}")
    )


for note in ["{socks [scarf (ring)]}", "[scarf (ring])", ")ring(", "[scarf] {socks"]:
    print(note, balanced(note))
