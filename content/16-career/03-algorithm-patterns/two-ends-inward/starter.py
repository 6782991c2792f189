# Brute force, and its cost:
# Pattern, and its cost:


def rides(boxes, limit):
    return 0


print(rides([7, 5, 9, 4, 1, 2], 10))
