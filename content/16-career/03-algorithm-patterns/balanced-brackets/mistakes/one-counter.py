# Pattern, and its cost: a stack of what's open, O(n)


def balanced(note):
    depth = 0
    for character in note:
        if character in "([{":
            depth += 1
        elif character in ")]}":
            depth -= 1
            if depth < 0:
                return False
    return depth == 0


for note in ["{socks [scarf (ring)]}", "[scarf (ring])", ")ring(", "[scarf] {socks"]:
    print(note, balanced(note))
