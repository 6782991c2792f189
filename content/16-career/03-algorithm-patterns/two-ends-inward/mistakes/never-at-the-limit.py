# Brute force, and its cost: for each box, search all the others for the best partner, O(n²)
# Pattern, and its cost: sort, then two pointers that move inward, O(n log n)


def rides(boxes, limit):
    ordered = sorted(boxes)
    light = 0
    heavy = len(ordered) - 1
    count = 0
    while light <= heavy:
        if ordered[light] + ordered[heavy] < limit:
            light += 1
        heavy -= 1
        count += 1
    return count


print(rides([7, 5, 9, 4, 1, 2], 10))
