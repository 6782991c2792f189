# Pattern, and its cost: a stack of what's open, O(n)


def balanced(note):
    opening = {")": "(", "]": "[", "}": "{"}
    still_open = []
    for character in note:
        if character in "([{":
            still_open.append(character)
        elif character in opening:
            if not still_open or still_open.pop() != opening[character]:
                return False
    return still_open


for note in ["{socks [scarf (ring)]}", "[scarf (ring])", ")ring(", "[scarf] {socks"]:
    print(note, balanced(note))
