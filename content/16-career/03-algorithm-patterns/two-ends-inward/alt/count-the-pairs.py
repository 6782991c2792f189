# Brute force, and its cost: for each box, search all the others for the best partner, O(n²)
# Pattern, and its cost: sort, then two pointers that move inward, O(n log n)


def rides(boxes, limit):
    ordered = sorted(boxes)
    left, right = 0, len(ordered) - 1
    pairs = 0
    while left < right:
        if ordered[left] + ordered[right] <= limit:
            pairs += 1
            left += 1
        right -= 1
    return len(ordered) - pairs


print(rides([7, 5, 9, 4, 1, 2], 10))
