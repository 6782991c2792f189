# Pattern, and its cost: a stack of what's open, O(n)


def balanced(note):
    opening = {")": "(", "]": "[", "}": "{"}
    still_open = []
    for character in note:
        if character in "([{":
            still_open.append(character)
        elif character in opening:
            if still_open.pop() != opening[character]:
                return False
    return not still_open


for note in ["{socks [scarf (ring)]}", "[scarf (ring])", ")ring(", "[scarf] {socks"]:
    print(note, balanced(note))
