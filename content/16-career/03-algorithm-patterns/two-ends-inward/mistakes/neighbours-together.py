# Brute force, and its cost: for each box, search all the others for the best partner, O(n²)
# Pattern, and its cost: sort, then two pointers that move inward, O(n log n)


def rides(boxes, limit):
    ordered = sorted(boxes)
    count = 0
    place = 0
    while place < len(ordered):
        if place + 1 < len(ordered) and ordered[place] + ordered[place + 1] <= limit:
            place += 2
        else:
            place += 1
        count += 1
    return count


print(rides([7, 5, 9, 4, 1, 2], 10))
