# Pattern, and its cost: a stack of what's open, O(n)


def balanced(note):
    opening = {")": "(", "]": "[", "}": "{"}
    depth = {"(": 0, "[": 0, "{": 0}
    for character in note:
        if character in depth:
            depth[character] += 1
        elif character in opening:
            depth[opening[character]] -= 1
            if depth[opening[character]] < 0:
                return False
    return all(number == 0 for number in depth.values())


for note in ["{socks [scarf (ring)]}", "[scarf (ring])", ")ring(", "[scarf] {socks"]:
    print(note, balanced(note))
