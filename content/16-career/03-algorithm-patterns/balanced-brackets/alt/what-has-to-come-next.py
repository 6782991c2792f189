# Pattern, and its cost: a stack of what's open, O(n)


def balanced(note):
    closing = {"(": ")", "[": "]", "{": "}"}
    expected = [""]
    for character in note:
        if character in closing:
            expected.append(closing[character])
        elif character in ")]}" and character != expected.pop():
            return False
    return expected == [""]


for note in ["{socks [scarf (ring)]}", "[scarf (ring])", ")ring(", "[scarf] {socks"]:
    print(note, balanced(note))
