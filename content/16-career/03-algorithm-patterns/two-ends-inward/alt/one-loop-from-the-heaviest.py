# Brute force, and its cost: for each box, search all the others for the best partner, O(n²)
# Pattern, and its cost: sort, then two pointers that move inward, O(n log n)


def rides(boxes, limit):
    heaviest_first = sorted(boxes, reverse=True)
    last = len(heaviest_first)
    count = 0
    for place, box in enumerate(heaviest_first):
        if place >= last:
            break
        count += 1
        if place < last - 1 and box + heaviest_first[last - 1] <= limit:
            last -= 1
    return count


print(rides([7, 5, 9, 4, 1, 2], 10))
