# Brute force, and its cost: for each box, search all the others for the best partner, O(n²)
# Pattern, and its cost: sort, then two pointers that move inward, O(n log n)


def rides(boxes, limit):
    waiting = sorted(boxes)
    count = 0
    while waiting:
        heaviest = waiting.pop()
        for place in range(len(waiting) - 1, -1, -1):
            if waiting[place] + heaviest <= limit:
                waiting.pop(place)
                break
        count += 1
    return count


print(rides([7, 5, 9, 4, 1, 2], 10))
