# Pattern, and its cost: a stack of what's open, O(n)


def balanced(note):
    stack = []
    for character in note:
        match character:
            case "(" | "[" | "{":
                stack.append(character)
            case ")" | "]" | "}":
                if not stack:
                    return False
                if stack.pop() + character not in ("()", "[]", "{}"):
                    return False
    return len(stack) == 0


for note in ["{socks [scarf (ring)]}", "[scarf (ring])", ")ring(", "[scarf] {socks"]:
    print(note, balanced(note))
